package dev.ringback.api;

import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.casework.RecordsRequest;
import dev.ringback.reading.Unseen;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is asked of the keeper of records as JSON; {@code action} says which it is (docs/records.md). */
public final class RecordsRequestJson {

    private static final Set<String> FIELDS = Set.of("action", "number", "word", "by", "because");

    /** Room for a name and for a sentence, not for more. */
    private static final int LONGEST_BY = 200;

    private static final int LONGEST_BECAUSE = 500;

    /** Less leads nobody to the proof. */
    private static final int LEAST_EVIDENCE = 6;

    /** As many digits at the end as make a number known, whatever is written before them. */
    private static final int TELLING_DIGITS = 7;

    private enum Action implements Word {
        CONSENT,
        EXPORT,
        ERASE,
        CORRECT;

        /** Whether what was asked for changes something, and must say why. */
        boolean changes() {
            return switch (this) {
                case CONSENT, EXPORT -> false;
                case ERASE, CORRECT -> true;
            };
        }
    }

    private RecordsRequestJson() {}

    /** Reads a request; one that cannot be read says why, and never with what it holds. */
    public static RecordsRequest read(JsonNode event) {
        if (!event.isObject() || event.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            return new RecordsRequest.Unusable(
                    "a request is an object that has action, number, by and because, and word"
                            + " where it corrects something");
        }
        return Word.find(Action.class, text(event, "action"))
                .map(action -> read(action, event))
                .orElseGet(() -> new RecordsRequest.Unusable("action must be one of " + words(Action.values())));
    }

    private static RecordsRequest read(Action action, JsonNode event) {
        String e164 = text(event, "number").replaceAll("[ ().-]", "");
        if (!PhoneNumber.isE164(e164)) {
            return new RecordsRequest.Unusable("number must be one in E.164, for example +12125550123");
        }
        var number = new PhoneNumber(e164);
        String by = text(event, "by");
        String because = text(event, "because");
        Optional<String> mistake = mistake(action, number, by, because);
        if (mistake.isPresent()) {
            return new RecordsRequest.Unusable(mistake.get());
        }
        return switch (action) {
            case CONSENT -> new RecordsRequest.Consent(number, by, because);
            case EXPORT -> new RecordsRequest.Export(number, by, because);
            case ERASE -> new RecordsRequest.Erase(number, by, because);
            case CORRECT ->
                Word.find(NumberWord.class, text(event, "word"))
                        .<RecordsRequest>map(word -> new RecordsRequest.Correct(number, word, by, because))
                        .orElseGet(
                                () -> new RecordsRequest.Unusable("word must be one of " + words(NumberWord.values())));
        };
    }

    private static Optional<String> mistake(Action action, PhoneNumber number, String by, String because) {
        if (by.isEmpty() || by.length() > LONGEST_BY) {
            return Optional.of("by: who does this, in at most %d characters".formatted(LONGEST_BY));
        }
        if (because.length() > LONGEST_BECAUSE) {
            return Optional.of("because: why, in at most %d characters".formatted(LONGEST_BECAUSE));
        }
        if (action.changes()
                && because.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_EVIDENCE) {
            return Optional.of(
                    "because: %s needs it: what leads to the request or the proof, in at least %d letters or digits"
                            .formatted(action.word(), LEAST_EVIDENCE));
        }
        if (Stream.of(by, because).anyMatch(text -> Unseen.inProse(text).isPresent())) {
            return Optional.of("by and because: there is a character that nobody can see");
        }
        String telling = number.e164().substring(Math.max(1, number.e164().length() - TELLING_DIGITS));
        return (by + because).replaceAll("\\D", "").contains(telling)
                ? Optional.of("by and because: they are kept when all else is erased, and must not hold the number")
                : Optional.empty();
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asString("").strip();
    }

    private static String words(Word[] words) {
        return Arrays.stream(words).map(Word::word).collect(Collectors.joining(", "));
    }
}
