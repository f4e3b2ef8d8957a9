package dev.ringback.casework.memory;

import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.casework.OfferedTasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is offered as tasks of Connect, in memory. */
public final class MemoryOfferedTasks implements OfferedTasks {

    private final Map<CallbackId, Offer> offers = new LinkedHashMap<>();

    @Override
    public List<Offer> all() {
        return List.copyOf(offers.values());
    }

    @Override
    public void note(Offer offer) {
        if (offers.putIfAbsent(offer.attempt().callback(), offer) != null) {
            throw new IllegalStateException("something else of the callback is offered");
        }
    }

    @Override
    public void started(AttemptKey attempt, ContactId task) {
        offers.computeIfPresent(
                attempt.callback(),
                (_, offer) -> new Offer(attempt, offer.location(), offer.instance(), offer.flow(), Optional.of(task)));
    }

    @Override
    public void over(AttemptKey attempt) {
        offers.remove(attempt.callback());
    }
}
