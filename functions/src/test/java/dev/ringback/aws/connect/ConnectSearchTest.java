package dev.ringback.aws.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.EndedContacts;
import dev.ringback.intake.Channel;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.InitiationMethod;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tools.jackson.databind.json.JsonMapper;

public class ConnectSearchTest {

    private static final String SEARCH = "/search-contacts";
    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1");

    private final ConnectServer server = new ConnectServer();
    private final ConnectSearch search = new ConnectSearch(server.client());

    @AfterEach
    void close() {
        server.close();
    }

    private Optional<EndedContacts.Page> page(Optional<String> next) {
        return search.withoutAgent(
                INSTANCE, Instant.ofEpochSecond(1795528800), Instant.ofEpochMilli(1795529400250L), next);
    }

    @Test
    void it_asks_for_calls_that_ended_in_between_and_reached_no_agent() {
        server.on(SEARCH, "{\"Contacts\": []}");

        page(Optional.of("more"));

        assertThat(server.requests()).containsExactly("POST " + SEARCH);
        assertThat(server.bodies())
                .singleElement()
                .extracting(JsonMapper.shared()::readTree)
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"InstanceId": "i-1", "MaxResults": 100, "NextToken": "more",
                         "TimeRange": {"Type": "DISCONNECT_TIMESTAMP", "StartTime": 1795528800.000, "EndTime": 1795529400.250},
                         "Sort": {"FieldName": "DISCONNECT_TIMESTAMP", "Order": "ASCENDING"},
                         "SearchCriteria": {
                           "Channels": ["VOICE"],
                           "InitiationMethods": ["INBOUND", "TRANSFER", "QUEUE_TRANSFER", "CALLBACK"],
                           "AdditionalTimeRange": {
                             "MatchType": "MATCH_ALL",
                             "Criteria": [{"TimestampCondition":
                               {"Type": "CONNECTED_TO_AGENT_TIMESTAMP", "ConditionType": "NOT_EXISTS"}}]}}}
                        """));
    }

    @Test
    void a_page_has_what_connect_lists_and_says_where_the_next_begins() {
        server.on(SEARCH, """
                {"Contacts": [{"Id": "b", "InitialContactId": "a", "InitiationMethod": "QUEUE_TRANSFER", "Channel": "VOICE",
                               "InitiationTimestamp": 1795528830, "DisconnectTimestamp": 1795528900.5}],
                 "NextToken": "more", "TotalCount": 101}
                """);

        EndedContacts.Page page = page(Optional.empty()).orElseThrow();

        assertThat(page.next()).contains("more");
        assertThat(page.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.id()).isEqualTo(new ContactId("b"));
            assertThat(contact.links().initial()).contains(new ContactId("a"));
            assertThat(contact.initiatedBy()).isEqualTo(InitiationMethod.QUEUE_TRANSFER);
            assertThat(contact.channel()).isEqualTo(Channel.VOICE);
            assertThat(contact.times().initiated()).contains(Instant.ofEpochSecond(1795528830));
            assertThat(contact.times().disconnected()).contains(Instant.ofEpochMilli(1795528900500L));
        });
        assertThat(server.bodies()).singleElement().asString().doesNotContain("NextToken");
    }

    @Test
    void the_last_page_says_so() {
        server.on(SEARCH, "{\"Contacts\": [], \"NextToken\": null}");

        assertThat(page(Optional.empty()).orElseThrow().next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, TooManyRequestsException", "429, ThrottlingException", "400, ThrottlingException"})
    void while_connect_is_asked_too_much_there_is_no_page(int status, String error) {
        server.refuse(SEARCH, status, error);

        assertThat(page(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403, AccessDeniedException", "500, InternalServiceException", "404, ResourceNotFoundException"})
    void what_keeps_connect_from_listing_comes_out(int status, String error) {
        server.refuse(SEARCH, status, error);

        assertThatThrownBy(() -> page(Optional.empty())).isInstanceOf(AwsServiceException.class);
    }
}
