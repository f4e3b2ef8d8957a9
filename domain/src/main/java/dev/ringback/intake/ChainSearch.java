package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.Chain.Completeness;
import java.util.List;
import java.util.Optional;

/**
 * Finds the chain of contacts that an event is about, with as few questions to Connect as the answer still depends on: two for a missed
 * call of one leg, one for most others.
 */
public final class ChainSearch {

    private final Contacts contacts;

    public ChainSearch(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * The contact that an event is about: no question if the event carries it whole, or does so with what a flow handed over of it; else
     * one. An event can be ahead of what Connect answers, so its own word fills the gaps: a call whose end Connect is late to show would
     * be lost otherwise. What a flow handed over counts where neither says anything.
     */
    public Optional<Contact> contactOf(ContactEvent event, Optional<HandedOver> handedOver) {
        return event.whole()
                .or(() -> handedOver.filter(known -> known.isWholeWith(event)).map(_ -> event.told()))
                .or(() -> contacts.describe(event.instance(), event.contact())
                        .map(contact -> contact.filledFrom(event.told())))
                .map(contact -> handedOver
                        .map(known -> contact.filledFrom(known.told()))
                        .orElse(contact));
    }

    /** A contact of which no event tells anything more. */
    public Optional<Contact> contact(ConnectInstance instance, ContactId contact) {
        return contacts.describe(instance, contact);
    }

    /**
     * The legs of the chain that {@code contact} is one of, as many as it takes to classify it. A call that was transferred to a queue
     * leaves a leg behind that has ended, while the patient still waits in the next; so a chain is missed only after Connect was asked
     * what came after it.
     */
    public Chain chain(ConnectInstance instance, Contact contact) {
        var legs = new ChainLegs(contact, id -> contacts.describe(instance, id));
        if (isDecidedByItself(contact)) {
            return legs.chain(Completeness.ALL_LEGS);
        }
        legs.describeFirst();
        if (!seemsMissed(legs.chain(Completeness.KNOWN_LEGS))) {
            return legs.chain(Completeness.ALL_LEGS);
        }
        Optional<List<Contact>> summaries = contacts.summaries(instance, contact.id());
        if (summaries.isEmpty()) {
            legs.walkBack();
            return legs.chain(Completeness.KNOWN_LEGS);
        }
        legs.add(summaries.get());
        return legs.chain(Completeness.ALL_LEGS);
    }

    /** Whether no other leg is needed: this is the first, which has both ends of the line, or none of the chain is a call of ours. */
    private static boolean isDecidedByItself(Contact contact) {
        return switch (Chain.of(contact).classify()) {
            case Classification.Missed _ -> false;
            case Classification.Reached _, Classification.StillGoing _ -> contact.isInitial();
            case Classification.NotOurs notOurs ->
                switch (notOurs.why()) {
                    case IGNORED, NOT_VOICE -> true;
                    case DIALLED_BY_US, NOT_INBOUND, UNKNOWN_KIND -> contact.isInitial();
                };
        };
    }

    private static boolean seemsMissed(Chain chain) {
        return switch (chain.classify()) {
            case Classification.Missed _ -> true;
            case Classification.Reached _, Classification.StillGoing _, Classification.NotOurs _ -> false;
        };
    }
}
