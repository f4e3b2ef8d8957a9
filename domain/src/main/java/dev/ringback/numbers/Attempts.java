package dev.ringback.numbers;

import dev.ringback.callback.Entry;
import dev.ringback.callback.Facts;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import dev.ringback.numbers.Tally.Attempt;
import dev.ringback.numbers.Tally.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The attempts of one callback, and which of them the phone system saw: a call that began while the person who recorded the outcome held the
 * callback for that attempt. A call may become known before the outcome is recorded, and long after.
 */
final class Attempts {

    /** An outcome, and when who recorded it had taken the callback for it. */
    private record Ended(Entry.OutcomeRecorded outcome, Instant takenAt) {}

    private final Map<PersonId, Instant> takenAt = new HashMap<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Entry.AttemptSeen> calls = new ArrayList<>();

    void follow(Entry entry, Facts before) {
        if (entry instanceof Entry.Claimed claimed) {
            taken(claimed.by(), claimed.at(), before);
        } else if (entry instanceof Entry.Reassigned reassigned) {
            taken(reassigned.to(), reassigned.at(), before);
        } else if (entry instanceof Entry.OutcomeRecorded outcome) {
            ended.add(new Ended(outcome, takenAt.getOrDefault(outcome.by().id(), outcome.at())));
        } else if (entry instanceof Entry.AttemptSeen seen) {
            calls.add(seen);
        }
    }

    /** Who takes again what lapsed while nobody else had it goes on with the same attempt, as who records its outcome late does. */
    private void taken(Worker by, Instant at, Facts before) {
        boolean goesOn =
                before.work().lapsed().map(Worker::id).filter(by.id()::equals).isPresent();
        if (!goesOn || !takenAt.containsKey(by.id())) {
            takenAt.put(by.id(), at);
        }
    }

    /** How a hand-off ended is no attempt: that may take no call. */
    List<Attempt> all() {
        return ended.stream()
                .filter(one -> one.outcome().attempt().isPresent())
                .map(one ->
                        new Attempt(one.outcome().by(), dialled(one).findAny().isPresent() ? Seen.SEEN : Seen.UNSEEN))
                .toList();
    }

    /** When the first call before the first outcome was dialled, where it was seen. */
    Optional<Instant> firstDialledAt() {
        return ended.stream().limit(1).flatMap(this::dialled).min(Comparator.naturalOrder());
    }

    private Stream<Instant> dialled(Ended one) {
        Entry.OutcomeRecorded outcome = one.outcome();
        return calls.stream()
                .filter(seen -> seen.holder().id().equals(outcome.by().id()))
                .map(seen -> seen.call().dialledAt())
                .filter(at -> !at.isBefore(one.takenAt()) && !at.isAfter(outcome.at()));
    }
}
