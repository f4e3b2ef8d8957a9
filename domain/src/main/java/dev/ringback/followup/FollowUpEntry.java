package dev.ringback.followup;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Appointment;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** One thing that happened to a follow-up. Its history is the append-only list of these, and folding it gives the state. */
public sealed interface FollowUpEntry {

    Instant at();

    /** The word for this kind of entry; what happens to callbacks too is called what it is called there. */
    default String word() {
        return switch (this) {
            case Owed _ -> "owed";
            case AskedFor _ -> "asked-for";
            case Due _ -> "due";
            case Waiting _ -> "waiting";
            case Claimed _ -> "claimed";
            case Reassigned _ -> "reassigned";
            case NumberShown _ -> "number-shown";
            case Renewed _ -> "renewed";
            case Released _ -> "released";
            case Lapsed _ -> "lapsed";
            case OutcomeRecorded _ -> "outcome";
            case HandedOff _ -> "handed-off";
            case VisitMoved _ -> "visit-moved";
            case Escalated _ -> "escalated";
            case Closed _ -> "closed";
        };
    }

    /**
     * A callback has ended, or another follow-up, and this is owed from then on.
     *
     * @param because the follow-up whose end it was, if it was one's
     * @param bucket what kind of call the callback was
     * @param desk the team that had the callback at the desk, unless another team had it in its hands at the end
     * @param agency whose work the callback was, if an agency's
     * @param owner the team that owes it
     * @param appointmentAt when the visit is, if known, as it was given, with its offset
     * @param told what the practice's system told that it is owed because of, if it was that
     */
    record Owed(
            Instant at,
            FollowUpKind kind,
            CallbackId callback,
            Optional<FollowUpId> because,
            Bucket bucket,
            Optional<Team> desk,
            Optional<AgencyId> agency,
            Team owner,
            Instant due,
            Optional<OffsetDateTime> appointmentAt,
            Optional<Appointment> told)
            implements FollowUpEntry {}

    /** Somebody asked for it: nothing else had it owed. */
    record AskedFor(Instant at, Worker by) implements FollowUpEntry {}

    /** It has waited long enough. */
    record Due(Instant at) implements FollowUpEntry {}

    /**
     * There is nothing to do before {@code until}.
     *
     * @param due by when it is to be done from then on
     */
    record Waiting(Instant at, Instant until, Instant due) implements FollowUpEntry {}

    record Claimed(Instant at, Worker by, Instant until) implements FollowUpEntry {}

    /** {@code by} has given it to {@code to}, who holds it from then on. */
    record Reassigned(Instant at, Worker by, Worker to, Instant until) implements FollowUpEntry {}

    record NumberShown(Instant at, Worker by) implements FollowUpEntry {}

    record Renewed(Instant at, Worker by, Instant until) implements FollowUpEntry {}

    record Released(Instant at, Worker by) implements FollowUpEntry {}

    record Lapsed(Instant at, Worker by) implements FollowUpEntry {}

    record OutcomeRecorded(Instant at, Worker by, FollowUpReport report) implements FollowUpEntry {}

    /** Another team owes it from then on, by the time by which it was to be done before. */
    record HandedOff(Instant at, Worker by, Team team) implements FollowUpEntry {}

    /**
     * The visit is at another time than was known.
     *
     * @param until when it comes back from then on, if it was left until some days before the visit
     * @param due by when it is to be done from then on
     */
    record VisitMoved(Instant at, OffsetDateTime visitAt, Optional<Instant> until, Instant due)
            implements FollowUpEntry {}

    record Escalated(Instant at, EscalationReason reason) implements FollowUpEntry {}

    /** It has ended, by what a person recorded or by what the practice's system told. */
    record Closed(Instant at, FollowUpOutcome outcome) implements FollowUpEntry {}
}
