package dev.ringback.callback;

import java.time.Instant;

/** Where a callback stands (brief.md §6): waiting → due → claimed → waiting again, handed off, or closed. */
public sealed interface State {

    /** Not closed: somebody owes the caller something. */
    sealed interface Open extends State {}

    /** An attempt is still to be made, sooner or later. */
    sealed interface Attemptable extends Open {
        Attempt attempt();
    }

    /** The next attempt has a time. */
    record Waiting(Attempt attempt, Instant until) implements Attemptable {}

    /** Someone should call now. */
    record Due(Attempt attempt, Instant since) implements Attemptable {}

    /** One person holds it, until then. */
    record Claimed(Attempt attempt, PersonId by, Instant since, Instant until) implements Attemptable {

        public boolean isHeldBy(PersonId person, Instant now) {
            return by.equals(person) && !hasLapsed(now);
        }

        public boolean hasLapsed(Instant now) {
            return !until.isAfter(now);
        }
    }

    /** Another team owns the next step. */
    record HandedOff(Team team, Instant deadline) implements Open {}

    record Closed(Outcome outcome, Instant closedAt) implements State {}

    /** The state's word, as the table, the API and rehearsals show it. */
    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Due _ -> "due";
            case Claimed _ -> "claimed";
            case HandedOff _ -> "handed-off";
            case Closed _ -> "closed";
        };
    }

    /** The state after {@code entry}: one step of the fold over a history. */
    default State after(Entry entry) {
        return switch (entry) {
            case Entry.Due due -> new Due(due.attempt(), due.at());
            case Entry.Waiting waiting -> new Waiting(waiting.attempt(), waiting.until());
            case Entry.Claimed claimed -> new Claimed(attemptOf(entry), claimed.by(), claimed.at(), claimed.until());
            case Entry.Renewed renewed ->
                new Claimed(attemptOf(entry), renewed.by(), heldSince(entry), renewed.until());
            case Entry.Released released -> new Due(attemptOf(entry), released.at());
            case Entry.Lapsed lapsed -> new Due(attemptOf(entry), lapsed.at());
            case Entry.HandedOff handedOff -> new HandedOff(handedOff.team(), handedOff.deadline());
            case Entry.Closed closed -> new Closed(closed.outcome(), closed.at());
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.OutcomeRecorded _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.NumberShown _ -> this;
        };
    }

    private Attempt attemptOf(Entry entry) {
        if (this instanceof Attemptable attemptable) {
            return attemptable.attempt();
        }
        throw new IllegalStateException("%s cannot follow in state %s".formatted(entry, word()));
    }

    private Instant heldSince(Entry entry) {
        if (this instanceof Claimed claimed) {
            return claimed.since();
        }
        throw new IllegalStateException("%s cannot follow in state %s".formatted(entry, word()));
    }
}
