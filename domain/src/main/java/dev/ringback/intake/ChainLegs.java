package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The legs of one chain, gathered with as few requests as will do. */
final class ChainLegs {

    /** No call is transferred so often; a chain that claims to be longer goes in circles. */
    private static final int MOST_LEGS_BACK = 20;

    private final Contact from;
    private final Function<ContactId, Optional<Contact>> find;
    private final Map<ContactId, Contact> legs = new LinkedHashMap<>();

    /** @param find asks Connect for one contact */
    ChainLegs(Contact from, Function<ContactId, Optional<Contact>> find) {
        this.from = from;
        this.find = find;
        legs.put(from.id(), from);
    }

    Chain chain(Chain.Completeness completeness) {
        return new Chain(List.copyOf(legs.values()), completeness);
    }

    /** The first leg tells how the chain came about, and which number was dialled. */
    void describeFirst() {
        describe(from.chain());
    }

    /** Takes over the legs among the contacts that have to do with this one; related contacts that are no legs, tasks for one, stand in it too. */
    void add(List<Contact> summaries) {
        summaries.stream()
                .filter(leg -> leg.chain().equals(from.chain()))
                .filter(leg -> leg.channel() == Channel.VOICE || leg.channel() == Channel.UNSTATED)
                .forEach(this::add);
    }

    /**
     * A leg that has ended may have had an agent, and one on which Connect calls back has the number that the caller gave: only
     * DescribeContact tells. Another that goes on is known well enough: the patient is still in it, and its own events will tell the rest.
     */
    private void add(Contact summary) {
        if (legs.containsKey(summary.id())) {
            legs.computeIfPresent(summary.id(), (_, known) -> known.filledFrom(summary));
            return;
        }
        boolean mayTellMore = summary.initiatedBy() == InitiationMethod.CALLBACK
                || (summary.times().disconnected().isPresent() && summary.initiatedBy() != InitiationMethod.MONITOR);
        Optional<Contact> described = mayTellMore ? find.apply(summary.id()) : Optional.empty();
        legs.put(summary.id(), described.map(leg -> leg.filledFrom(summary)).orElse(summary));
    }

    /** From leg to leg, as each names the one before it. */
    void walkBack() {
        Optional<ContactId> previous = from.links().previous();
        for (int step = 0; step < MOST_LEGS_BACK && previous.isPresent(); step++) {
            ContactId id = previous.get();
            describe(id);
            previous =
                    Optional.ofNullable(legs.get(id)).flatMap(leg -> leg.links().previous());
        }
    }

    private void describe(ContactId id) {
        if (!legs.containsKey(id)) {
            find.apply(id).ifPresent(leg -> legs.put(id, leg));
        }
    }
}
