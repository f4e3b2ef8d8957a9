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
    sealed interface Held extends Open {
        PersonId by();

        Instant since();

        Instant until();

        default boolean isHeldBy(PersonId person, Instant now) {
            return by().equals(person) && !hasLapsed(now);
        }

        default boolean hasLapsed(Instant now) {
            return !until().isAfter(now);
        }
    }

    /** Somebody is making an attempt. */
    record Claimed(Attempt attempt, PersonId by, Instant since, Instant until) implements Attemptable, Held {}

    /** Another team owns the next step. */
    record HandedOff(Team team, Instant deadline) implements Open {}

    /** Somebody of the other team is at it. */
    record ClaimedHandOff(HandedOff handOff, PersonId by, Instant since, Instant until) implements Held {}

    record Closed(Outcome outcome, Instant closedAt) implements State {}

    /** The state's word, as the table, the API and rehearsals show it. */
    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Due _ -> "due";
            case Claimed _, ClaimedHandOff _ -> "claimed";
            case HandedOff _ -> "handed-off";
            case Closed _ -> "closed";
        };
    }

    /** The state after {@code entry}: one step of the fold over a history. */
    default State after(Entry entry) {
        return switch (entry) {
            case Entry.Due due -> new Due(due.attempt(), due.at());
            case Entry.Waiting waiting -> new Waiting(waiting.attempt(), waiting.until());
            case Entry.Claimed claimed -> heldBy(claimed.by(), claimed.at(), claimed.until());
            case Entry.Reassigned reassigned -> heldBy(reassigned.to(), reassigned.at(), reassigned.until());
            case Entry.Renewed renewed -> heldBy(renewed.by(), heldSince(entry), renewed.until());
            case Entry.Released _, Entry.Lapsed _ -> putBack(entry);
            case Entry.HandedOff handedOff -> new HandedOff(handedOff.team(), handedOff.deadline());
            case Entry.Closed closed -> new Closed(closed.outcome(), closed.at());
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.OutcomeRecorded _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.Returned _,
                    Entry.Noted _,
                    Entry.ConsentRecorded _,
                    Entry.CallWish _,
                    Entry.NumberShown _ -> this;
        };
    }

    private State heldBy(PersonId by, Instant since, Instant until) {
        return switch (this) {
            case Attemptable attemptable -> new Claimed(attemptable.attempt(), by, since, until);
            case HandedOff handedOff -> new ClaimedHandOff(handedOff, by, since, until);
            case ClaimedHandOff claimed -> new ClaimedHandOff(claimed.handOff(), by, since, until);
            case Closed _ -> throw new IllegalStateException("nobody can hold what is closed");
        };
    }

    private State putBack(Entry entry) {
        return switch (this) {
            case Attemptable attemptable -> new Due(attemptable.attempt(), entry.at());
            case ClaimedHandOff claimed -> claimed.handOff();
            case HandedOff _, Closed _ -> throw cannotFollow(entry);
        };
    }

    private Instant heldSince(Entry entry) {
        if (this instanceof Held held) {
            return held.since();
        }
        throw cannotFollow(entry);
    }

    private IllegalStateException cannotFollow(Entry entry) {
        return new IllegalStateException(
                "%s cannot follow in state %s".formatted(entry.getClass().getSimpleName(), word()));
    }
}
