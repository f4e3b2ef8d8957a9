package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One chain of contacts is one missed call on exactly one callback (docs/architecture.md, 1): not on two, and not on none
 * either, unless it is recorded as one that opens nothing, or was given up with a reason.
 */
final class OneChainOneMissedCall implements Invariant {

    /** What else names a contact tells more of a call that is there already. */
    private static final Set<String> TELLS_OF_A_CALL = Set.of("opened", "repeat-call");

    private final Set<String> awaited = new LinkedHashSet<>();
    private final Set<String> accountedFor = new HashSet<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private int heard;

    @Override
    public String rule() {
        return "1: one chain of contacts is one missed call on exactly one callback";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        for (Moment.Change change : moment.changes()) {
            Optional<String> twice = twice(change.after());
            if (twice.isPresent()) {
                return twice;
            }
        }
        return lost(moment);
    }

    private Optional<String> twice(StoredCallback item) {
        List<JsonNode> history = item.history();
        int known = Math.min(read.getOrDefault(item.id(), 0), history.size());
        read.put(item.id(), history.size());
        for (JsonNode entry : history.subList(known, history.size())) {
            Optional<String> chain =
                    TELLS_OF_A_CALL.contains(Entries.kind(entry)) ? Entries.text(entry, "contact") : Optional.empty();
            chain.ifPresent(accountedFor::add);
            Optional<String> other = chain.flatMap(id -> Optional.ofNullable(holders.put(id, item.id())));
            if (other.isPresent()) {
                return Optional.of("contact %s is a missed call on %s and again on %s"
                        .formatted(chain.orElseThrow(), other.get(), item.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> lost(Moment moment) {
        hear(moment);
        accountedFor.addAll(moment.uncallable());
        moment.seen().forEach(seen -> {
            if (seen instanceof Observation.DeadLettered letter) {
                awaited.stream().filter(id -> letter.event().contains(id)).forEach(accountedFor::add);
            }
        });
        awaited.removeAll(accountedFor);
        return moment.deliveries() == Moment.Deliveries.UNDER_WAY
                ? Optional.empty()
                : awaited.stream()
                        .filter(id -> moment.outside()
                                .contact(id)
                                .filter(contact -> Unanswered.isMissed(contact, moment.outside()))
                                .isPresent())
                        .findFirst()
                        .map(id -> "contact " + id + " ended without an agent and is on no callback");
    }

    private void hear(Moment moment) {
        Outside outside = moment.outside();
        Set<String> unrouted = moment.seen().stream()
                .filter(Observation.Unrouted.class::isInstance)
                .map(seen -> ((Observation.Unrouted) seen).id())
                .collect(Collectors.toSet());
        var told = outside.toldSince(heard);
        told.stream()
                .filter(Unanswered::isEnd)
                .filter(event -> !unrouted.contains(event.id()))
                .flatMap(event -> outside.contact(event.contact()).stream())
                .filter(contact -> Unanswered.isMissed(contact, outside))
                .map(Outside::firstId)
                .filter(id -> !accountedFor.contains(id))
                .forEach(awaited::add);
        heard += told.size();
    }
}
