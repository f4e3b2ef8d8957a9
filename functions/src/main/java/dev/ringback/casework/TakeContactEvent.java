package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.BelievedContacts;
import dev.ringback.intake.Chain;
import dev.ringback.intake.ChainSearch;
import dev.ringback.intake.Classification;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.MissedCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** From one contact event to what its chain of contacts is: a missed call, a conversation, a call that we dialled, or nothing to us. */
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

    /** Connect stores a recording some minutes after the call. */
    private static final Duration STORED_BY_THEN = Duration.ofMinutes(10);

    private final Contacts contacts;
    private final HandOvers handOvers;
    private final TakeMissedCall missedCalls;
    private final NoteConversation conversations;
    private final NoteOutboundCall outboundCalls;
    private final InstantSource clock;

    public TakeContactEvent(
            Contacts contacts,
            HandOvers handOvers,
            TakeMissedCall missedCalls,
            NoteConversation conversations,
            NoteOutboundCall outboundCalls,
            InstantSource clock) {
        this.contacts = contacts;
        this.handOvers = handOvers;
        this.missedCalls = missedCalls;
        this.conversations = conversations;
        this.outboundCalls = outboundCalls;
        this.clock = clock;
    }

    /**
     * Takes one event.
     *
     * @return what became of its contact
     * @throws NotTaken for the queue to deliver it again
     */
    public Taken take(ContactEvent event, Log log) {
        if (!event.canDecide()) {
            return Taken.NOT_MISSED;
        }
        try {
            return switch (event.channel()) {
                case VOICE, UNSTATED ->
                    take(chain(event, clock.instant(), log), UnaryOperator.identity(), log)
                            .taken();
                case CHAT, TASK, EMAIL -> Taken.NOT_MISSED;
                case OTHER -> {
                    noteUnknownKind(event.contact(), log);
                    yield Taken.NOT_MISSED;
                }
            };
        } catch (RuntimeException e) {
            throw new NotTaken(event.id(), e);
        }
    }

    /**
     * Looks at a contact of which more is known since it ended. One that Connect does not know changes nothing.
     *
     * @param known the call, with what is known of it besides what Connect answers
     * @return where what was left in it is kept, if it was missed and a voicemail was left
     */
    public Optional<String> lookAgain(
            ConnectInstance instance, ContactId contact, UnaryOperator<MissedCall> known, Log log) {
        var search = new ChainSearch(new BelievedContacts(contacts, clock.instant()));
        Optional<Contact> found = search.contact(instance, contact);
        if (found.isEmpty()) {
            log.note("Connect knows no contact %s, of which something was stored".formatted(contact));
        }
        return found.flatMap(
                one -> take(chain(search, instance, one, log), known, log).voicemail());
    }

    /**
     * What a chain was taken for.
     *
     * @param voicemail where what was left is kept, if it was a missed call with a voicemail
     */
    private record TakenChain(Taken taken, Optional<String> voicemail) {

        static final TakenChain NOT_MISSED = new TakenChain(Taken.NOT_MISSED, Optional.empty());
    }

    private TakenChain take(Chain chain, UnaryOperator<MissedCall> known, Log log) {
        chain.outboundCall().ifPresent(call -> outboundCalls.take(call, log));
        return switch (chain.classify()) {
            case Classification.Missed(MissedCall call) -> {
                chain.attributesNotUnderstood()
                        .forEach(name -> log.note(
                                "Contact %s: what its attribute %s holds is none of its words (docs/rules.md §1)"
                                        .formatted(chain.id(), name)));
                noteMissingRecording(call, log);
                yield new TakenChain(
                        missedCalls.take(known.apply(call), log), call.said().voicemail());
            }
            case Classification.Reached reached -> {
                conversations.take(reached, log);
                yield TakenChain.NOT_MISSED;
            }
            case Classification.NotOurs(ContactId id, Classification.Why why)
            when why == Classification.Why.UNKNOWN_KIND -> {
                noteUnknownKind(id, log);
                yield TakenChain.NOT_MISSED;
            }
            case Classification.StillGoing _, Classification.NotOurs _ -> TakenChain.NOT_MISSED;
        };
    }

    /** A callback waits for no recording. */
    private void noteMissingRecording(MissedCall call, Log log) {
        if (call.lacksRecording() && !call.endedAt().isAfter(clock.instant().minus(STORED_BY_THEN))) {
            log.note("Contact %s: a voicemail was left, and no recording of it is known".formatted(call.chain()));
        }
    }

    /** The metric behind the alarm {@code unknown-contacts} counts these lines (template.yaml): perhaps a new kind of missed call. */
    private static void noteUnknownKind(ContactId contact, Log log) {
        log.note("Contact %s is of a kind that Ringback does not know".formatted(contact));
    }

    private Chain chain(ContactEvent event, Instant now, Log log) {
        var search = new ChainSearch(new BelievedContacts(contacts, now));
        Contact contact = search.contactOf(event.believedAt(now), handOvers.find(event.contact(), now))
                .orElseThrow(() -> new IllegalStateException("Connect knows no contact " + event.contact()));
        return chain(search, event.instance(), contact, log);
    }

    private static Chain chain(ChainSearch search, ConnectInstance instance, Contact contact, Log log) {
        Chain chain = search.chain(instance, contact);
        if (chain.completeness() == Chain.Completeness.KNOWN_LEGS) {
            log.note(
                    "Connect would not list the legs of contact %s; judged by the %d that are known. Is connect:ListAssociatedContacts allowed?"
                            .formatted(contact.id(), chain.legs().size()));
        }
        return chain;
    }
}
