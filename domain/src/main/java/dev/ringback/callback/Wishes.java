package dev.ringback.callback;

import dev.ringback.rhythm.WishedTime;
import java.util.Optional;

/**
 * How a patient wishes to be called back (docs/rules.md §4). It prints itself without the number: that is the patient's.
 *
 * @param when at what time of the day, on one day or on any
 * @param callOn on another number than the one that they called from
 * @param language in which language
 * @param voicemail whether a voicemail may be left
 */
public record Wishes(
        Optional<WishedTime> when,
        Optional<PhoneNumber> callOn,
        Optional<Language> language,
        Optional<VoicemailWish> voicemail) {

    public static final Wishes NONE =
            new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These wishes in the light of later ones, which count where they say something. */
    public Wishes then(Wishes later) {
        return later.and(this);
    }

    /** These wishes, and what {@code told} has besides. */
    Wishes and(Wishes told) {
        return new Wishes(
                when.or(told::when),
                callOn.or(told::callOn),
                language.or(told::language),
                voicemail.or(told::voicemail));
    }

    /** What of them holds on any day, and so for the next callback too. */
    Wishes onAnyDay() {
        return new Wishes(when.filter(time -> time.day().isEmpty()), callOn, language, voicemail);
    }

    /** These wishes but for the number, which cannot be called. */
    public Wishes withoutNumber() {
        return new Wishes(when, Optional.empty(), language, voicemail);
    }

    /** These wishes with another time. */
    public Wishes at(WishedTime time) {
        return new Wishes(Optional.of(time), callOn, language, voicemail);
    }

    @Override
    public String toString() {
        return "wishes";
    }
}
