package dev.ringback.aws.connect;

import dev.ringback.aws.RetriedApi;
import dev.ringback.callback.ContactId;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connect's contacts, through its API. Throttling and Connect's own failures come out as the SDK's exceptions, for the queue to deliver the
 * event again.
 */
public final class ConnectContacts implements Contacts {

    private static final int LARGEST_PAGE = 100;

    /** A call has a handful of legs. Connect answers two requests a second for a whole account, and a list without an end would take them all. */
    private static final int MOST_PAGES = 20;

    private final RetriedApi connect;

    public ConnectContacts(RetriedApi connect) {
        this.connect = connect;
    }

    @Override
    public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
        ObjectNode request = about(instance, contact);
        try {
            JsonNode answer = connect.ask("DescribeContact", request);
            return Optional.of(ContactJson.described(answer.path("Contact"), contact, instance));
        } catch (AwsServiceException e) {
            if (Refusals.isNotFound(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
        List<Contact> tree = new ArrayList<>();
        try {
            Optional<String> next = Optional.empty();
            int pages = 0;
            do {
                if (pages == MOST_PAGES) {
                    throw new IllegalStateException(
                            "Connect lists more than %d pages of contacts for %s; a call has a few legs"
                                    .formatted(MOST_PAGES, contact));
                }
                JsonNode page = page(instance, contact, next);
                page.path("ContactSummaryList").forEach(summary -> tree.add(ContactJson.associated(summary)));
                next = page.path("NextToken").stringValueOpt();
                pages++;
            } while (next.isPresent());
            return Optional.of(tree);
        } catch (AwsServiceException e) {
            if (Refusals.isThrottling(e) || Refusals.isServersOwn(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private JsonNode page(ConnectInstance instance, ContactId contact, Optional<String> next) {
        ObjectNode request = about(instance, contact).put("MaxResults", LARGEST_PAGE);
        next.ifPresent(token -> request.put("NextToken", token));
        return connect.ask("ListAssociatedContacts", request);
    }

    private static ObjectNode about(ConnectInstance instance, ContactId contact) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("InstanceId", instance.id())
                .put("ContactId", contact.id());
    }
}
