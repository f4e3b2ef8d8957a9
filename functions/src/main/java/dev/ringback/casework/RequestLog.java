package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Requests that came with an idempotency key, and how each was answered (docs/adr/0020-what-the-desk-promises-its-callers.md). */
public interface RequestLog {

    /** How long a request is known. */
    Duration KEPT = Duration.ofDays(1);

    /** No run of the desk lasts longer; template.yaml ends it after 15 seconds, or 28 where a directory is put in force. */
    Duration LONGEST_RUN = Duration.ofSeconds(30);

    /** Stands for a body that was too long to be kept; it can be made anew from the callback that it shows. */
    String NOT_KEPT = "";

    /**
     * What was answered.
     *
     * @param type the media type of the body
     * @param body or {@link #NOT_KEPT}
     * @param shown the callback whose details the body shows, if it shows one
     */
    record Answer(int status, String type, String body, Optional<Shown> shown) {}

    /**
     * A callback in an answer, and how its caller's number was shown in it.
     *
     * @param followUp what is owed from it, where that is what the answer shows
     */
    record Shown(CallbackId callback, Optional<FollowUpId> followUp, NumberShown number) {

        public Shown(CallbackId callback, NumberShown number) {
            this(callback, Optional.empty(), number);
        }
    }

    /** How a number was shown. */
    enum NumberShown {
        WHOLE,
        MASKED
    }

    /** What is known of a request when it arrives. */
    sealed interface Known {

        /** It was not seen before, and is noted now. */
        record New() implements Known {}

        /** It was carried out before, and this was answered. */
        record Answered(Answer answer) implements Known {}

        /** It is being carried out, until then at the latest. */
        record UnderWay(Instant until) implements Known {}

        /** The function that carried it out is gone, and how far it got is not known. */
        record CutShort() implements Known {}

        /** The same key came with something else. */
        record Different() implements Known {}
    }

    /** What is known of a request that began then and is not answered yet. */
    static Known unanswered(Instant began, Instant now) {
        Instant until = began.plus(LONGEST_RUN);
        return now.isBefore(until) ? new Known.UnderWay(until) : new Known.CutShort();
    }

    /**
     * Notes a request before it is carried out.
     *
     * @param fingerprint tells whether two requests with one key ask for the same
     */
    Known begin(PersonId person, String key, String fingerprint, Instant now);

    void answered(PersonId person, String key, Answer answer);

    /** Forgets what this person was answered that shows one of these callbacks; how many answers that were. */
    int forget(PersonId person, Set<CallbackId> callbacks);
}
