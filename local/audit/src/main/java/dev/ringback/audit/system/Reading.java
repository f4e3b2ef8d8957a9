package dev.ringback.audit.system;

import java.util.Optional;

/** What a record of an export says. */
public sealed interface Reading {

    /** A leg of a call; {@code unknownWord} is a result that nobody has told Ringback of. */
    record OfCall(Row row, Optional<String> unknownWord) implements Reading {}

    /** It is about no call between the practice and somebody outside. */
    record LeftOut(Why why) implements Reading {}

    /** {@code why} names the column, and quotes no number. */
    record Unreadable(String why) implements Reading {}

    /** It is no record: a second header. */
    record NoRecord() implements Reading {}

    /** Nothing can be read before somebody has stated this. */
    record MustBeStated(String what) implements Reading {}

    /** Why a row is no call of the practice with somebody outside. */
    enum Why {
        INTERNAL("internal"),
        SPAM("spam"),
        FAX("fax"),
        OTHER("other");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
