package dev.ringback.directory.file;

import dev.ringback.callback.Wording;
import java.util.Optional;

/**
 * One difference between two directories. Paths go by id and not by node in a list, such as
 * {@code locations.oak-street.hours.mon}: an entry that only moved within its list has not changed.
 */
public sealed interface Change {

    String path();

    /** What it is about, such as {@code Oak Street (oak-street): hours on Monday}. */
    Wording what();

    /**
     * Only the new directory has it.
     *
     * @param now what is there now, unless the name says it all
     */
    record Added(String path, Wording what, Optional<Wording> now) implements Change {}

    /**
     * Only the old directory had it.
     *
     * @param was what was there, unless the name says it all
     */
    record Removed(String path, Wording what, Optional<Wording> was) implements Change {}

    record Changed(String path, Wording what, Wording was, Wording now) implements Change {}

    /** The difference as a sentence for people. */
    default Wording inWords() {
        return switch (this) {
            case Added(var _, var what, var now) ->
                now.map(value -> DifferenceSentence.ADDED_WITH.with(what, value))
                        .orElseGet(() -> DifferenceSentence.ADDED.with(what));
            case Removed(var _, var what, var was) ->
                was.map(value -> DifferenceSentence.REMOVED_WITH.with(what, value))
                        .orElseGet(() -> DifferenceSentence.REMOVED.with(what));
            case Changed(var _, var what, var was, var now) -> DifferenceSentence.CHANGED.with(what, was, now);
        };
    }
}
