package dev.ringback.checkers;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Calls that are owed to patients who are not to be called: nobody takes one, and none is owed for long (docs/rules.md §14). */
final class UnwelcomeCalls {

    /** What is owed and is nothing but a call to the patient. */
    private static final Set<String> CALLS = Set.of("call-patient", "post-visit");

    private static final Duration LATE = Duration.ofMinutes(15);

    private final Refusals refusals = new Refusals();
    private final Map<String, Instant> refusedSince = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    /** In one moment many may act at once: only what was refused before it counts. */
    Optional<String> broken(Moment moment, Collection<StoredFollowUp> all, Strikes strikes) {
        Optional<String> taken = moment.followUps().stream()
                .filter(item -> isCall(item) && refusals.isInForce(item.caller()))
                .filter(item -> isTaken(news(item)))
                .findFirst()
                .map(item -> item.id() + " was taken, and its patient is not to be called");
        moment.followUps().forEach(item -> known.put(item.id(), item.history().size()));
        moment.changes().forEach(change -> heed(change, moment.now()));
        return taken.or(() -> stillOwed(moment, all, strikes));
    }

    /** Who let a claim lapse takes it once more as they say, late, what came of it. */
    private static boolean isTaken(List<JsonNode> news) {
        for (int i = 0; i < news.size(); i++) {
            boolean isLateOutcome = i + 1 < news.size() && Entries.is(news.get(i + 1), "outcome");
            boolean isTake = Entries.is(news.get(i), "claimed") || Entries.is(news.get(i), "reassigned");
            if (isTake && !isLateOutcome) {
                return true;
            }
        }
        return false;
    }

    private List<JsonNode> news(StoredFollowUp item) {
        int before = known.getOrDefault(item.id(), 0);
        return item.history()
                .subList(Math.min(before, item.history().size()), item.history().size());
    }

    private void heed(Moment.Change change, Instant now) {
        refusals.heed(change);
        String caller = change.after().caller();
        if (refusals.isInForce(caller)) {
            refusedSince.putIfAbsent(caller, now);
        } else {
            refusedSince.remove(caller);
        }
    }

    /** That a number is refused is heeded by who follows the table, which may be late by what AWS's retries need once things stop failing. */
    private Optional<String> stillOwed(Moment moment, Collection<StoredFollowUp> all, Strikes strikes) {
        Instant latest = moment.now().minus(LATE);
        return all.stream()
                .filter(item -> item.isOpen() && isCall(item))
                .filter(item ->
                        refusedSince.getOrDefault(item.caller(), Instant.MAX).isBefore(latest)
                                && Entries.at(item.history().getFirst()).isBefore(latest))
                .filter(_ -> !strikes.goOnAfter(latest))
                .findFirst()
                .map(item -> item.id() + " is still owed, and its patient is not to be called");
    }

    private static boolean isCall(StoredFollowUp item) {
        return CALLS.contains(item.kind());
    }
}
