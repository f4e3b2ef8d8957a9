package dev.ringback.checkers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A follow-up as it lies in the table, read by none of the code that wrote it.
 *
 * @param history its entries, oldest first, with times in seconds since the epoch
 * @param lookAt when something will look at it next
 * @param indexed whether an index leads to it
 */
public record StoredFollowUp(
        String id,
        String location,
        String caller,
        List<JsonNode> history,
        Optional<Instant> lookAt,
        StoredCallback.Indexed indexed) {

    public StoredFollowUp {
        history = List.copyOf(history);
    }

    boolean isOpen() {
        return history.stream().noneMatch(entry -> Entries.is(entry, "closed"));
    }

    /** The callback that it is owed from. */
    String callback() {
        return history.getFirst().path("callback").asString("");
    }

    String kind() {
        return history.getFirst().path("kind").asString("");
    }

    /** The team that owes it now. */
    String owner() {
        return history.reversed().stream()
                .filter(entry -> Entries.is(entry, "handed-off"))
                .findFirst()
                .map(entry -> entry.path("team").asString(""))
                .orElseGet(() -> history.getFirst().path("owner").asString(""));
    }

    /** By when it is to be done. */
    Instant due() {
        return history.reversed().stream()
                .flatMap(entry -> Entries.instant(entry, "due").stream())
                .findFirst()
                .orElse(Instant.MIN);
    }

    /** Until when there is nothing to do, if it waits. */
    Optional<Instant> waitsUntil() {
        Optional<Instant> until = Optional.empty();
        for (JsonNode entry : history) {
            Optional<Instant> before = until;
            until = switch (Entries.kind(entry)) {
                case "waiting" -> Entries.instant(entry, "until");
                case "visit-moved" -> Entries.instant(entry, "until").or(() -> before);
                case "due" -> Optional.empty();
                default -> until;
            };
        }
        return until;
    }

    /** Who holds it after so many of its entries. */
    Optional<Fold.Holder> holderAfter(int entries) {
        Optional<Fold.Holder> holder = Optional.empty();
        for (JsonNode entry : history.subList(0, entries)) {
            holder = switch (Entries.kind(entry)) {
                case "claimed", "renewed" ->
                    Optional.of(new Fold.Holder(
                            entry.path("by").asString(""),
                            Optional.empty(),
                            Entries.instant(entry, "until").orElse(Instant.MAX)));
                case "reassigned" ->
                    Optional.of(new Fold.Holder(
                            entry.path("to").asString(""),
                            Optional.empty(),
                            Entries.instant(entry, "until").orElse(Instant.MAX)));
                case "released", "lapsed", "handed-off", "waiting", "closed" -> Optional.empty();
                default -> holder;
            };
        }
        return holder;
    }

    Optional<String> holderAt(Instant now) {
        return holderAfter(history.size())
                .filter(held -> held.until().isAfter(now))
                .map(Fold.Holder::person);
    }
}
