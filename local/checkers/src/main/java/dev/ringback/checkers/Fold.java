package dev.ringback.checkers;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where a callback stands by its history alone (docs/rules.md §6): the checkers' own fold, which shares nothing with the code's. An
 * entry that it does not know moves nothing; if it should have, the state that is stored says so.
 */
final class Fold {

    /** Before the first entry. */
    static final Fold START = new Fold();

    /** Who holds a callback, and until when unless they do something. */
    record Holder(String person, Optional<String> agency, Instant until) {}

    private enum Place {
        WAITING,
        DUE,
        HANDED_OFF,
        CLOSED
    }

    private Place place = Place.WAITING;
    private Optional<Holder> holder = Optional.empty();
    private Optional<Holder> lapsed = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private Optional<String> workedBy = Optional.empty();
    private Instant closedAt = Instant.MAX;
    private String outcome = "";
    private String lastOutcome = "";
    private String bucket = "";
    private String desk = "";
    private String team = "";
    private int attempt = 1;
    private int made;
    private PlainWishes wishes = PlainWishes.NONE;
    private boolean urgent;
    private boolean queued;

    private Fold() {}

    private Fold(Fold before) {
        place = before.place;
        holder = before.holder;
        lapsed = before.lapsed;
        until = before.until;
        workedBy = before.workedBy;
        closedAt = before.closedAt;
        outcome = before.outcome;
        lastOutcome = before.lastOutcome;
        bucket = before.bucket;
        desk = before.desk;
        team = before.team;
        attempt = before.attempt;
        made = before.made;
        wishes = before.wishes;
        urgent = before.urgent;
        queued = before.queued;
    }

    /** Where the callback stands after one more entry. */
    Fold after(JsonNode entry) {
        Fold next = new Fold(this);
        next.add(entry);
        next.wishes = wishes.after(entry);
        next.queued = queued || entry.has("queuedUntil");
        return next;
    }

    private void add(JsonNode entry) {
        switch (Entries.kind(entry)) {
            case "opened", "re-triaged" -> {
                bucket = entry.path("bucket").asString("");
                desk = entry.path("owner").asString("");
                urgent = entry.path("urgency").asString("").equals("urgent");
                team = place == Place.HANDED_OFF ? team : desk;
            }
            case "due" -> attempted(Place.DUE, entry);
            case "waiting" -> attempted(Place.WAITING, entry);
            case "claimed" -> held(entry, "by");
            case "reassigned" -> held(entry, "to");
            case "renewed" ->
                holder = holder.map(held -> new Holder(
                        held.person(),
                        held.agency(),
                        Entries.instant(entry, "until").orElse(held.until())));
            case "released" -> putBack();
            case "lapsed" -> {
                lapsed = holder;
                putBack();
            }
            case "outcome" -> {
                workedBy = holder.flatMap(Holder::agency);
                made += entry.has("attempt") ? 1 : 0;
                // A wished number that was wrong leaves the patient's own to be tried.
                lastOutcome = wishes.endsAsWrongNumber(entry)
                        ? ""
                        : entry.path("outcome").asString("");
            }
            case "handed-off" -> {
                moveTo(Place.HANDED_OFF);
                team = entry.path("team").asString("");
                workedBy = Optional.empty();
            }
            case "returned" -> {
                moveTo(Place.WAITING);
                team = desk;
                made = 0;
                lastOutcome = "";
            }
            case "closed" -> {
                moveTo(Place.CLOSED);
                outcome = entry.path("outcome").asString("");
                closedAt = Entries.at(entry);
            }
            default -> {
                // What is only noted, shown, told or texted leaves a callback where it is.
            }
        }
    }

    private void attempted(Place next, JsonNode entry) {
        moveTo(next);
        attempt = Entries.number(entry, "attempt");
        until = Entries.instant(entry, "until");
    }

    private void held(JsonNode entry, String who) {
        lapsed = Optional.empty();
        holder = Optional.of(new Holder(
                entry.path(who).asString(""),
                Entries.text(entry, "agency"),
                Entries.instant(entry, "until").orElse(Instant.MAX)));
    }

    private void putBack() {
        holder = Optional.empty();
        place = place == Place.WAITING ? Place.DUE : place;
    }

    private void moveTo(Place next) {
        place = next;
        holder = Optional.empty();
    }

    /** The state's word, as the table has it. */
    String state() {
        if (holder.isPresent() && place != Place.CLOSED) {
            return "claimed";
        }
        return switch (place) {
            case WAITING -> "waiting";
            case DUE -> "due";
            case HANDED_OFF -> "handed-off";
            case CLOSED -> "closed";
        };
    }

    boolean isOpen() {
        return place != Place.CLOSED;
    }

    /** Whether another team owes the next step, be somebody of it at work or not. */
    boolean isHandedOff() {
        return place == Place.HANDED_OFF;
    }

    Optional<Holder> holder() {
        return isOpen() ? holder : Optional.empty();
    }

    /** Whose claim lapsed last, if no one has taken the callback since. */
    Optional<Holder> lapsed() {
        return lapsed;
    }

    /** Until when a waiting callback waits. */
    Optional<Instant> until() {
        return place == Place.WAITING ? until : Optional.empty();
    }

    /** The agency whose work it is: its holder's, or else that of the person who made the last attempt. */
    Optional<String> agency() {
        return holder().isPresent() ? holder().flatMap(Holder::agency) : workedBy;
    }

    String bucket() {
        return bucket;
    }

    boolean isUrgent() {
        return urgent;
    }

    /** Whether Connect was to call in one of its calls by itself. */
    boolean isQueued() {
        return queued;
    }

    /** How the patient wishes to be called back by then. */
    PlainWishes wishes() {
        return wishes;
    }

    /** The team that owes the next step. */
    String team() {
        return team;
    }

    /** The attempt that is due, waited for or being made. */
    int attempt() {
        return attempt;
    }

    /** How many attempts have ended since the rhythm began, or began anew. */
    int made() {
        return made;
    }

    /** How the last call to the patient ended; empty before the first, and where the rhythm begins anew. */
    String lastOutcome() {
        return lastOutcome;
    }

    /** How it was closed; empty while it is open. */
    String outcome() {
        return outcome;
    }

    Instant closedAt() {
        return closedAt;
    }
}
