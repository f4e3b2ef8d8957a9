package dev.ringback.reading;

import java.util.List;
import java.util.stream.Collectors;

/** What a pass over a file has shown: what it says, or all its mistakes at once. */
public sealed interface Checked<T> {

    record Sound<T>(T value) implements Checked<T> {}

    /** At least one mistake was found. */
    record Faulty<T>(List<Mistake> mistakes) implements Checked<T> {

        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** The value of a file that was checked before; that it cannot be understood is a bug, and {@code what} names the file. */
    default T orBugIn(String what) {
        return switch (this) {
            case Sound<T>(T value) -> value;
            case Faulty<T>(var mistakes) ->
                throw new IllegalStateException("the " + what + " has mistakes: "
                        + mistakes.stream().map(Mistake::toString).collect(Collectors.joining("; ")));
        };
    }
}
