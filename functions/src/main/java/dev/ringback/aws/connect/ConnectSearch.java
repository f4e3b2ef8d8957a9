package dev.ringback.aws.connect;

import dev.ringback.aws.RetriedApi;
import dev.ringback.casework.EndedContacts;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Connect's list of contacts, through SearchContacts: it answers a request in two seconds or so for a whole account. */
public final class ConnectSearch implements EndedContacts {

    private static final int LARGEST_PAGE = 100;

    private final RetriedApi connect;

    public ConnectSearch(RetriedApi connect) {
        this.connect = connect;
    }

    @Override
    public Optional<Page> withoutAgent(ConnectInstance instance, Instant from, Instant to, Optional<String> next) {
        ObjectNode request = request(instance, from, to);
        next.ifPresent(token -> request.put("NextToken", token));
        try {
            JsonNode page = connect.ask("SearchContacts", request);
            List<Contact> contacts =
                    page.path("Contacts").valueStream().map(ContactJson::found).toList();
            return Optional.of(new Page(contacts, page.path("NextToken").stringValueOpt()));
        } catch (AwsServiceException e) {
            if (Refusals.isThrottling(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ObjectNode request(ConnectInstance instance, Instant from, Instant to) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("InstanceId", instance.id())
                .put("MaxResults", LARGEST_PAGE);
        request.putObject("TimeRange")
                .put("Type", "DISCONNECT_TIMESTAMP")
                .put("StartTime", ContactJson.seconds(from))
                .put("EndTime", ContactJson.seconds(to));
        request.putObject("Sort").put("FieldName", "DISCONNECT_TIMESTAMP").put("Order", "ASCENDING");
        ObjectNode criteria = request.putObject("SearchCriteria");
        criteria.putArray("Channels").add("VOICE");
        criteria.putArray("InitiationMethods")
                .add("INBOUND")
                .add("TRANSFER")
                .add("QUEUE_TRANSFER")
                .add("CALLBACK");
        ObjectNode noAgent = criteria.putObject("AdditionalTimeRange").put("MatchType", "MATCH_ALL");
        noAgent.putArray("Criteria")
                .addObject()
                .putObject("TimestampCondition")
                .put("Type", "CONNECTED_TO_AGENT_TIMESTAMP")
                .put("ConditionType", "NOT_EXISTS");
        return request;
    }
}
