package dev.ringback.api;

import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.casework.RecordsRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is asked of the keeper of records as JSON; {@code action} says which it is (docs/records.md). */
public final class RecordsRequestJson {

    private static final String ACTION = "action";
    private static final String NUMBER = "number";
    private static final String WORD = "word";
    private static final String BY = "by";
    private static final String BECAUSE = "because";

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
        CORRECT
    }

    private RecordsRequestJson() {}

    /** Reads a request; one that cannot be read says why, and never with a value of it. */
    public static RecordsRequest read(JsonNode event) {
        try {
            return read(Body.of(event, List.of(ACTION, NUMBER, WORD, BY, BECAUSE)));
        } catch (Body.Unreadable e) {
            return new RecordsRequest.Unusable(e.problem().detail());
        }
    }

    private static RecordsRequest read(Body asked) throws Body.Unreadable {
        Action action = asked.word(ACTION, Action.class);
        PhoneNumber number = asked.phoneNumber(NUMBER);
        String by = asked.text(BY, LONGEST_BY);
        String because = asked.findText(BECAUSE, LONGEST_BECAUSE).orElse("");
        refuseToKeep(number, by + because);
        return switch (action) {
            case CONSENT -> new RecordsRequest.Consent(number, by, because);
            case EXPORT -> new RecordsRequest.Export(number, by, because);
            case ERASE -> new RecordsRequest.Erase(number, by, leading(because));
            case CORRECT ->
                new RecordsRequest.Correct(number, asked.word(WORD, NumberWord.class), by, leading(because));
        };
    }

    /** What changes something says why. */
    private static String leading(String because) throws Body.Unreadable {
        if (because.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_EVIDENCE) {
            throw new Body.Unreadable(
                    "'because' must say what leads to the request or the proof, in at least %d letters or digits."
                            .formatted(LEAST_EVIDENCE));
        }
        return because;
    }

    private static void refuseToKeep(PhoneNumber number, String written) throws Body.Unreadable {
        String telling = number.e164().substring(Math.max(1, number.e164().length() - TELLING_DIGITS));
        if (written.replaceAll("\\D", "").contains(telling)) {
            throw new Body.Unreadable(
                    "'by' and 'because' must not hold the number: they are kept when all else is erased.");
        }
    }
}
