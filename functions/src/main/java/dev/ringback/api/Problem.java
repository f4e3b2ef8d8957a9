package dev.ringback.api;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
import dev.ringback.desk.Action;
import dev.ringback.desk.Right;
import java.time.Instant;
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

    public Problem(Type type, String detail) {
        this(type, detail, Optional.empty());
    }

    public static final Problem NO_SUCH_CALLBACK =
            new Problem(Type.NO_SUCH_CALLBACK, "There is no such callback, or it was not granted to you.");

    static final Problem NO_SUCH_FOLLOW_UP =
            new Problem(Type.NO_SUCH_FOLLOW_UP, "There is no such follow-up, or it was not granted to you.");

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
        NO_SUCH_FOLLOW_UP(404),
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
        NOT_FOR_FOLLOW_UP(422),
        NOT_ASSIGNABLE(422),
        NUMBER_NOT_CALLED(422),
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

    static Problem noSuchKind(Set<FollowUpKind> kinds) {
        return new Problem(
                Type.BAD_REQUEST,
                kinds.isEmpty()
                        ? "This location owes nothing after its calls: its directory switches no kind of follow-up on."
                        : "'kind' must be one of those that this location owes: %s."
                                .formatted(kinds.stream()
                                        .map(FollowUpKind::word)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    static Problem noSuchTeam(Set<Team> teams) {
        return new Problem(
                Type.BAD_REQUEST,
                "'team' must be one of %s."
                        .formatted(teams.stream().map(Team::id).collect(Collectors.joining(", "))));
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
