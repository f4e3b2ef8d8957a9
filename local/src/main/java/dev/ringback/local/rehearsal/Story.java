package dev.ringback.local.rehearsal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of a rehearsal as a person would tell it. */
final class Story {

    private static final int NOTHING_LEFT = 204;
    private static final int FAILED = 300;

    private final ObjectNode line;
    private final BinaryOperator<String> local;

    private Story(ObjectNode line, BinaryOperator<String> local) {
        this.line = line;
        this.local = local;
    }

    /** The line, told.
     *
     * @param local a callback's id and an instant to the local time of its location
     */
    static Optional<String> of(ObjectNode line, BinaryOperator<String> local) {
        Story story = new Story(line, local);
        return switch (line.path("type").asString()) {
            case "history" -> Optional.of(story.entry());
            case "text" -> Optional.of("   text to …%s: “%s”".formatted(story.tail("to"), story.text("body")));
            case "alert" ->
                Optional.of("   alert: %s"
                        .formatted(line.path("message").path("reason").asString(story.text("subject"))));
            case "task" -> Optional.of("   task in Connect");
            case "dead-letter" ->
                Optional.of("%s gave up an event: %s".formatted(story.text("function"), story.text("reason")));
            case "unrouted" ->
                Optional.of(
                        line.has("body")
                                ? "a text from …%s (“%s”): nothing takes texts from patients yet"
                                        .formatted(story.tail("from"), story.text("body"))
                                : "nothing takes the event %s".formatted(story.text("id")));
            case "response" -> story.response();
            case "uncallable" ->
                Optional.of("a missed call that opens no callback (%s); it is counted".formatted(story.text("reason")));
            default -> Optional.empty();
        };
    }

    private Optional<String> response() {
        int status = line.path("status").asInt();
        String who = line.path("as").asString("somebody without a sign-in");
        if (status == NOTHING_LEFT && text("path").equals("/worklist/next")) {
            return Optional.of(who + " asks for the next callback: there is none to call now");
        }
        if (status < FAILED) {
            return Optional.empty();
        }
        String what = "%s %s".formatted(text("method"), path());
        return Optional.of("%s is refused (%d, %s): %s".formatted(who, status, what, problem(line.path("body"))));
    }

    private String entry() {
        return switch (text("entry")) {
            case "opened" ->
                with(
                        "missed call (%s), %s, for %s".formatted(text("reason"), kind(), text("owner")),
                        "deadline",
                        "to be returned by");
            case "repeat-call" -> "called again (%s)".formatted(text("reason"));
            case "call-amended" -> "more is known of a call (%s), %s".formatted(text("reason"), kind());
            case "due" -> "attempt %s is due".formatted(text("attempt"));
            case "waiting" -> with("attempt %s waits".formatted(text("attempt")), "until", "until");
            case "claimed" -> with(text("by") + " takes it", "until", "until");
            case "renewed" -> with(text("by") + " goes on", "until", "until");
            case "released" -> text("by") + " gives it back" + because("reason");
            case "reassigned" -> with(text("by") + " gives it to " + text("to"), "until", "until");
            case "lapsed" -> "the claim of " + text("by") + " lapsed";
            case "outcome" -> outcome();
            case "text-sent" -> "texted (%s)".formatted(text("step"));
            case "text-withheld" ->
                with("no text (%s): %s".formatted(text("step"), text("reason")), "until", "not before");
            case "text-unknown" -> "a text may have gone (%s); nobody knows".formatted(text("step"));
            case "escalated" -> "ESCALATED: " + text("reason");
            case "re-triaged" -> "now %s, for %s".formatted(kind(), text("owner"));
            case "handed-off" -> with("handed to " + text("team"), "deadline", "by");
            case "returned" -> text("by") + " returns it to the desk" + because("note");
            case "noted" -> "%s notes (%s): “%s”".formatted(text("by"), text("kind"), text("note"));
            case "consent-recorded" ->
                "%s: consent to texts is %s (%s)"
                        .formatted(
                                text("by").isEmpty() ? "said in a call" : text("by"), text("said"), text("evidence"));
            case "call-wish" -> "%s records: %s (%s)".formatted(text("by"), text("said"), text("evidence"));
            case "number-shown" -> text("by") + " saw the number";
            case "closed" -> closed();
            default -> text("entry") + rest();
        };
    }

    private String outcome() {
        String note = text("note");
        String appointment = line.has("appointmentAt")
                ? local.apply(
                        text("callback"),
                        OffsetDateTime.parse(text("appointmentAt")).toInstant().toString())
                : "";
        String attempt = text("attempt");
        return "%s%s: %s%s%s"
                .formatted(
                        text("by"),
                        attempt.isEmpty() ? "" : ", attempt " + attempt,
                        text("outcome"),
                        appointment.isEmpty() ? "" : " for " + appointment,
                        note.isEmpty() ? "" : " (“" + note + "”)");
    }

    private String because(String field) {
        return text(field).isEmpty() ? "" : " (" + text(field) + ")";
    }

    private String closed() {
        List<String> next = new ArrayList<>();
        line.path("followUps").forEach(followUp -> next.add(followUp.asString()));
        return "closed: " + text("outcome") + (next.isEmpty() ? "" : "; next: " + String.join(", ", next));
    }

    private String kind() {
        return text("bucket") + (text("urgency").equals("urgent") ? ", URGENT" : "");
    }

    private String with(String told, String field, String how) {
        String instant = text(field);
        return instant.isEmpty() ? told : told + ", " + how + " " + local.apply(text("callback"), instant);
    }

    private String rest() {
        List<String> fields = new ArrayList<>();
        line.properties().forEach(field -> {
            if (!List.of("at", "type", "callback", "location", "seq", "entry").contains(field.getKey())) {
                fields.add(field.getKey() + " " + field.getValue().asString(""));
            }
        });
        return fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")";
    }

    private static String problem(JsonNode body) {
        return body.path("detail").asString(body.path("message").asString(""));
    }

    /** The path, without the callback's id: the line has its short number already. */
    private String path() {
        String callback = text("callback");
        return callback.isEmpty() ? text("path") : text("path").replace(callback, "…");
    }

    private String tail(String field) {
        String text = text(field);
        return text.substring(Math.max(0, text.length() - 4));
    }

    private String text(String field) {
        return line.path(field).asString("");
    }
}
