package dev.ringback.audit.file;

import java.util.List;
import java.util.Optional;

/** How the records of an export are to be read. */
public sealed interface Format {

    /**
     * Separated values.
     *
     * @param firstLine the line of the first record
     * @param names what the fields are called, by place
     */
    record Table(char separator, long firstLine, List<String> names) implements Format {}

    /** Lines that begin with {@code Call }, and values without quotation marks, as 3CX writes them. */
    record CallLines(List<String> names) implements Format {}

    /**
     * Objects of JSON.
     *
     * @param within the name of the list that they stand in; absent where each stands by itself
     */
    record Objects(Optional<String> within, Layout layout) implements Format {

        /** Whether a broken object spoils no other. */
        public enum Layout {
            ONE_A_LINE,
            ONE_DOCUMENT
        }
    }
}
