package dev.ringback.aws;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.Chain;
import dev.ringback.intake.Chain.Completeness;
import dev.ringback.intake.Classification;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/**
 * Connect's contacts. Connect answers two requests a second for the whole account, so it is asked only for what the
 * answer still depends on: two requests for a missed call of one leg, one for most others. Throttling and Connect's own
 * failures come out as the SDK's exceptions, for the queue to deliver the event again.
 */
public final class ConnectContacts {

    private static final int LARGEST_PAGE = 100;

    /** Connect's answer about one contact. */
    public sealed interface Described {

        record Found(Contact contact) implements Described {}

        record NotFound(ContactId contact) implements Described {}
    }

    private final ConnectClient connect;

    public ConnectContacts(ConnectClient connect) {
        this.connect = connect;
    }

    /** What DescribeContact says: one request. */
    public Described describe(ConnectInstance instance, ContactId contact) {
        return find(instance, contact)
                .<Described>map(Described.Found::new)
                .orElseGet(() -> new Described.NotFound(contact));
    }

    /**
     * The contact that an event is about: no request if the event carries it whole, else one. An event can be ahead of
     * what DescribeContact answers, so its own word fills the gaps: else a call whose end Connect is late to show were
     * lost.
     */
    public Described contactOf(ContactEvent event) {
        return event.whole().<Described>map(Described.Found::new).orElseGet(() -> switch (describe(
                event.instance(), event.contact())) {
            case Described.Found(Contact contact) -> new Described.Found(contact.filledFrom(event.told()));
            case Described.NotFound notFound -> notFound;
        });
    }

    /**
     * The legs of the chain that {@code contact} is one of, as many as it takes to classify it. A call that was
     * transferred to a queue leaves a leg behind that has ended, while the patient still waits in the next; so a chain
     * is missed only after Connect was asked what came after it.
     */
    public Chain chain(ConnectInstance instance, Contact contact) {
        var legs = new ChainLegs(contact, id -> find(instance, id));
        if (isDecidedByItself(contact)) {
            return legs.chain(Completeness.ALL_LEGS);
        }
        legs.describeFirst();
        if (!seemsMissed(legs.chain(Completeness.KNOWN_LEGS))) {
            return legs.chain(Completeness.ALL_LEGS);
        }
        Optional<List<AssociatedContactSummary>> tree = contactTree(instance, contact.id());
        if (tree.isEmpty()) {
            legs.walkBack();
            return legs.chain(Completeness.KNOWN_LEGS);
        }
        legs.add(tree.get());
        return legs.chain(Completeness.ALL_LEGS);
    }

    /**
     * Whether no other leg is needed: this is the first, which has both ends of the line, or none of the chain is a
     * call of ours.
     */
    private static boolean isDecidedByItself(Contact contact) {
        return switch (Chain.of(contact).classify()) {
            case Classification.Missed _ -> false;
            case Classification.Reached _, Classification.StillGoing _ -> contact.isInitial();
            case Classification.NotOurs notOurs ->
                switch (notOurs.why()) {
                    case IGNORED, NOT_VOICE -> true;
                    case DIALLED_BY_US, NOT_INBOUND -> contact.isInitial();
                };
        };
    }

    private static boolean seemsMissed(Chain chain) {
        return switch (chain.classify()) {
            case Classification.Missed _ -> true;
            case Classification.Reached _, Classification.StillGoing _, Classification.NotOurs _ -> false;
        };
    }

    private Optional<Contact> find(ConnectInstance instance, ContactId contact) {
        try {
            var answer = connect.describeContact(
                    request -> request.instanceId(instance.id()).contactId(contact.id()));
            return Optional.of(SdkContacts.read(answer.contact(), contact, instance));
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    /**
     * All contacts that have to do with this one; empty where Connect will not tell now or later, for want of a
     * permission for one. Then the chain is judged by the legs that are known, rather than lost.
     */
    private Optional<List<AssociatedContactSummary>> contactTree(ConnectInstance instance, ContactId contact) {
        List<AssociatedContactSummary> tree = new ArrayList<>();
        try {
            Optional<String> next = Optional.empty();
            do {
                ListAssociatedContactsResponse page = page(instance, contact, next);
                tree.addAll(page.contactSummaryList());
                next = Optional.ofNullable(page.nextToken());
            } while (next.isPresent());
            return Optional.of(tree);
        } catch (AwsServiceException e) {
            if (e.isThrottlingException() || e.statusCode() == 429 || e.statusCode() >= 500) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private ListAssociatedContactsResponse page(ConnectInstance instance, ContactId contact, Optional<String> next) {
        return connect.listAssociatedContacts(request -> {
            request.instanceId(instance.id()).contactId(contact.id()).maxResults(LARGEST_PAGE);
            next.ifPresent(request::nextToken);
        });
    }
}
