package dev.ringback.api;

import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
import dev.ringback.desk.Action;
import dev.ringback.desk.Right;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was not done, as an RFC 9457 problem document: what was wrong, and what would be right.
 *
 * @param until when it may be done, where that is known
 */
public record Problem(Type type, String detail, Optional<Instant> until) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);

    public Problem(Type type, String detail) {
        this(type, detail, Optional.empty());
    }

    public static final Problem NO_SUCH_CALLBACK =
            new Problem(Type.NO_SUCH_CALLBACK, "There is no such callback, or it was not granted to you.");

    static final Problem NO_SUCH_PERSON =
            new Problem(Type.NO_SUCH_PERSON, "There is nobody of that id in the directory that is in force.");

    static final Problem NO_SUCH_VOICEMAIL =
            new Problem(Type.NO_SUCH_VOICEMAIL, "Nothing was left in that call, or it is no call of this callback.");

    static final Problem VOICEMAIL_ELSEWHERE = new Problem(
            Type.VOICEMAIL_ELSEWHERE,
            "The recording is kept in another system, and the desk cannot play it. Listen to it there.");

    static final Problem NOT_ASSIGNABLE =
            new Problem(Type.NOT_ASSIGNABLE, "'to' must be somebody who may work this callback for you.");

    static final Problem TOO_MANY_REQUESTS = new Problem(
            Type.TOO_MANY_REQUESTS,
            "You ask more often than the desk answers one person. Nothing was done; send the request again in a"
                    + " second.");

    /** The kinds of problems; their names are stable. */
    public enum Type implements Word {
        BAD_REQUEST(400),
        UNKNOWN_PERSON(403),
        NOT_ALLOWED(403),
        PATIENT_SAID_NO(403),
        NO_SUCH_CALLBACK(404),
        NO_SUCH_PERSON(404),
        NO_SUCH_VOICEMAIL(404),
        NO_SUCH_VERSION(404),
        NOT_HELD(409),
        HELD_BY_ANOTHER(409),
        CLAIM_LAPSED(409),
        NOT_DUE_YET(409),
        CONNECT_CALLS(409),
        CALLER_HELD_ELSEWHERE(409),
        OUTSIDE_CALLING_HOURS(409),
        HANDED_OFF(409),
        NOT_HANDED_OFF(409),
        CLOSED(409),
        HOLDS_ENOUGH(409),
        TOO_MUCH_RECORDED(409),
        VOICEMAIL_ELSEWHERE(409),
        OVERTAKEN(409),
        OPEN_WORK(409),
        UNFINISHED_REQUEST(409),
        BODY_TOO_LARGE(413),
        RECORDED_BY_SYSTEM_ONLY(422),
        NOT_FOR_HAND_OFF(422),
        NOT_FOR_OUTCOME(422),
        NOT_ASSIGNABLE(422),
        DIRECTORY_HAS_MISTAKES(422),
        KEY_USED_BEFORE(422),
        REFUSED_BY_RULE(422),
        TOO_MANY_REQUESTS(429),
        INTERNAL_ERROR(500);

        private final int status;

        Type(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        private String title() {
            String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    /** Somebody may see a callback, and may not do this with it. */
    public static Problem notAllowed(Action action) {
        return new Problem(
                Type.NOT_ALLOWED,
                "Your role does not allow '%s' for this callback. Ask a lead or a manager.".formatted(action.word()));
    }

    static Problem notAllowed(Right right) {
        String whom = switch (right) {
            case UNDO_NO, READ_DIRECTORY, READ_NUMBERS -> "a manager";
            case CHANGE_DIRECTORY -> "an administrator";
        };
        return new Problem(Type.NOT_ALLOWED, "Your role does not allow '%s'. Ask %s.".formatted(right.word(), whom));
    }

    static Problem noSuchVersion(int version) {
        return new Problem(
                Type.NO_SUCH_VERSION,
                "The directory has no version %d. GET /directory/history lists the latest.".formatted(version));
    }

    static Problem noSuchTeam(Set<Team> teams) {
        return new Problem(
                Type.BAD_REQUEST,
                "'team' must be one of %s."
                        .formatted(teams.stream().map(Team::id).collect(Collectors.joining(", "))));
    }

    /**
     * A refusal, told to a person.
     *
     * @param zone of the callback's location: times are read by people who work there
     */
    public static Problem of(Refusal refusal, ZoneId zone) {
        return switch (refusal) {
            case Refusal.AlreadyClosed _ ->
                new Problem(
                        Type.CLOSED,
                        "This callback is closed and takes no more changes. A new missed call opens a new one.");
            case Refusal.IsHandedOff(var team) ->
                new Problem(
                        Type.HANDED_OFF,
                        "The team '%s' owns the next step of this callback. It can return it to the desk first."
                                .formatted(team));
            case Refusal.HeldByAnother(var until) ->
                new Problem(
                        Type.HELD_BY_ANOTHER,
                        "Somebody else holds this callback until %s. Take the next one from the worklist."
                                .formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.NotForHandOff(var outcome) ->
                new Problem(
                        Type.NOT_FOR_HAND_OFF,
                        "'%s' asks for another attempt, and this was handed off: end it, pass it on, or return it to the desk."
                                .formatted(outcome.word()));
            case Refusal.NotHandedOff _ ->
                new Problem(
                        Type.NOT_HANDED_OFF,
                        "This callback was not handed off. Record an outcome, or put it into another bucket.");
            case Refusal.NotHeld _ ->
                new Problem(
                        Type.NOT_HELD, "You do not hold this callback. Claim it first: POST /callbacks/{id}/claim.");
            case Refusal.ClaimLapsed(var lapsedAt) ->
                new Problem(
                        Type.CLAIM_LAPSED,
                        "Your claim lapsed %s and the attempt was put back. Claim it again, then record the outcome."
                                .formatted(local(lapsedAt, zone)));
            case Refusal.NotDueYet(var until) ->
                new Problem(
                        Type.NOT_DUE_YET,
                        "The next attempt is due %s, not before.".formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.ConnectCalls(var until) ->
                new Problem(
                        Type.CONNECT_CALLS,
                        "Connect is about to call this patient from its own queue, as they asked for. If that reaches no one, the callback comes back, at the latest %s."
                                .formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.CallerHeldElsewhere(var until) ->
                new Problem(
                        Type.CALLER_HELD_ELSEWHERE,
                        "A colleague is with this patient already, about a callback of another location, until %s. Take the next one from the worklist."
                                .formatted(local(until, zone)),
                        Optional.of(until));
            case Refusal.OutsideCallingHours(var next) ->
                new Problem(
                        Type.OUTSIDE_CALLING_HOURS,
                        "Nobody may be called now: the location is closed, or it is too early or too late where the caller may be. From %s on."
                                .formatted(local(next, zone)),
                        Optional.of(next));
            case Refusal.PatientSaidNo _ ->
                new Problem(
                        Type.PATIENT_SAID_NO,
                        "The patient said no. If they have changed their mind, in-house staff record it, with the"
                                + " patient's own word as evidence.");
            case Refusal.TooManyNotes(var most) ->
                new Problem(
                        Type.TOO_MUCH_RECORDED,
                        "This callback has %d notes, as many as it may have. Say it with the outcome.".formatted(most));
            case Refusal.TooManyWords(var most) ->
                new Problem(
                        Type.TOO_MUCH_RECORDED,
                        "What the patient said about texts and calls was recorded %d times for this callback. Only a no is recorded now."
                                .formatted(most));
            case Refusal.TakenTooOften(var most) ->
                new Problem(
                        Type.TOO_MUCH_RECORDED,
                        "This callback was taken %d times and not ended. In-house staff take it from here."
                                .formatted(most));
            case Refusal.GivenBackTooOften(var most) ->
                new Problem(
                        Type.TOO_MUCH_RECORDED,
                        "This callback was taken %d times and not ended, and is not given back any more. Call the patient and record an outcome, or let the claim lapse."
                                .formatted(most));
            case Refusal.HeardTooOften(var most) ->
                new Problem(
                        Type.TOO_MUCH_RECORDED,
                        "What was left was heard %d times or more on this callback. In-house staff listen from here."
                                .formatted(most));
            case Refusal.MovedTooOften(var most) ->
                new Problem(
                        Type.TOO_MUCH_RECORDED,
                        "This callback was moved between buckets and teams %d times or more. Record how it ends."
                                .formatted(most));
            case Refusal.HoldsEnough(var most) -> holdsEnough(most);
            case Refusal.AgainstARule(var rule, var instead) ->
                new Problem(
                        Type.REFUSED_BY_RULE,
                        "The rule '%s' does not allow this outcome here. %s".formatted(rule, instead));
            case Refusal.NoSuchAppointment(var earliest, var latest) ->
                notWithin("appointmentAt", earliest, latest, zone);
            case Refusal.NoSuchFormerAppointment(var earliest, var latest) ->
                notWithin("rescheduledFrom", earliest, latest, zone);
            case Refusal.NothingMoved(var outcome) ->
                new Problem(
                        Type.NOT_FOR_OUTCOME,
                        "'rescheduledFrom' says when the appointment was that was moved: it goes with 'rescheduled' alone, and not with '%s'."
                                .formatted(outcome.word()));
            case Refusal.NeedsNoReason(var outcome) ->
                new Problem(
                        Type.NOT_FOR_OUTCOME,
                        "'notBooked' says why a patient who was reached did not book, so it does not go with '%s'. Leave it out, or record 'declined' or 'no-further-action'."
                                .formatted(outcome.word()));
            case Refusal.RecordedBySystemOnly(var outcome) ->
                new Problem(
                        Type.RECORDED_BY_SYSTEM_ONLY,
                        "'%s' is recorded by Ringback itself. If nobody answered, record 'attempt-again' or 'message-left'."
                                .formatted(outcome.word()));
        };
    }

    static Problem holdsEnough(int most) {
        return new Problem(
                Type.HOLDS_ENOUGH,
                "That is as many callbacks as one person may hold at a time: %d. Record an outcome of one, or give it back, and take the next then."
                        .formatted(most));
    }

    private static Problem notWithin(String field, Instant earliest, Instant latest, ZoneId zone) {
        return new Problem(
                Type.BAD_REQUEST,
                "'%s' must be on a day from %s to %s. Look at its date, and above all at its year."
                        .formatted(
                                field,
                                earliest.atZone(zone).toLocalDate(),
                                latest.atZone(zone).toLocalDate()));
    }

    private static String local(Instant time, ZoneId zone) {
        return LOCAL.format(time.atZone(zone));
    }

    /** The document, of the media type {@code application/problem+json}. */
    public ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("type", "urn:ringback:problem:" + type.word())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail);
        until.ifPresent(time -> document.put("until", time.toString()));
        return document;
    }
}
