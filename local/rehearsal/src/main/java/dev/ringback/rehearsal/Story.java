package dev.ringback.rehearsal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of a rehearsal as a person would tell it. */
final class Story {

    private static final int NOTHING_LEFT = 204;
    private static final int REFUSED = 400;
    private static final Pattern CALLBACK = Pattern.compile("/callbacks/[^/?]+");

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
            case "follow-up-history" -> Optional.of(new FollowUpStory(line, local).entry());
            case "follow-up" -> Optional.of(new FollowUpStory(line, local).summary());
            case "text" -> Optional.of("   text to …%s: “%s”".formatted(story.tail("to"), story.text("body")));
            case "alert" ->
                Optional.of("   the queue's owner is told: %s"
                        .formatted(spoken(line.path("message").path("reason").asString(story.text("subject")))));
            case "flow-answer" -> Optional.of(story.flowAnswer());
            case "mail" -> Optional.of(story.mail());
            case "task" -> Optional.of("   task in Connect");
            case "task-ended" -> Optional.of("   the task in Connect is ended");
            case "dead-letter" ->
                Optional.of("%s gave up an event: %s".formatted(story.text("function"), story.text("reason")));
            case "lost" ->
                Optional.of("the event %s (%s) is lost".formatted(story.text("id"), story.text("detail-type")));
            case "unrouted" ->
                Optional.of(
                        line.has("body")
                                ? "a text from …%s (“%s”): nothing takes texts from patients yet"
                                        .formatted(story.tail("from"), story.text("body"))
                                : "nothing takes the event %s".formatted(story.text("id")));
            case "patient-text" ->
                Optional.of("a text from …%s: “%s”".formatted(story.tail("from"), story.text("body")));
            case "receipt" ->
                Optional.of("a receipt of a text to …%s: %s".formatted(story.tail("to"), story.text("status")));
            case "opt-out" ->
                Optional.of(
                        story.text("standing").equals("stopped")
                                ? "   no text goes to …%s any more".formatted(story.tail("number"))
                                : "   texts may go to …%s again".formatted(story.tail("number")));
            case "response" -> story.response();
            case "uncallable" ->
                Optional.of("a missed call that opens no callback (%s); it is counted".formatted(story.word("reason")));
            default -> Optional.empty();
        };
    }

    private Optional<String> response() {
        int status = line.path("status").asInt();
        String who = line.path("as").asString("somebody without a sign-in");
        if (status == NOTHING_LEFT && text("path").equals("/worklist/next")) {
            return Optional.of(who + " asks for the next callback: there is none to call now");
        }
        if (status < REFUSED) {
            return Optional.empty();
        }
        return Optional.of("%s %s and is refused (%d): %s".formatted(who, wish(), status, problem(line.path("body"))));
    }

    private String flowAnswer() {
        JsonNode answer = line.path("answer");
        String calledBack = answer.path("calledBack").asString("");
        if (!answer.path("result").asString("").equals("ok")) {
            return "a flow asks what to say to a caller, and nothing is known";
        }
        String owedBy = answer.path("owedBy").asString("");
        return "a flow asks what to say to a caller: %s callback is open, %s%s%s"
                .formatted(
                        answer.path("callback").asString("").equals("yes") ? "a" : "no",
                        answer.path("open").asString("").equals("yes")
                                ? "the location is open"
                                : "it opens " + answer.path("opens").asString(""),
                        calledBack.isEmpty() ? "" : ", “we will call you back %s”".formatted(calledBack),
                        owedBy.isEmpty() ? "" : ", and the team %s owes them something".formatted(spoken(owedBy)));
    }

    private String mail() {
        List<String> to = new ArrayList<>();
        line.path("to").forEach(address -> to.add(address.asString()));
        return "   mail to %s: %s".formatted(to.isEmpty() ? "nobody" : String.join(", ", to), text("subject"));
    }

    private String entry() {
        return switch (text("entry")) {
            case "opened" ->
                with(
                        "%s, %s, for %s"
                                .formatted(
                                        text("reason").equals("texted")
                                                ? "opened by a text"
                                                : "missed call (%s)".formatted(word("reason")),
                                        kind(),
                                        word("owner")),
                        "deadline",
                        "to be returned by");
            case "repeat-call" -> "called again (%s)".formatted(word("reason"));
            case "call-amended" -> "more is known of a call (%s), %s".formatted(word("reason"), kind());
            case "due" -> "attempt %s is due".formatted(text("attempt"));
            case "waiting" ->
                with(
                        "attempt %s waits%s"
                                .formatted(
                                        text("attempt"),
                                        text("because").equals("wish") ? " as the patient wishes" : ""),
                        "until",
                        "until");
            case "claimed" -> with(text("by") + " takes it", "until", "until");
            case "renewed" -> with(text("by") + " still holds it", "until", "until");
            case "released" -> text("by") + " gives it back" + because("reason");
            case "reassigned" -> with(text("by") + " gives it to " + text("to"), "until", "until");
            case "lapsed" -> "the claim of " + text("by") + " lapsed";
            case "outcome" -> outcome();
            case "text-sent" -> "texted (%s)".formatted(word("step"));
            case "text-withheld" ->
                with("no text (%s): %s".formatted(word("step"), word("reason")), "until", "not before");
            case "text-unknown" -> "a text may have gone (%s); nobody knows".formatted(word("step"));
            case "text-receipt" -> "what became of a text (%s): %s".formatted(word("step"), word("delivery"));
            case "escalated" -> "ESCALATED: " + word("reason");
            case "re-triaged" -> "now %s, for %s".formatted(kind(), word("owner"));
            case "handed-off" -> with("handed to " + word("team"), "deadline", "to be done by");
            case "returned" -> text("by") + " returns it to the desk" + quoted("note");
            case "noted" -> "%s notes (%s): “%s”".formatted(text("by"), word("kind"), text("note"));
            case "consent-recorded" ->
                "%s: consent to texts is %s (%s)"
                        .formatted(
                                text("by").isEmpty() ? "said in a call" : text("by"), word("said"), text("evidence"));
            case "call-wish" -> "%s records: %s (%s)".formatted(text("by"), word("said"), text("evidence"));
            case "wish-recorded" -> wishes();
            case "number-shown" -> text("by") + " was shown the number";
            case "attempt-seen" ->
                "Connect saw %s call the patient for %s s: %s, %s"
                        .formatted(text("by"), text("seconds"), word("pickedUp"), word("end"));
            case "voicemail-heard" -> text("by") + " listens to what was left";
            case "patient-texted" -> "the patient texts, %s%s".formatted(kind(), quoted("words"));
            case "follow-up-owed" -> with("owes " + word("kind"), "due", "by");
            case "appointment-told" -> with("the practice: the visit is " + word("change"), "visitAt", "for");
            case "text-owed" ->
                with("owes a text (%s), seen to by %s".formatted(word("step"), word("seenTo")), "due", "on");
            case "visit-confirmed" -> "the patient confirms the visit" + appointment("of", "appointmentAt");
            case "feedback-given" -> "the patient says how the call was: %s of 5".formatted(text("score"));
            case "closed" -> closed();
            default -> word("entry") + rest();
        };
    }

    /** Of the number only that there is one. */
    private String wishes() {
        String from = text("wishedFrom");
        List<String> wished = Stream.of(
                        from.isEmpty()
                                ? ""
                                : "between %s and %s".formatted(from, text("wishedUntil")) + on(text("wishedDay")),
                        line.has("wishedNumber") ? "on another number" : "",
                        text("wishedLanguage").isEmpty() ? "" : "in " + text("wishedLanguage"),
                        text("wishedVoicemail").isEmpty() ? "" : "voicemail: " + word("wishedVoicemail"))
                .filter(wish -> !wish.isEmpty())
                .toList();
        return "%s wishes to be called %s"
                .formatted(
                        text("by").isEmpty() ? "the patient" : text("by") + " records: the patient",
                        wished.isEmpty() ? "as usual" : String.join(", ", wished));
    }

    private static String on(String day) {
        return day.isEmpty() ? "" : " on " + day;
    }

    private String outcome() {
        String attempt = text("attempt");
        return "%s%s: %s%s%s%s%s"
                .formatted(
                        text("by"),
                        attempt.isEmpty() ? "" : ", attempt " + attempt,
                        word("outcome"),
                        appointment("from", "rescheduledFrom"),
                        appointment("for", "appointmentAt"),
                        line.has("notBooked") ? ", reason: " + word("notBooked") : "",
                        quoted("note"));
    }

    private String appointment(String preposition, String field) {
        return line.has(field)
                ? " %s %s"
                        .formatted(
                                preposition,
                                local.apply(
                                        text("callback"),
                                        OffsetDateTime.parse(text(field))
                                                .toInstant()
                                                .toString()))
                : "";
    }

    private String quoted(String field) {
        return text(field).isEmpty() ? "" : " (“" + text(field) + "”)";
    }

    private String because(String field) {
        return text(field).isEmpty() ? "" : " (" + word(field) + ")";
    }

    private String closed() {
        List<String> next = new ArrayList<>();
        line.path("followUps").forEach(followUp -> next.add(spoken(followUp.asString())));
        return "closed: " + word("outcome") + (next.isEmpty() ? "" : "; next: " + String.join(", ", next));
    }

    private String kind() {
        return word("bucket") + (text("urgency").equals("urgent") ? ", URGENT" : "");
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

    /** What somebody asked for; the line has the callback's short number already. */
    private String wish() {
        String path = text("path");
        int query = path.indexOf('?');
        String asked = text("method") + " "
                + CALLBACK.matcher(query < 0 ? path : path.substring(0, query)).replaceFirst("/callbacks/…");
        return switch (asked) {
            case "GET /worklist" -> "wants to see the worklist";
            case "POST /worklist/next" -> "wants the next callback";
            case "GET /callbacks/…" -> "wants to see it";
            case "GET /callbacks/…/caller" -> "wants to see what is known of the caller";
            case "GET /callbacks/…/script" -> "wants the script for it";
            case "POST /callbacks/…/claim" -> "wants to take it";
            case "DELETE /callbacks/…/claim" -> "wants to give it back";
            case "POST /callbacks/…/assignment" -> "wants to give it to somebody else";
            case "POST /callbacks/…/outcome" -> "wants to record an outcome";
            case "POST /callbacks/…/re-triage" -> "wants to put it into another bucket";
            case "POST /callbacks/…/hand-off" -> "wants to pass it on to another team";
            case "POST /callbacks/…/return" -> "wants to return it to the desk";
            case "POST /callbacks/…/notes" -> "wants to add a note";
            case "POST /callbacks/…/consent" -> "wants to record consent to texts";
            case "POST /callbacks/…/call-wish" -> "wants to record a wish about calls";
            case "POST /callbacks/…/follow-ups" -> "wants to ask for a follow-up";
            case "POST /callbacks/…/wishes" -> "wants to record how the patient wishes to be called";
            default -> asked.endsWith("/listening") ? "wants to listen to what was left" : "asks for " + asked;
        };
    }

    private String tail(String field) {
        String text = text(field);
        return text.substring(Math.max(0, text.length() - 4));
    }

    /** A word of the data as people say it, without its hyphens; an address stays as it is. */
    static String spoken(String word) {
        return word.contains("@") ? word : word.replace('-', ' ');
    }

    private String word(String field) {
        return spoken(text(field));
    }

    private String text(String field) {
        return line.path(field).asString("");
    }
}
