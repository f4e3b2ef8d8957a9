package dev.ringback.texting;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.intake.Callers;
import dev.ringback.rhythm.CallerZones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * All that decides whether a patient's text is answered (docs/rules.md §8), as it is known when the answer would go.
 *
 * @param said what the text means
 * @param change what the text changed about further texts
 * @param askedAt when two-way messaging told of the text first
 * @param answersBy who answers on the number that was texted, as the directory says; absent where no location texts from it
 * @param carrier whether the carrier of that number has answered already
 * @param sender who wrote it
 * @param refusal whether the number wants no texts, from whatever its owner said
 * @param given the answers that went to the number before
 */
public record AnswerFacts(
        ReplyMeaning said,
        Change change,
        Instant askedAt,
        Optional<AnswersBy> answersBy,
        Carrier carrier,
        Sender sender,
        Refusal refusal,
        AnswersGiven given,
        ZoneId locationZone,
        CallerZones callerZones) {

    /** What a text changed about further texts: one that says again what stands changes nothing. */
    public enum Change {
        NOTHING,
        STOPPED,
        STARTED
    }

    /** What the carrier of the texted number does by itself. */
    public enum Carrier {
        LEAVES_IT,
        HAS_ANSWERED;

        /** The only words that carriers heed on a toll-free number: they keep its opt-outs, and nobody can change what they answer. */
        private static final Set<String> OF_TOLL_FREE_NUMBERS = Set.of("stop", "start", "unstop");

        public static Carrier of(PhoneNumber texted, String body) {
            return Callers.isTollFree(texted)
                            && OF_TOLL_FREE_NUMBERS.contains(body.strip().toLowerCase(Locale.ROOT))
                    ? HAS_ANSWERED
                    : LEAVES_IT;
        }
    }

    /** Who wrote the text. */
    public enum Sender {
        PATIENT,
        /** A number of the practice, or one that nobody can be called on. */
        NOBODY
    }

    /** Whether a no stands against the number. */
    public enum Refusal {
        NONE,
        STANDS
    }
}
