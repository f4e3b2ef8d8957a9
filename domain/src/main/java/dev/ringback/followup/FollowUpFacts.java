package dev.ringback.followup;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the history of a follow-up says: the one fold of it.
 *
 * @param owner the team that owes it now
 * @param due by when it is to be done
 * @param appointmentAt when the visit is, if known, with its offset
 * @param escalatedAt when people were last told that it is late
 */
public record FollowUpFacts(
        FollowUpState state,
        FollowUpEntry.Owed owed,
        Team owner,
        Instant due,
        Optional<OffsetDateTime> appointmentAt,
        Work work,
        Optional<Instant> escalatedAt) {

    /**
     * Who has worked on it.
     *
     * @param holder who took it last, if it is held
     * @param lapsed whose claim lapsed last, if nobody took it since
     * @param agency whose work it is, if an agency's
     * @param shownTo to whom the number was shown since it was taken last
     * @param takes how often it was taken
     * @param kept how often who holds it has renewed the claim
     */
    public record Work(
            Optional<Worker> holder,
            Optional<Worker> lapsed,
            Optional<AgencyId> agency,
            Optional<PersonId> shownTo,
            int takes,
            int kept) {

        private Work taken(Worker by) {
            return new Work(Optional.of(by), Optional.empty(), agency, Optional.empty(), takes + 1, 0);
        }

        private Work givenUp() {
            return new Work(Optional.empty(), Optional.empty(), agency, Optional.empty(), takes, 0);
        }

        private Work lapse() {
            return new Work(Optional.empty(), holder, agency, Optional.empty(), takes, 0);
        }

        private Work shown(Worker to) {
            return new Work(holder, lapsed, agency, Optional.of(to.id()), takes, kept);
        }

        private Work renewed() {
            return new Work(holder, lapsed, agency, shownTo, takes, kept + 1);
        }

        private Work workedBy(Worker by) {
            return new Work(holder, lapsed, by.agency(), shownTo, takes, 0);
        }
    }

    private static FollowUpFacts of(FollowUpEntry.Owed owed) {
        return new FollowUpFacts(
                new FollowUpState.Due(owed.at()),
                owed,
                owed.owner(),
                owed.due(),
                owed.appointmentAt(),
                new Work(Optional.empty(), Optional.empty(), owed.agency(), Optional.empty(), 0, 0),
                Optional.empty());
    }

    /** Folds a history that begins with what it owes. */
    static FollowUpFacts of(List<FollowUpEntry> history) {
        FollowUpFacts facts = of((FollowUpEntry.Owed) history.getFirst());
        for (FollowUpEntry entry : history.subList(1, history.size())) {
            facts = facts.after(entry);
        }
        return facts;
    }

    /**
     * What the history says once it goes on with {@code entry}.
     *
     * @throws IllegalStateException if {@code entry} cannot follow
     */
    FollowUpFacts after(FollowUpEntry entry) {
        FollowUpState next = state.after(entry);
        return switch (entry) {
            // Every state has refused it by now.
            case FollowUpEntry.Owed _ -> throw new IllegalStateException("a follow-up is owed once");
            case FollowUpEntry.AskedFor _, FollowUpEntry.Due _ -> with(next, work);
            case FollowUpEntry.Claimed claimed -> with(next, work.taken(claimed.by()));
            case FollowUpEntry.Reassigned given -> with(next, work.taken(given.to()));
            case FollowUpEntry.HandedOff handedOff ->
                new FollowUpFacts(next, owed, handedOff.team(), due, appointmentAt, work.givenUp(), escalatedAt);
            case FollowUpEntry.NumberShown shown -> with(next, work.shown(shown.by()));
            case FollowUpEntry.Renewed _ -> with(next, work.renewed());
            case FollowUpEntry.Released _, FollowUpEntry.Closed _ -> with(next, work.givenUp());
            case FollowUpEntry.Lapsed _ -> with(next, work.lapse());
            case FollowUpEntry.OutcomeRecorded recorded -> with(next, work.workedBy(recorded.by()));
            case FollowUpEntry.Waiting waiting ->
                new FollowUpFacts(next, owed, owner, waiting.due(), appointmentAt, work.givenUp(), escalatedAt);
            case FollowUpEntry.VisitMoved moved ->
                new FollowUpFacts(next, owed, owner, moved.due(), Optional.of(moved.visitAt()), work, escalatedAt);
            case FollowUpEntry.Escalated escalated ->
                new FollowUpFacts(next, owed, owner, due, appointmentAt, work, Optional.of(escalated.at()));
        };
    }

    private FollowUpFacts with(FollowUpState next, Work changed) {
        return new FollowUpFacts(next, owed, owner, due, appointmentAt, changed, escalatedAt);
    }
}
