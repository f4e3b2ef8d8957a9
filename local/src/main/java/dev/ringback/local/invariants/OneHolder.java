package dev.ringback.local.invariants;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Two people never hold one callback; a lapsed claim comes back (architecture.md, 6). */
final class OneHolder implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(15);

    private record Holder(PersonId by, Instant until) {}

    @Override
    public String rule() {
        return "6: two people never hold one callback; a lapsed claim comes back";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.changes().stream()
                .flatMap(change -> heldTwice(change.after()).stream())
                .findFirst()
                .or(() -> moment.stored().stream()
                        .flatMap(stored -> heldTooLong(stored.callback(), moment.now()).stream())
                        .findFirst());
    }

    private static Optional<String> heldTooLong(Callback callback, Instant now) {
        return callback.state() instanceof State.Held claimed
                        && claimed.until().plus(LATE).isBefore(now)
                ? Optional.of(
                        "the claim on " + callback.id() + " lapsed at " + claimed.until() + " and did not come back")
                : Optional.empty();
    }

    private static Optional<String> heldTwice(Callback callback) {
        Optional<Holder> holder = Optional.empty();
        for (Entry entry : callback.history()) {
            switch (entry) {
                case Entry.Claimed claimed -> {
                    Optional<Holder> other = holder.filter(held -> !held.by().equals(claimed.by()))
                            .filter(held -> held.until().isAfter(claimed.at()));
                    if (other.isPresent()) {
                        return Optional.of("%s took %s while %s held it"
                                .formatted(
                                        claimed.by(), callback.id(), other.get().by()));
                    }
                    holder = Optional.of(new Holder(claimed.by(), claimed.until()));
                }
                case Entry.Reassigned reassigned ->
                    holder = Optional.of(new Holder(reassigned.to(), reassigned.until()));
                case Entry.Renewed renewed -> {
                    if (holder.filter(held -> held.by().equals(renewed.by())).isEmpty()) {
                        return Optional.of(
                                "%s renewed a claim on %s without holding it".formatted(renewed.by(), callback.id()));
                    }
                    holder = Optional.of(new Holder(renewed.by(), renewed.until()));
                }
                case Entry.Released _,
                        Entry.Lapsed _,
                        Entry.OutcomeRecorded _,
                        Entry.HandedOff _,
                        Entry.Returned _,
                        Entry.Closed _ -> holder = Optional.empty();
                default -> {
                    // Everything else leaves the callback with whoever holds it.
                }
            }
        }
        return Optional.empty();
    }
}
