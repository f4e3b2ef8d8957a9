package dev.ringback.script;

import java.util.List;
import java.util.stream.Collectors;

/** What checking data has shown: what it says, or all its mistakes at once. */
public sealed interface Checked<T> {

    record Sound<T>(T value) implements Checked<T> {}

    /** At least one mistake was found. */
    record Faulty<T>(List<DataMistake> mistakes) implements Checked<T> {

        public Faulty {
            mistakes = List.copyOf(mistakes);
        }

        /** Data that the artifact brings along was tested with it. */
        IllegalStateException asBugIn(String resource) {
            return new IllegalStateException("the resource " + resource + " has mistakes: "
                    + mistakes.stream().map(DataMistake::toString).collect(Collectors.joining("; ")));
        }
    }
}
