package dev.ringback.form;

import dev.ringback.callback.Entry;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.callback.Wishes;
import dev.ringback.rhythm.WishedTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * What a patient wishes as named fields. An opening tells of wishes twice, of those of its call and of those that were there before, so that
 * each kind has names of its own.
 */
enum WishesForm {
    /** Of a call, and of the entry that records wishes. */
    SAID("wished"),
    /** What a callback inherits. */
    INHERITED("inherited");

    /** Why an attempt has its time. */
    private static final String BY_WISH = "wish";

    private final String prefix;

    WishesForm(String prefix) {
        this.prefix = prefix;
    }

    void put(Fields fields, Wishes wishes) {
        fields.put(prefix + "Day", wishes.when().flatMap(WishedTime::day).map(LocalDate::toString));
        fields.put(prefix + "From", wishes.when().map(WishedTime::from).map(LocalTime::toString));
        fields.put(prefix + "Until", wishes.when().map(WishedTime::until).map(LocalTime::toString));
        fields.put(prefix + "Number", wishes.callOn().map(PhoneNumber::e164));
        fields.put(prefix + "Language", wishes.language().map(Language::word));
        fields.put(prefix + "Voicemail", wishes.voicemail().map(VoicemailWish::word));
    }

    Wishes in(Fields fields) {
        return new Wishes(
                fields.find(prefix + "From", String.class)
                        .map(from -> new WishedTime(
                                fields.find(prefix + "Day", String.class).map(LocalDate::parse),
                                LocalTime.parse(from),
                                LocalTime.parse(fields.text(prefix + "Until")))),
                fields.find(prefix + "Number", String.class).map(PhoneNumber::new),
                fields.findWord(prefix + "Language", Language.class),
                fields.findWord(prefix + "Voicemail", VoicemailWish.class));
    }

    /** Like {@link #put}, with the word that there is a number instead of the number, which is shown where numbers are and nowhere else. */
    void putWithoutNumber(Fields fields, Wishes wishes) {
        Fields whole = new Fields();
        put(whole, wishes);
        withoutNumbers(whole).forEach(fields::put);
    }

    /** These fields, with the word that there is a number instead of each number that is wished. */
    static Map<String, Object> withoutNumbers(Fields fields) {
        Fields hidden = new Fields();
        fields.asMap().forEach((name, value) -> hidden.put(name, isNumber(name) ? true : value));
        return hidden.asMap();
    }

    /** By when at the latest, and that the patient wished it so, where an attempt waits for the time that they wish. */
    static void put(Fields fields, Entry.Waiting waiting) {
        fields.put("because", waiting.wishedBy().map(_ -> BY_WISH));
        fields.put("deadline", waiting.wishedBy());
    }

    private static boolean isNumber(String name) {
        return name.equals(SAID.prefix + "Number") || name.equals(INHERITED.prefix + "Number");
    }
}
