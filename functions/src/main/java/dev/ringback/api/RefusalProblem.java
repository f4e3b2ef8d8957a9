package dev.ringback.api;

import dev.ringback.callback.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A command that was refused, told to the person who sent it. */
public final class RefusalProblem {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);

    private RefusalProblem() {}

    /**
     * A refusal, told to a person.
     *
     * @param zone of the callback's location: times are read by people who work there
     */
    public static Problem of(Refusal refusal, ZoneId zone) {
        return switch (refusal) {
            case Refusal.AlreadyClosed _ ->
                new Problem(
                        Problem.Type.CLOSED,
                        "This callback is closed and takes no more changes. A new missed call opens a new one.");
            case Refusal.IsHandedOff(var team) ->
                new Problem(
                        Problem.Type.HANDED_OFF,
                        "The team '%s' owns the next step of this callback. It can return it to the desk first."
                                .formatted(team));
            case Refusal.HeldByAnother(var until) ->
                new Problem(
                        Problem.Type.HELD_BY_ANOTHER,
                        "Somebody else holds this callback until %s. Take the next one from the worklist."
                                .formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.NotForHandOff(var outcome) ->
                new Problem(
                        Problem.Type.NOT_FOR_HAND_OFF,
                        "'%s' asks for another attempt, and this was handed off: end it, pass it on, or return it to the desk."
                                .formatted(outcome.word()));
            case Refusal.NotHandedOff _ ->
                new Problem(
                        Problem.Type.NOT_HANDED_OFF,
                        "This callback was not handed off. Record an outcome, or put it into another bucket.");
            case Refusal.NotHeld _ ->
                new Problem(
                        Problem.Type.NOT_HELD,
                        "You do not hold this callback. Claim it first: POST /callbacks/{id}/claim.");
            case Refusal.ClaimLapsed(var lapsedAt) ->
                new Problem(
                        Problem.Type.CLAIM_LAPSED,
                        "Your claim lapsed %s and the attempt was put back. Claim it again, then record the outcome."
                                .formatted(local(lapsedAt, zone)));
            case Refusal.NotDueYet(var until) ->
                new Problem(
                        Problem.Type.NOT_DUE_YET,
                        "The next attempt is due %s, not before.".formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.ConnectCalls(var until) ->
                new Problem(
                        Problem.Type.CONNECT_CALLS,
                        "Connect is about to call this patient from its own queue, as they asked for. If that reaches no one, the callback comes back, at the latest %s."
                                .formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.CallerHeldElsewhere(var until) ->
                new Problem(
                        Problem.Type.CALLER_HELD_ELSEWHERE,
                        "A colleague is with this patient already, about something else of theirs, until %s. Take the next one from the worklist."
                                .formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.OutsideCallingHours(var next) ->
                new Problem(
                        Problem.Type.OUTSIDE_CALLING_HOURS,
                        "Nobody may be called now: the location is closed, or it is too early or too late where the caller may be. From %s on."
                                .formatted(local(next, zone)),
                        Optional.of(next));
            case Refusal.PatientSaidNo _ ->
                new Problem(
                        Problem.Type.PATIENT_SAID_NO,
                        "The patient said no. If they have changed their mind, in-house staff record it, with the"
                                + " patient's own word as evidence.");
            case Refusal.NumberNotCalled(var why) -> new Problem(Problem.Type.NUMBER_NOT_CALLED, notCalled(why));
            case Refusal.TooManyNotes(var most) ->
                new Problem(
                        Problem.Type.TOO_MUCH_RECORDED,
                        "This callback has %d notes, as many as it may have. Say it with the outcome.".formatted(most));
            case Refusal.TooManyWords(var most) ->
                new Problem(
                        Problem.Type.TOO_MUCH_RECORDED,
                        "What the patient said about texts and calls was recorded %d times for this callback. Only a no is recorded now."
                                .formatted(most));
            case Refusal.TakenTooOften(var most) ->
                new Problem(
                        Problem.Type.TOO_MUCH_RECORDED,
                        "This callback was taken %d times and not ended. In-house staff take it from here."
                                .formatted(most));
            case Refusal.GivenBackTooOften(var most) ->
                new Problem(
                        Problem.Type.TOO_MUCH_RECORDED,
                        "This callback was taken %d times and not ended, and is not given back any more. Call the patient and record an outcome, or let the claim lapse."
                                .formatted(most));
            case Refusal.HeardTooOften(var most) ->
                new Problem(
                        Problem.Type.TOO_MUCH_RECORDED,
                        "What was left was heard %d times or more on this callback. In-house staff listen from here."
                                .formatted(most));
            case Refusal.MovedTooOften(var most) ->
                new Problem(
                        Problem.Type.TOO_MUCH_RECORDED,
                        "This callback was moved between buckets and teams %d times or more. Record how it ends."
                                .formatted(most));
            case Refusal.HoldsEnough(var most) -> holdsEnough(most);
            case Refusal.AgainstARule(var rule, var instead) ->
                new Problem(
                        Problem.Type.REFUSED_BY_RULE,
                        "The rule '%s' does not allow this outcome here. %s".formatted(rule, instead));
            case Refusal.NoSuchDay(var earliest, var latest) -> notWithin("day", earliest, latest);
            case Refusal.NoSuchAppointment(var earliest, var latest) ->
                notWithin("appointmentAt", earliest, latest, zone);
            case Refusal.NoSuchFormerAppointment(var earliest, var latest) ->
                notWithin("rescheduledFrom", earliest, latest, zone);
            case Refusal.NothingMoved(var outcome) ->
                new Problem(
                        Problem.Type.NOT_FOR_OUTCOME,
                        "'rescheduledFrom' says when the appointment was that was moved: it goes with 'rescheduled' alone, and not with '%s'."
                                .formatted(outcome.word()));
            case Refusal.NeedsNoReason(var outcome) ->
                new Problem(
                        Problem.Type.NOT_FOR_OUTCOME,
                        "'notBooked' says why a patient who was reached did not book, so it does not go with '%s'. Leave it out, or record 'declined' or 'no-further-action'."
                                .formatted(outcome.word()));
            case Refusal.NotForFollowUp(var kind, var outcomes) ->
                new Problem(
                        Problem.Type.NOT_FOR_FOLLOW_UP,
                        "'%s' does not end so; it has: %s.".formatted(kind.word(), String.join(", ", outcomes)));
            case Refusal.OfficeGoesWithRequested _ ->
                new Problem(
                        Problem.Type.NOT_FOR_FOLLOW_UP,
                        "'office' names the other office that was asked: it goes with 'requested', always and alone, and so may 'askAgainOn'.");
            case Refusal.RecordedBySystemOnly(var outcome) ->
                new Problem(
                        Problem.Type.RECORDED_BY_SYSTEM_ONLY,
                        "'%s' is recorded by Ringback itself. If nobody answered, record 'attempt-again' or 'message-left'."
                                .formatted(outcome.word()));
        };
    }

    /** The same where it is about a follow-up, which no missed call opens anew. */
    static Problem ofFollowUp(Refusal refusal, ZoneId zone) {
        Problem problem = of(refusal, zone);
        String detail = refusal instanceof Refusal.AlreadyClosed
                ? "This follow-up is closed and takes no more changes."
                : problem.detail().replace("callback", "follow-up");
        return new Problem(problem.type(), detail, problem.until());
    }

    private static String notCalled(Refusal.NumberNotCalled.Why why) {
        return switch (why) {
            case OUR_OWN -> "'callOn' is a number of the practice itself. Ask the patient for theirs, or leave it out.";
            case WRONG_NUMBER ->
                "'callOn' was found to reach somebody else. Ask the patient to say it again, or leave it out.";
            case DO_NOT_CALL ->
                "Whoever has the number 'callOn' wants no calls on it. Ask for another, or leave it out.";
        };
    }

    static Problem holdsEnough(int most) {
        return new Problem(
                Problem.Type.HOLDS_ENOUGH,
                "That is as many callbacks as one person may hold at a time: %d. Record an outcome of one, or give it back, and take the next then."
                        .formatted(most));
    }

    private static Problem notWithin(String field, Instant earliest, Instant latest, ZoneId zone) {
        return notWithin(
                field, earliest.atZone(zone).toLocalDate(), latest.atZone(zone).toLocalDate());
    }

    private static Problem notWithin(String field, LocalDate earliest, LocalDate latest) {
        return new Problem(
                Problem.Type.BAD_REQUEST,
                "'%s' must be on a day from %s to %s. Look at its date, and above all at its year."
                        .formatted(field, earliest, latest));
    }

    private static String local(Instant time, ZoneId zone) {
        return LOCAL.format(time.atZone(zone));
    }
}
