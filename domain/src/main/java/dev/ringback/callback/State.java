package dev.ringback.callback;

import java.time.Instant;

/**
 * Where a callback stands (docs/rules.md §6): waiting → due → claimed → waiting again, handed off, or closed. A state
 * refuses every entry that cannot follow in it, so that a history which says the impossible is neither written nor read.
 */
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
    sealed interface Held extends Open, Holding {

        /** What both kinds are called. */
        String WORD = "claimed";
    }

    /** Somebody is making an attempt. */
    record Claimed(Attempt attempt, PersonId by, Instant since, Instant until) implements Attemptable, Held {}

    /** Another team owns the next step. */
    record HandedOff(Team team, Instant deadline) implements Open {}

    /** Somebody of the other team is at it. */
    record ClaimedHandOff(HandedOff handOff, PersonId by, Instant since, Instant until) implements Held {}

    record Closed(Ending ending, Instant closedAt) implements State {}

    /** Where a callback stands that was just opened, until its first attempt has a time. */
    static State opened(Entry.Opened opened) {
        return new Waiting(Attempt.FIRST, opened.at());
    }

    /** The state's word, as the table, the API and rehearsals show it. */
    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Due _ -> "due";
            case Held _ -> Held.WORD;
            case HandedOff _ -> "handed-off";
            case Closed _ -> "closed";
        };
    }

    /**
     * The state after {@code entry}: one step of the fold over a history.
     *
     * @throws IllegalStateException if {@code entry} cannot follow in this state
     */
    default State after(Entry entry) {
        return switch (entry) {
            case Entry.Due due -> {
                requireAttempt(due.attempt(), entry);
                yield new Due(due.attempt(), due.at());
            }
            case Entry.Waiting waiting -> {
                requireAttempt(waiting.attempt(), entry);
                yield new Waiting(waiting.attempt(), waiting.until());
            }
            case Entry.Claimed claimed -> taken(claimed.by().id(), claimed.until(), entry);
            case Entry.Reassigned reassigned -> taken(reassigned.to().id(), reassigned.until(), entry);
            case Entry.Renewed renewed -> renewed(renewed);
            case Entry.Released _, Entry.Lapsed _ -> putBack(entry);
            case Entry.OutcomeRecorded _, Entry.NumberShown _ -> requireHeld(entry);
            case Entry.HandedOff handedOff -> handedOff(handedOff);
            case Entry.Returned returned -> returned(returned);
            case Entry.Closed closed -> {
                requireOpen(entry);
                yield new Closed(closed.ending(), closed.at());
            }
            case Entry.ReTriaged _, Entry.Noted _ -> requireOpen(entry);
            case Entry.Opened _ -> throw cannotFollow(entry);
            case Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.ConsentRecorded _,
                    Entry.CallWish _,
                    Entry.WishRecorded _,
                    Entry.VoicemailHeard _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _ -> this;
        };
    }

    /** An attempt that is still to be made keeps its number; one that was made is followed by the next. */
    private void requireAttempt(Attempt attempt, Entry entry) {
        boolean fits = switch (this) {
            case Waiting waiting -> attempt.equals(waiting.attempt());
            case Due due -> attempt.equals(due.attempt());
            case Claimed claimed -> attempt.equals(claimed.attempt().next());
            case HandedOff _, ClaimedHandOff _, Closed _ -> false;
        };
        if (!fits) {
            throw cannotFollow(entry);
        }
    }

    private State taken(PersonId by, Instant until, Entry entry) {
        return switch (this) {
            // Who let a claim lapse may still say how it ended, although the next attempt waits by then.
            case Waiting waiting -> new Claimed(waiting.attempt(), by, entry.at(), until);
            case Due due -> new Claimed(due.attempt(), by, entry.at(), until);
            case HandedOff handedOff -> new ClaimedHandOff(handedOff, by, entry.at(), until);
            case Held _, Closed _ -> throw cannotFollow(entry);
        };
    }

    private State renewed(Entry.Renewed renewed) {
        return switch (this) {
            case Claimed claimed -> new Claimed(claimed.attempt(), renewed.by().id(), claimed.since(), renewed.until());
            case ClaimedHandOff claimed ->
                new ClaimedHandOff(claimed.handOff(), renewed.by().id(), claimed.since(), renewed.until());
            case Waiting _, Due _, HandedOff _, Closed _ -> throw cannotFollow(renewed);
        };
    }

    private State putBack(Entry entry) {
        return switch (this) {
            case Claimed claimed -> new Due(claimed.attempt(), entry.at());
            case ClaimedHandOff claimed -> claimed.handOff();
            case Waiting _, Due _, HandedOff _, Closed _ -> throw cannotFollow(entry);
        };
    }

    /** Urgent words overrule a hand-off that no one of its team has claimed yet. */
    private State handedOff(Entry.HandedOff handedOff) {
        return switch (this) {
            case Held _, HandedOff _ -> new HandedOff(handedOff.team(), handedOff.deadline());
            case Waiting _, Due _, Closed _ -> throw cannotFollow(handedOff);
        };
    }

    /** Back at the desk the rhythm begins anew. */
    private State returned(Entry.Returned returned) {
        return switch (this) {
            case ClaimedHandOff _ -> new Waiting(Attempt.FIRST, returned.at());
            case Waiting _, Due _, Claimed _, HandedOff _, Closed _ -> throw cannotFollow(returned);
        };
    }

    private State requireHeld(Entry entry) {
        return switch (this) {
            case Held held -> held;
            case Waiting _, Due _, HandedOff _, Closed _ -> throw cannotFollow(entry);
        };
    }

    private State requireOpen(Entry entry) {
        return switch (this) {
            case Open open -> open;
            case Closed _ -> throw cannotFollow(entry);
        };
    }

    private IllegalStateException cannotFollow(Entry entry) {
        return new IllegalStateException("'%s' cannot follow while a callback is %s".formatted(entry.word(), word()));
    }
}
