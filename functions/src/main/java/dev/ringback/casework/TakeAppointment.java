package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.visit.AppointmentEvent;

/** From what the practice's own system tells of an appointment to what hangs on it (docs/rules.md §14). */
public final class TakeAppointment {

    /** What was made of it. */
    public sealed interface Result {

        /** It is of this callback, whose history says so. */
        record Matched(CallbackId callback) implements Result {}

        /** It is told already, or was changed again since. */
        record NothingNew(CallbackId callback) implements Result {}

        /** It may be of several callbacks: a person is asked by this follow-up. */
        record Asked(FollowUpId question) implements Result {}

        /** It is of none that Ringback knows, as most visits are. */
        record NoCallback() implements Result {}

        /** It cannot be right. */
        record Unusable(String why) implements Result {}
    }

    /** Changes nothing where it comes twice, late, or after what came later. */
    public Result take(AppointmentEvent event, Log log) {
        throw new UnsupportedOperationException("not yet: " + event.location() + log);
    }
}
