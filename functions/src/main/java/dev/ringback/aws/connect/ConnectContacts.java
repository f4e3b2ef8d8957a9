package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/**
 * Connect's contacts, through its API. Throttling and Connect's own failures come out as the SDK's exceptions, for the queue to deliver the
 * event again.
 */
public final class ConnectContacts implements Contacts {

    private static final int LARGEST_PAGE = 100;

    /** A call has a handful of legs. Connect answers two requests a second for a whole account, and a list without an end would take them all. */
    private static final int MOST_PAGES = 20;

    private final ConnectClient connect;

    public ConnectContacts(ConnectClient connect) {
        this.connect = connect;
    }

    @Override
    public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
        try {
            var answer = connect.describeContact(
                    request -> request.instanceId(instance.id()).contactId(contact.id()));
            return Optional.of(SdkContacts.read(answer.contact(), contact, instance));
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
        List<AssociatedContactSummary> tree = new ArrayList<>();
        try {
            Optional<String> next = Optional.empty();
            int pages = 0;
            do {
                if (pages == MOST_PAGES) {
                    throw new IllegalStateException(
                            "Connect lists more than %d pages of contacts for %s; a call has a few legs"
                                    .formatted(MOST_PAGES, contact));
                }
                ListAssociatedContactsResponse page = page(instance, contact, next);
                tree.addAll(page.contactSummaryList());
                next = Optional.ofNullable(page.nextToken());
                pages++;
            } while (next.isPresent());
            return Optional.of(tree.stream().map(SdkContacts::read).toList());
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
