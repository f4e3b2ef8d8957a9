package dev.ringback.texting;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The answers that went to one number of late, from the whole tenant. Each counts as a text (docs/rules.md §8).
 *
 * @param lately the earliest first
 * @param revision how often it was saved
 */
public record AnswersGiven(List<Given> lately, long revision) {

    public static final AnswersGiven NONE = new AnswersGiven(List.of(), 0);

    /** For as long as one counts for anything, and a receipt of it may come. */
    public static final Duration COUNTS = Duration.ofDays(8);

    /**
     * One answer.
     *
     * @param text the id of the text that it answers
     * @param from which location gave it
     * @param at when it was marked as being sent
     * @param messageId the carrier's id of it, once that is known
     */
    public record Given(
            String text, Answer answer, LocationId from, Instant at, Fate fate, Optional<String> messageId) {

        public static Given sending(String text, Answer answer, LocationId from, Instant at) {
            return new Given(text, answer, from, at, Fate.SENDING, Optional.empty());
        }

        public Given became(Fate now, Optional<String> id) {
            return new Given(text, answer, from, at, now, id.or(() -> messageId));
        }
    }

    /** What became of an answer. */
    public enum Fate implements Word {
        /** It is marked, and may be on its way. */
        SENDING,
        SENT,
        /** The carrier did not take it. */
        REFUSED,
        /** It may have gone: whoever was sending it is gone. */
        UNKNOWN
    }

    public AnswersGiven {
        lately = List.copyOf(lately);
    }

    public Optional<Given> latest() {
        return lately.isEmpty() ? Optional.empty() : Optional.of(lately.getLast());
    }

    public Optional<Given> to(String text) {
        return find(given -> given.text().equals(text));
    }

    public Optional<Given> withMessageId(String id) {
        return find(given -> given.messageId().filter(id::equals).isPresent());
    }

    private Optional<Given> find(Predicate<Given> wanted) {
        return lately.stream().filter(wanted).findFirst();
    }

    /** When one went, or may have gone. */
    public Stream<Instant> at() {
        return lately.stream().filter(given -> given.fate() != Fate.REFUSED).map(Given::at);
    }

    /** With one more, and without those that count no more. */
    public AnswersGiven with(Given given) {
        var more = new ArrayList<>(lately.stream()
                .filter(one -> one.at().plus(COUNTS).isAfter(given.at()))
                .toList());
        more.add(given);
        return new AnswersGiven(more, revision + 1);
    }

    /** With what became of one of them. */
    public AnswersGiven with(Given before, Given after) {
        return new AnswersGiven(
                lately.stream().map(one -> one.equals(before) ? after : one).toList(), revision + 1);
    }

    /** Without one that certainly did not go and counts for nothing. */
    public AnswersGiven without(Given given) {
        return new AnswersGiven(
                lately.stream().filter(one -> !one.equals(given)).toList(), revision + 1);
    }
}
