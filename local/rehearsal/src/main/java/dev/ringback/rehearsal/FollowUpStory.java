package dev.ringback.rehearsal;

import java.util.function.BinaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened to a follow-up, told.
 *
 * @param local a callback's id and an instant to the local time of its location
 */
record FollowUpStory(ObjectNode line, BinaryOperator<String> local) {

    /** One entry of its history. */
    String entry() {
        String what = what();
        return switch (text("entry")) {
            case "owed" -> "%s is owed by %s, due %s".formatted(what, word("owner"), time("due"));
            case "asked-for" -> "%s asked for %s".formatted(text("by"), what);
            case "due" -> what + " is there to be done";
            case "waiting" -> "%s waits until %s".formatted(what, time("until"));
            case "claimed" -> "%s takes %s, until %s".formatted(text("by"), what, time("until"));
            case "reassigned" -> "%s gives %s to %s, until %s".formatted(text("by"), what, text("to"), time("until"));
            case "handed-off" -> "%s hands %s to %s".formatted(text("by"), what, word("team"));
            case "renewed" -> "%s still holds %s, until %s".formatted(text("by"), what, time("until"));
            case "released" -> "%s gives back %s".formatted(text("by"), what);
            case "lapsed" -> "the claim of %s on %s lapsed".formatted(text("by"), what);
            case "number-shown" -> text("by") + " was shown the number";
            case "outcome" ->
                "%s, %s: %s%s%s"
                        .formatted(
                                text("by"),
                                what,
                                word("outcome"),
                                text("office").isEmpty() ? "" : " from " + text("office"),
                                text("note").isEmpty() ? "" : " (“" + text("note") + "”)");
            case "visit-moved" ->
                "%s: the visit is at %s now, due %s".formatted(what, time("appointmentAt"), time("due"));
            case "escalated" -> "ESCALATED: %s is late".formatted(what);
            case "closed" -> "%s is done: %s".formatted(what, word("outcome"));
            default -> what + " " + word("entry");
        };
    }

    /** Where it stands in the end. */
    String summary() {
        return text("state").equals("closed")
                ? "%s: %s".formatted(what(), word("outcome"))
                : "%s: still %s, with %s, due %s".formatted(what(), word("state"), word("owner"), time("due"));
    }

    private String what() {
        String id = text("followUp");
        return Story.spoken(id.substring(id.lastIndexOf('.') + 1));
    }

    private String time(String field) {
        return local.apply(text("callback"), text(field));
    }

    private String word(String field) {
        return Story.spoken(text(field));
    }

    private String text(String field) {
        return line.path(field).asString("");
    }
}
