package dev.ringback.intake;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Heard;
import dev.ringback.callback.Language;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.callback.Wishes;
import dev.ringback.callback.Word;
import dev.ringback.rhythm.WishedTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the flow noted for Ringback in the contact attributes {@code ringback_*}. A value that is none of the words in
 * question counts as not given.
 *
 * @param bucket {@code ringback_bucket}
 * @param reason {@code ringback_reason}
 * @param voicemail {@code ringback_voicemail}: a reference to the recording, which stays where it is; at most 1,000 characters, none a control
 * @param heard of the recording, where no words were heard in it; no attribute says that
 * @param consent {@code ringback_text_consent}: {@code yes} or {@code no}
 * @param missedBecause {@code ringback_missed_reason}, or asked-for-callback where {@code ringback_asked_for_callback}
 * is true; a caller who asked for one and left a voicemail left a voicemail
 * @param language {@code ringback_language}: a tag or a name of English or Spanish, {@code es-US} and {@code español} among them
 * @param wishes {@code ringback_call_on}: a number that can be called; {@code ringback_when}: {@code morning}, {@code afternoon}, or
 * {@code any}, which wishes nothing; {@code ringback_may_leave_voicemail}: {@code yes} or {@code no}
 */
public record FlowAttributes(
        Optional<Bucket> bucket,
        Optional<SpokenReason> reason,
        Optional<String> voicemail,
        Optional<Heard> heard,
        Optional<TextConsent> consent,
        Optional<MissedReason> missedBecause,
        Optional<Language> language,
        Wishes wishes) {

    static final String BUCKET = "ringback_bucket";
    private static final String REASON = "ringback_reason";
    private static final String VOICEMAIL = "ringback_voicemail";
    static final String TEXT_CONSENT = "ringback_text_consent";
    static final String ASKED_FOR_CALLBACK = "ringback_asked_for_callback";
    private static final String MISSED_REASON = "ringback_missed_reason";
    static final String LANGUAGE = "ringback_language";
    private static final String IGNORE = "ringback_ignore";
    static final String CALL_ON = "ringback_call_on";
    static final String WHEN = "ringback_when";
    static final String MAY_LEAVE_VOICEMAIL = "ringback_may_leave_voicemail";

    /** All that Ringback reads of what a flow notes. */
    public static final Set<String> NAMES = Set.of(
            BUCKET,
            REASON,
            VOICEMAIL,
            TEXT_CONSENT,
            ASKED_FOR_CALLBACK,
            MISSED_REASON,
            LANGUAGE,
            IGNORE,
            CALL_ON,
            WHEN,
            MAY_LEAVE_VOICEMAIL);

    private static final String ANY_TIME = "any";

    /** When the parts of the day are that a flow can offer. */
    private static final Map<String, WishedTime> PARTS_OF_DAY = Map.of(
            "morning", WishedTime.daily(LocalTime.of(8, 0), LocalTime.NOON),
            "afternoon", WishedTime.daily(LocalTime.NOON, LocalTime.of(17, 0)));

    /** The name of a recording in a bucket takes no more; what is longer is something else. */
    private static final int LONGEST_REFERENCE = 1000;

    public static FlowAttributes in(Map<String, String> attributes) {
        return new FlowAttributes(
                word(attributes, BUCKET).flatMap(word -> Word.find(Bucket.class, word)),
                value(attributes, REASON).flatMap(SpokenReason::of),
                value(attributes, VOICEMAIL).filter(FlowAttributes::isReference),
                Optional.empty(),
                word(attributes, TEXT_CONSENT).flatMap(FlowAttributes::consent),
                missedBecause(attributes),
                value(attributes, LANGUAGE).flatMap(LanguageNames::find),
                wishes(attributes));
    }

    private static Wishes wishes(Map<String, String> attributes) {
        return new Wishes(
                word(attributes, WHEN).map(PARTS_OF_DAY::get),
                value(attributes, CALL_ON).map(Address::new).flatMap(Callers::numberIn),
                Optional.empty(),
                word(attributes, MAY_LEAVE_VOICEMAIL).flatMap(FlowAttributes::voicemailWish));
    }

    /** The names of the attributes that hold something, and nothing that Ringback knows. What they hold may be the patient's words. */
    static List<String> notUnderstood(Map<String, String> attributes) {
        FlowAttributes said = in(attributes);
        Optional<?> when = word(attributes, WHEN).filter(ANY_TIME::equals);
        Map<String, Optional<?>> understood = Map.of(
                BUCKET,
                said.bucket,
                VOICEMAIL,
                said.voicemail,
                TEXT_CONSENT,
                said.consent,
                ASKED_FOR_CALLBACK,
                truth(attributes, ASKED_FOR_CALLBACK),
                MISSED_REASON,
                said.missedBecause,
                IGNORE,
                truth(attributes, IGNORE),
                LANGUAGE,
                said.language,
                CALL_ON,
                said.wishes.callOn(),
                WHEN,
                when.isPresent() ? when : said.wishes.when(),
                MAY_LEAVE_VOICEMAIL,
                said.wishes.voicemail());
        return understood.entrySet().stream()
                .filter(attribute -> attribute.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(name -> value(attributes, name).isPresent())
                .sorted()
                .toList();
    }

    /** These, where Connect has recorded the caller there: a voicemail, if the flow says that the caller left one, and no other is known. */
    FlowAttributes recordedAt(Optional<String> place) {
        Optional<String> left = place.filter(FlowAttributes::isReference)
                .filter(_ -> missedBecause
                        .filter(MissedReason.LEFT_VOICEMAIL::equals)
                        .isPresent());
        return new FlowAttributes(
                bucket, reason, voicemail.or(() -> left), heard, consent, missedBecause, language, wishes);
    }

    /** These, in a language by its tag, where none was noted. */
    FlowAttributes orIn(String tag) {
        return new FlowAttributes(
                bucket,
                reason,
                voicemail,
                heard,
                consent,
                missedBecause,
                language.or(() -> LanguageNames.find(tag)),
                wishes);
    }

    /** These, and what was heard in the call besides. */
    FlowAttributes saying(SpokenReason words) {
        SpokenReason all = reason.map(noted -> noted.and(words)).orElse(words);
        return new FlowAttributes(bucket, Optional.of(all), voicemail, heard, consent, missedBecause, language, wishes);
    }

    /** These, once it is known that nothing was said in what the caller left. */
    FlowAttributes sayingNothing() {
        return new FlowAttributes(
                bucket, reason, voicemail, Optional.of(Heard.NOTHING), consent, missedBecause, language, wishes);
    }

    private static Optional<MissedReason> missedBecause(Map<String, String> attributes) {
        Optional<MissedReason> named = word(attributes, MISSED_REASON)
                .flatMap(word -> Word.find(MissedReason.class, word))
                // A call is none.
                .filter(reason -> reason != MissedReason.TEXTED);
        return named.filter(MissedReason.LEFT_VOICEMAIL::equals)
                .or(() -> Optional.of(MissedReason.ASKED_FOR_CALLBACK)
                        .filter(_ -> isTrue(attributes, ASKED_FOR_CALLBACK)))
                .or(() -> named);
    }

    static boolean isIgnored(Map<String, String> attributes) {
        return isTrue(attributes, IGNORE);
    }

    /** Only the plain word is consent: nothing else is evidence enough to text somebody (docs/rules.md §8). */
    private static Optional<TextConsent> consent(String word) {
        return switch (word) {
            case "yes" -> Optional.of(TextConsent.GIVEN);
            case "no" -> Optional.of(TextConsent.REVOKED);
            default -> Optional.empty();
        };
    }

    private static Optional<VoicemailWish> voicemailWish(String word) {
        return switch (word) {
            case "yes" -> Optional.of(VoicemailWish.MAY_LEAVE);
            case "no" -> Optional.of(VoicemailWish.LEAVE_NONE);
            default -> Optional.empty();
        };
    }

    private static boolean isReference(String text) {
        return text.length() <= LONGEST_REFERENCE && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isTrue(Map<String, String> attributes, String key) {
        return truth(attributes, key).filter(Boolean::booleanValue).isPresent();
    }

    /** A {@code yes} is neither: which calls are left out, and which are called back, is not guessed. */
    private static Optional<Boolean> truth(Map<String, String> attributes, String key) {
        return word(attributes, key).flatMap(word -> switch (word) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private static Optional<String> word(Map<String, String> attributes, String key) {
        return value(attributes, key)
                .map(value -> value.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-"));
    }

    private static Optional<String> value(Map<String, String> attributes, String key) {
        return Optional.ofNullable(attributes.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
