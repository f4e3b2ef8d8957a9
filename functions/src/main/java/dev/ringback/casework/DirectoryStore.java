package dev.ringback.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The directories that were applied, version by version, and which of them is in force (docs/adr/0012-directory-versions.md). */
public interface DirectoryStore {

    /** The version before there is one. */
    int NONE = 0;

    /** A version as it is kept. */
    record Version(int number, String json) {}

    /**
     * What is known of a version without its contents.
     *
     * @param by who applied it, as they said
     * @param hash SHA-256 of the JSON, in hexadecimal
     * @param restores the earlier version that it is a copy of, if it is a rollback
     */
    record Note(int number, Instant at, String by, String hash, Optional<Integer> restores) {}

    /** What came of putting a version in force. */
    sealed interface Outcome {

        /** It is in force. */
        record InForce(Note note) implements Outcome {}

        /** Another version came into force meanwhile; nothing was written. */
        record Overtaken() implements Outcome {}

        /**
         * It does not fit, even compressed; nothing was written.
         *
         * @param bytes how large it is, compressed
         * @param limit how large it may be
         */
        record TooLarge(int bytes, int limit) implements Outcome {}
    }

    /** The number of the version in force; {@link #NONE} until one was applied. */
    int current();

    Optional<Version> version(int number);

    /** The latest versions, the newest first. */
    List<Note> latest(int atMost);

    /** Puts a directory that was checked in force as the version after {@code expected}, if that one is in force still. */
    Outcome put(int expected, String json, String by, Instant at, Optional<Integer> restores);
}
