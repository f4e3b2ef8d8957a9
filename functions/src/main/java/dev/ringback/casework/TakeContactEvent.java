package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.BelievedContacts;
import dev.ringback.intake.Chain;
import dev.ringback.intake.ChainSearch;
import dev.ringback.intake.Classification;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.MissedCall;
import java.time.Instant;
import java.time.InstantSource;

/** From one contact event to what its chain of contacts is: a missed call, a conversation, or nothing to us. */
public final class TakeContactEvent {

    /** An event that could not be taken, by its id. */
    public static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String event;
        private final RuntimeException why;

        NotTaken(String event, RuntimeException why) {
            super("event " + event + " was not taken", why);
            this.event = event;
            this.why = why;
        }

        public String event() {
            return event;
        }

        public RuntimeException why() {
            return why;
        }
    }

    private final Contacts contacts;
    private final TakeMissedCall missedCalls;
    private final NoteConversation conversations;
    private final InstantSource clock;

    public TakeContactEvent(
            Contacts contacts, TakeMissedCall missedCalls, NoteConversation conversations, InstantSource clock) {
        this.contacts = contacts;
        this.missedCalls = missedCalls;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * Takes one event.
     *
     * @throws NotTaken for the queue to deliver it again
     */
    public void take(ContactEvent event, Log log) {
        if (!event.canDecide()) {
            return;
        }
        try {
            switch (event.channel()) {
                case VOICE, UNSTATED -> take(chain(event, clock.instant(), log), log);
                case CHAT, TASK, EMAIL -> {}
                case OTHER -> noteUnknownKind(event.contact(), log);
            }
        } catch (RuntimeException e) {
            throw new NotTaken(event.id(), e);
        }
    }

    private void take(Chain chain, Log log) {
        switch (chain.classify()) {
            case Classification.Missed(MissedCall call) -> {
                chain.attributesNotUnderstood()
                        .forEach(name -> log.note(
                                "Contact %s: what its attribute %s holds is none of its words (docs/rules.md §1)"
                                        .formatted(chain.id(), name)));
                missedCalls.take(call, log);
            }
            case Classification.Reached reached -> conversations.take(reached, log);
            case Classification.NotOurs(ContactId id, Classification.Why why)
            when why == Classification.Why.UNKNOWN_KIND -> noteUnknownKind(id, log);
            case Classification.StillGoing _, Classification.NotOurs _ -> {}
        }
    }

    /** The metric behind the alarm {@code unknown-contacts} counts these lines (template.yaml): perhaps a new kind of missed call. */
    private static void noteUnknownKind(ContactId contact, Log log) {
        log.note("Contact %s is of a kind that Ringback does not know".formatted(contact));
    }

    private Chain chain(ContactEvent event, Instant now, Log log) {
        var search = new ChainSearch(new BelievedContacts(contacts, now));
        Contact contact = search.contactOf(event.believedAt(now))
                .orElseThrow(() -> new IllegalStateException("Connect knows no contact " + event.contact()));
        Chain chain = search.chain(event.instance(), contact);
        if (chain.completeness() == Chain.Completeness.KNOWN_LEGS) {
            log.note(
                    "Connect would not list the legs of contact %s; judged by the %d that are known. Is connect:ListAssociatedContacts allowed?"
                            .formatted(contact.id(), chain.legs().size()));
        }
        return chain;
    }
}
