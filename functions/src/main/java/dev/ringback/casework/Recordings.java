package dev.ringback.casework;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The recordings of what callers left, in the group's own bucket: they stay there, and are heard from there (docs/rules.md §1). */
public interface Recordings {

    /** A recording in the bucket. */
    record Recording(String key) {}

    /**
     * Lets whoever has it hear one recording. It is told to the person who asked and to nobody else, and is kept nowhere.
     *
     * @param until when it ends
     */
    record Link(URI url, Instant until) {}

    /** The recording that a reference leads to; absent if it is kept in another system. */
    Optional<Recording> find(String reference);

    Link link(Recording recording, Instant now);
}
