package dev.ringback.followup;

import dev.ringback.callback.Holding;
import dev.ringback.callback.PersonId;
import java.time.Instant;

/**
 * Where a follow-up stands: due → claimed → waiting, or closed. A state refuses every entry that cannot follow in it. A callback's states
 * (docs/rules.md §6) are others: it has attempts and hand-offs, and nobody takes it before its time.
 */
public sealed interface FollowUpState {

    /** Somebody owes it. */
    sealed interface Open extends FollowUpState {}

    /** Nobody holds it. */
    sealed interface Unheld extends Open {}

    /** Somebody should do it now. */
    record Due(Instant since) implements Unheld {}

    /** There is nothing to do until then, unless something comes sooner: then somebody may take it. */
    record Waiting(Instant until) implements Unheld {}

    /** One person holds it, until then. */
    record Claimed(Unheld before, PersonId by, Instant since, Instant until) implements Open, Holding {}

    record Closed(FollowUpOutcome outcome, Instant closedAt) implements FollowUpState {}

    /** The state's word, as the table, the API and rehearsals show it. */
    default String word() {
        return switch (this) {
            case Due _ -> "due";
            case Waiting _ -> "waiting";
            case Claimed _ -> "claimed";
            case Closed _ -> "closed";
        };
    }

    /**
     * The state after {@code entry}.
     *
     * @throws IllegalStateException if {@code entry} cannot follow in this state
     */
    default FollowUpState after(FollowUpEntry entry) {
        return switch (entry) {
            case FollowUpEntry.Owed _ -> throw cannotFollow(entry);
            case FollowUpEntry.Due due ->
                switch (this) {
                    case Waiting _ -> new Due(due.at());
                    case Due _, Claimed _, Closed _ -> throw cannotFollow(entry);
                };
            case FollowUpEntry.Claimed claimed ->
                switch (this) {
                    case Unheld unheld -> new Claimed(unheld, claimed.by().id(), claimed.at(), claimed.until());
                    case Claimed _, Closed _ -> throw cannotFollow(entry);
                };
            case FollowUpEntry.Reassigned given ->
                switch (this) {
                    case Unheld unheld -> new Claimed(unheld, given.to().id(), given.at(), given.until());
                    case Claimed _, Closed _ -> throw cannotFollow(entry);
                };
            case FollowUpEntry.Renewed renewed -> {
                Claimed held = requireHeld(entry);
                yield new Claimed(held.before(), held.by(), held.since(), renewed.until());
            }
            case FollowUpEntry.Released _, FollowUpEntry.Lapsed _, FollowUpEntry.HandedOff _ ->
                requireHeld(entry).before();
            case FollowUpEntry.NumberShown _, FollowUpEntry.OutcomeRecorded _ -> requireHeld(entry);
            case FollowUpEntry.Waiting waiting ->
                switch (this) {
                    case Due _, Claimed _ -> new Waiting(waiting.until());
                    case Waiting _, Closed _ -> throw cannotFollow(entry);
                };
            case FollowUpEntry.VisitMoved moved ->
                switch (this) {
                    case Unheld unheld -> afterMove(unheld, moved);
                    case Claimed held ->
                        new Claimed(afterMove(held.before(), moved), held.by(), held.since(), held.until());
                    case Closed _ -> throw cannotFollow(entry);
                };
            case FollowUpEntry.Closed closed ->
                switch (this) {
                    case Open _ -> new Closed(closed.outcome(), closed.at());
                    case Closed _ -> throw cannotFollow(entry);
                };
            case FollowUpEntry.AskedFor _, FollowUpEntry.Escalated _ ->
                switch (this) {
                    case Open open -> open;
                    case Closed _ -> throw cannotFollow(entry);
                };
        };
    }

    private static Unheld afterMove(Unheld unheld, FollowUpEntry.VisitMoved moved) {
        return moved.until().<Unheld>map(Waiting::new).orElse(unheld);
    }

    private Claimed requireHeld(FollowUpEntry entry) {
        return switch (this) {
            case Claimed held -> held;
            case Due _, Waiting _, Closed _ -> throw cannotFollow(entry);
        };
    }

    private IllegalStateException cannotFollow(FollowUpEntry entry) {
        return new IllegalStateException("'%s' cannot follow while a follow-up is %s".formatted(entry.word(), word()));
    }
}
