package dev.ringback.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a number stands with the whole tenant: the last word on each matter, wherever it was said. It is kept beside the callbacks, which
 * say the same as long as they are there (docs/adr/0030-what-is-known-of-a-number-outlives-its-callbacks.md).
 *
 * @param words one for a matter at most
 */
public record Standing(List<Said> words) {

    public static final Standing NONE = new Standing(List.of());

    /** So long is a number left alone that could not be reached: a phone is off for days, a landline for ever. */
    private static final Duration NOT_REACHED_FOR = Duration.ofDays(30);

    /** A word, and from when on it counts. */
    public record Said(NumberWord word, Instant at) {

        private boolean outweighs(Said other) {
            return word.prevails() ? !at.isBefore(other.at) : at.isAfter(other.at);
        }
    }

    public Standing {
        words = List.copyOf(words);
    }

    public Standing with(Said said) {
        Optional<Said> known = on(said.word().matter());
        if (known.filter(other -> !said.outweighs(other)).isPresent()) {
            return this;
        }
        var more = new ArrayList<>(words);
        known.ifPresent(more::remove);
        more.add(said);
        return new Standing(more);
    }

    public Standing with(Standing other) {
        return other.words.stream().reduce(this, Standing::with, Standing::with);
    }

    public Optional<Said> on(NumberWord.Matter matter) {
        return words.stream().filter(said -> said.word().matter() == matter).findFirst();
    }

    /** Whether somebody found that the number reaches somebody else, and nobody has found otherwise since. */
    public boolean isWrongNumber() {
        return says(NumberWord.WRONG_NUMBER);
    }

    /** Whether the caller wants no calls. */
    public boolean isDoNotCall() {
        return says(NumberWord.DO_NOT_CALL);
    }

    /** Whether a no to texts, said anywhere, came after this yes or with it. */
    public boolean isTakenBack(Consent yes) {
        return on(NumberWord.Matter.TEXTS)
                .filter(no -> !no.at().isBefore(yes.at()))
                .isPresent();
    }

    /** Whether receipts have shown that no text gets through. That a phone could not be reached counts for a while only. */
    public boolean cannotBeTexted(Instant now) {
        return says(NumberWord.CANNOT_BE_TEXTED)
                || on(NumberWord.Matter.REACH)
                        .filter(said -> said.word() == NumberWord.NOT_REACHED)
                        .filter(said -> said.at().plus(NOT_REACHED_FOR).isAfter(now))
                        .isPresent();
    }

    /** Whether that no text gets through is on record, for a while or for good. */
    public boolean isMarkedAsNotTextable() {
        return on(NumberWord.Matter.REACH)
                .filter(said -> said.word() != NumberWord.CAN_BE_TEXTED)
                .isPresent();
    }

    private boolean says(NumberWord word) {
        return on(word.matter()).filter(said -> said.word() == word).isPresent();
    }

    /** The words that mean fewer calls or texts: what must be kept of a number although it is to be forgotten (docs/rules.md §13). */
    public Standing refusals() {
        return new Standing(
                words.stream().filter(said -> said.word().prevails()).toList());
    }
}
