package dev.ringback.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a caller besides their missed calls, brought to the newest callback: a caller who reached an agent, or whom
 * the practice reached another way, needs no callback any more (docs/rules.md §3), and what they said about texts counts. It
 * is noted first and brought here by the function that loads the record next, so that a callback which is opened at the same moment
 * learns it too.
 */
public final class Conversations {

    /** How long a conversation is remembered for calls that become known only after it. */
    public static final Duration REMEMBERED = Duration.ofDays(14);

    private Conversations() {}

    /**
     * Whether somebody held {@code callback} when this number was being dialled, or when the patient spoke: then the conversation was
     * theirs, and they say how it ended. What has become of the claim since does not matter: the conversation can outlast it, and its
     * event comes later still.
     */
    public static boolean wasTheHoldersOwn(Callback callback, PhoneNumber dialled, Instant from, Instant at) {
        return Stream.of(from, at)
                .anyMatch(then -> SeenCalls.callerAt(callback, dialled, then).isPresent());
    }

    /** The newest callback in the light of what is noted beside it; a note that it knows already changes nothing. */
    public static Callback applyNotes(CallerRecord record, Callback newest, Instant now) {
        return reachedElsewhere(informed(newest, record.said(), now), record.reached(), now);
    }

    private static Callback informed(Callback callback, Optional<Consent> said, Instant now) {
        return said.filter(
                        word -> !callback.preferences().with(Optional.of(word)).equals(callback.preferences()))
                .map(word -> callback.with(new Entry.ConsentRecorded(now, new Actor.Caller(), word)))
                .orElse(callback);
    }

    /**
     * Closes an open callback if the conversation came after its last missed call, or if that last call was the conversation after
     * all: Connect can be late to show the agent. A late or repeated report changes nothing.
     */
    private static Callback reachedElsewhere(
            Callback callback, Optional<CallerRecord.Reached> conversation, Instant now) {
        return conversation
                .filter(_ -> callback.isOpen())
                .filter(reached -> reached.at().isAfter(callback.lastCallEndedAt())
                        || callback.calls().getLast().chain().equals(reached.chain()))
                .map(_ -> callback.with(new Entry.Closed(now, Ending.REACHED_ELSEWHERE, List.of())))
                .orElse(callback);
    }
}
