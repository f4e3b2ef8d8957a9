package dev.ringback.texting;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Limits;
import dev.ringback.callback.TextStep;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a patient's text that answers one which the system owed (docs/rules.md §14). */
public final class OwedAnswers {

    /** For how long after the question a number is taken for its answer. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(7);

    /** The callback that was asked about, and with its answer; the two are equal where that is no news. */
    public record Answered(Callback before, Callback after) {}

    private OwedAnswers() {}

    /**
     * What to save for an answer; absent where nothing was asked that it answers: then it is a text as any other.
     *
     * @param text the id of the patient's text
     */
    public static Optional<Answered> decide(CallerRecord record, String text, OwedAnswer answer, Instant now) {
        Optional<Callback> known = record.callbacks().stream()
                .filter(callback -> answers(callback).anyMatch(text::equals))
                .findFirst();
        return known.map(callback -> new Answered(callback, callback)).or(() -> switch (answer) {
            case OwedAnswer.Confirms _ -> confirmed(record.callbacks(), text, now);
            case OwedAnswer.Scores scores -> scored(record.callbacks(), text, scores, now);
        });
    }

    private static Stream<String> answers(Callback callback) {
        return callback.history().stream().flatMap(entry -> answer(entry).stream());
    }

    private static Optional<String> answer(Entry entry) {
        if (entry instanceof Entry.VisitConfirmed confirmed) {
            return Optional.of(confirmed.text());
        }
        return entry instanceof Entry.FeedbackGiven given ? Optional.of(given.text()) : Optional.empty();
    }

    /** Of several visits the next is meant. */
    private static Optional<Answered> confirmed(List<Callback> callbacks, String text, Instant now) {
        return callbacks.stream()
                .filter(OwedAnswers::wasRemindedOfItsVisit)
                .filter(callback -> visit(callback).toInstant().isAfter(now))
                .min(Comparator.comparing(callback -> visit(callback).toInstant()))
                .map(callback -> new Answered(callback, confirmed(callback, text, now)));
    }

    private static Callback confirmed(Callback callback, String text, Instant now) {
        return with(callback, new Entry.VisitConfirmed(now, text, visit(callback)));
    }

    /** Of a callback that has many texts one more is not kept. */
    private static Callback with(Callback callback, Entry answer) {
        return callback.facts().texts().ids().size() < Limits.TEXTS ? callback.with(answer) : callback;
    }

    private static OffsetDateTime visit(Callback callback) {
        return OwedTexts.visitOf(callback).orElseThrow();
    }

    /** Whether a reminder of the visit, where it is now, went or may have gone. */
    private static boolean wasRemindedOfItsVisit(Callback callback) {
        return OwedTexts.visitOf(callback).isPresent()
                && (isOnItsWay(callback, TextStep.Purpose.REMINDER)
                        || OwedTexts.goneSince(callback, TextStep.Purpose.REMINDER, OwedTexts.owedAt(callback))
                                .isPresent());
    }

    private static Optional<Answered> scored(
            List<Callback> callbacks, String text, OwedAnswer.Scores scores, Instant now) {
        return callbacks.stream()
                .filter(callback -> isOnItsWay(callback, TextStep.Purpose.FEEDBACK)
                        || OwedTexts.goneSince(callback, TextStep.Purpose.FEEDBACK, now.minus(ANSWERED_WITHIN))
                                .isPresent())
                .max(Comparator.comparingInt(Callback::ordinal))
                .map(callback ->
                        new Answered(callback, with(callback, new Entry.FeedbackGiven(now, text, scores.score()))));
    }

    private static boolean isOnItsWay(Callback callback, TextStep.Purpose kind) {
        return callback.pending().stream()
                .anyMatch(intent -> intent instanceof Intent.TextSending sending
                        && sending.step().purpose() == kind);
    }
}
