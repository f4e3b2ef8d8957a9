package dev.ringback.casework;

import java.time.Instant;
import java.util.Optional;

/** What callers said, as words, in the group's own bucket. */
public interface Transcripts {

    /** All that the caller said; empty text where they said nothing, and absent where the transcript is there no more. */
    Optional<String> wordsOfCaller(String key, Instant now);
}
