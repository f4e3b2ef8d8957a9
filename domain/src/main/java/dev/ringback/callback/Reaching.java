package dev.ringback.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a caller besides their missed calls, brought to the newest callback: a caller who reached an agent, or whom
 * the practice reached another way, needs no callback any more (brief.md §3), and what they said about texts counts. It is noted
 * first and brought here by whoever loads the record next, so that a callback which is opened at the same moment learns it too.
 */
public final class Reaching {

    private Reaching() {}

    /**
     * Whether somebody held {@code callback} when this conversation was: then it was theirs, for they dialled, and they say how it
     * ended. What has become of the claim since does not matter: the conversation can outlast it, and its event comes later still.
     */
    public static boolean wasTheHoldersOwn(Callback callback, Instant conversation) {
        Optional<Instant> until = Optional.empty();
        for (Entry entry : callback.history()) {
            if (!entry.at().isAfter(conversation)) {
                until = heldUntil(entry, until);
            }
        }
        return until.filter(conversation::isBefore).isPresent();
    }

    private static Optional<Instant> heldUntil(Entry entry, Optional<Instant> before) {
        return switch (entry) {
            case Entry.Claimed claimed -> Optional.of(claimed.until());
            case Entry.Reassigned reassigned -> Optional.of(reassigned.until());
            case Entry.Renewed renewed -> Optional.of(renewed.until());
            case Entry.Released _, Entry.Lapsed _, Entry.OutcomeRecorded _, Entry.Closed _ -> Optional.empty();
            default -> before;
        };
    }

    /** The newest callback in the light of what is noted beside it; a note that it knows already changes nothing. */
    public static Callback inTheLightOf(CallerRecord record, Callback newest, Instant now) {
        return reachedElsewhere(informed(newest, record.said(), now), record.reached(), now);
    }

    private static Callback informed(Callback callback, Optional<Consent> said, Instant now) {
        return said.filter(word -> !callback.standing().with(Optional.of(word)).equals(callback.standing()))
                .map(word -> callback.with(new Entry.ConsentRecorded(now, Optional.empty(), word)))
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
                .map(_ -> callback.with(new Entry.Closed(now, Outcome.REACHED_ELSEWHERE, List.of())))
                .orElse(callback);
    }
}
