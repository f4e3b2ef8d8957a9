package dev.ringback.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why a command was refused; each says what would be right. */
public sealed interface Refusal {

    record AlreadyClosed() implements Refusal {}

    record IsHandedOff(Team team) implements Refusal {}

    record HeldByAnother(Instant until) implements Refusal {}

    /** The team that it was handed to cannot ask for another attempt: it ends it, passes it on, or returns it to the desk. */
    record NotForHandOff(Outcome outcome) implements Refusal {}

    /** Only what was handed off can be passed on or returned. */
    record NotHandedOff() implements Refusal {}

    /** It is not held: claim it first. */
    record NotHeld() implements Refusal {}

    /** The person's claim lapsed before the outcome was recorded: claim it again, then record. */
    record ClaimLapsed(Instant lapsedAt) implements Refusal {}

    record NotDueYet(Instant until) implements Refusal {}

    /** Connect is about to call the caller itself, from a queue; the callback comes back if that reaches no one, at the latest then. */
    record ConnectCalls(Instant until) implements Refusal {}

    /** Somebody else is with this caller, about another callback, for all that is known until then. */
    record CallerHeldElsewhere(Instant until) implements Refusal {}

    /** The caller may not be called now: the location is closed, or it is too early or too late where the caller may be. */
    record OutsideCallingHours(Instant next) implements Refusal {}

    /**
     * A decision rule does not allow this person this outcome (docs/rules.md §9).
     *
     * @param instead what to do instead, in the words of the rule
     */
    record AgainstARule(String rule, String instead) implements Refusal {}

    /** The patient said no, and only in-house staff may record that they said otherwise since. */
    record PatientSaidNo() implements Refusal {}

    /** The patient wishes to be called on a number that is not called. */
    record NumberNotCalled(Why why) implements Refusal {

        /** What is known of the number. */
        public enum Why {
            OUR_OWN,
            WRONG_NUMBER,
            DO_NOT_CALL
        }
    }

    /** The patient cannot wish to be called on a day that is over, and for so far ahead it is a slip. */
    record NoSuchDay(LocalDate earliest, LocalDate latest) implements Refusal {}

    /** The callback has as many notes as it may have. */
    record TooManyNotes(int most) implements Refusal {}

    /** So much was recorded of what the caller said about texts and calls that only what means fewer of them is recorded now. */
    record TooManyWords(int most) implements Refusal {}

    /** It was taken so often that only in-house staff take it now. */
    record TakenTooOften(int most) implements Refusal {}

    /** It was taken so often that nobody gives it back any more: who has it ends it, or lets the claim lapse. */
    record GivenBackTooOften(int most) implements Refusal {}

    /** It was moved between buckets and teams so often that this person moves it no more. */
    record MovedTooOften(int most) implements Refusal {}

    /** So often was it noted that somebody heard what was left that only in-house staff hear it now. */
    record HeardTooOften(int most) implements Refusal {}

    /** The person holds as many callbacks as anybody may hold at a time. */
    record HoldsEnough(int most) implements Refusal {}

    /** No appointment is made for so long ago, or for so far ahead: the date is a slip. */
    record NoSuchAppointment(Instant earliest, Instant latest) implements Refusal {}

    /** No appointment is moved from so long ago, or from so far ahead: the date is a slip. */
    record NoSuchFormerAppointment(Instant earliest, Instant latest) implements Refusal {}

    /** With this outcome no appointment was moved, so there is no time that one was moved from. */
    record NothingMoved(Outcome outcome) implements Refusal {}

    /** With this outcome the patient booked or was not reached, so there is no reason why they did not book. */
    record NeedsNoReason(Outcome outcome) implements Refusal {}

    /**
     * What is owed does not end in this way.
     *
     * @param outcomes the words of those that it has
     */
    record NotForFollowUp(FollowUpKind kind, List<String> outcomes) implements Refusal {
        public NotForFollowUp {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Who asks another office says which, and nobody else says when to ask again. */
    record OfficeGoesWithRequested() implements Refusal {}

    /** An outcome that only the system records (docs/rules.md §5). */
    record RecordedBySystemOnly(Outcome outcome) implements Refusal {}
}
