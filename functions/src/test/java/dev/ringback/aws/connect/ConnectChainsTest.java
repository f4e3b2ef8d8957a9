package dev.ringback.aws.connect;

import static dev.ringback.aws.connect.ConnectWire.TREE;
import static dev.ringback.aws.connect.ConnectWire.describe;
import static dev.ringback.aws.connect.ConnectWire.ended;
import static dev.ringback.aws.connect.ConnectWire.inbound;
import static dev.ringback.aws.connect.ConnectWire.list;
import static dev.ringback.aws.connect.ConnectWire.path;
import static dev.ringback.aws.connect.ConnectWire.queued;
import static dev.ringback.aws.connect.ConnectWire.summary;
import static dev.ringback.aws.connect.ConnectWire.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.aws.RetriedApi;
import dev.ringback.callback.ContactId;
import dev.ringback.intake.Address;
import dev.ringback.intake.Chain;
import dev.ringback.intake.ChainSearch;
import dev.ringback.intake.Classification;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

public class ConnectChainsTest {

    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/i-1");

    private final ConnectServer server = new ConnectServer();
    private final RetriedApi client = server.client();
    private final ConnectContacts contacts = new ConnectContacts(client);
    private final ChainSearch search = new ChainSearch(contacts);

    @AfterEach
    void close() {
        server.close();
    }

    private Contact found(String id) {
        return contacts.describe(INSTANCE, new ContactId(id)).orElseThrow();
    }

    private Chain chain(String id) {
        return search.chain(INSTANCE, found(id));
    }

    @Test
    void a_missed_call_of_one_leg_costs_two_requests() {
        server.on(path("a"), inbound("a", ended(1795528840))).on(TREE, tree());

        assertThat(chain("a").classify()).isInstanceOf(Classification.Missed.class);
        assertThat(server.requests()).containsExactly(describe("a"), list("a"));
    }

    @Test
    void a_leg_behind_which_the_patient_still_waits_is_not_missed() {
        server.on(path("a"), inbound("a", ended(1795528830))).on(TREE, tree(summary("b", "QUEUE_TRANSFER", "")));

        assertThat(chain("a").classify()).isEqualTo(new Classification.StillGoing(new ContactId("a")));
        assertThat(server.requests()).containsExactly(describe("a"), list("a"));
    }

    @Test
    void a_list_of_legs_without_an_end_is_given_up() {
        server.on(path("a"), inbound("a", ended(1795528840)));
        for (int page = 0; page < 25; page++) {
            server.on(TREE, "{\"ContactSummaryList\": [], \"NextToken\": \"again\"}");
        }
        Contact found = found("a");

        assertThatThrownBy(() -> search.chain(INSTANCE, found))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Connect lists more than 20 pages of contacts for a; a call has a few legs");
        assertThat(server.requests()).hasSize(1 + 20);
    }

    @Test
    void the_last_leg_of_a_chain_is_judged_with_the_first() {
        server.on(path("a"), inbound("a", ended(1795528830)))
                .on(path("b"), queued("b", ended(1795528900)))
                .on(
                        TREE,
                        tree(
                                summary("a", "INBOUND", ended(1795528830)),
                                summary("b", "QUEUE_TRANSFER", ended(1795528900))));

        assertThat(chain("b").classify()).isInstanceOfSatisfying(Classification.Missed.class, missed -> {
            assertThat(missed.call().dialled()).contains(new Address("+12125550100"));
            assertThat(missed.call().endedAt()).isEqualTo(Instant.ofEpochSecond(1795528900));
        });
        assertThat(server.requests()).containsExactly(describe("b"), describe("a"), list("b"));
    }

    @Test
    void a_later_leg_that_has_ended_is_asked_for_its_agent() {
        server.on(path("a"), inbound("a", ended(1795528830)))
                .on(
                        path("b"),
                        queued("b", ended(1795528900) + ", \"AgentInfo\": {\"ConnectedToAgentTimestamp\": 1795528850}"))
                .on(TREE, tree(summary("b", "QUEUE_TRANSFER", ended(1795528900))));

        assertThat(chain("a").classify()).isInstanceOf(Classification.Reached.class);
    }

    @Test
    void an_answered_call_and_one_that_is_not_ours_cost_no_further_request() {
        server.on(path("a"), inbound("a", ", \"AgentInfo\": {\"ConnectedToAgentTimestamp\": 1795528850}"))
                .on(
                        path("o"),
                        "{\"Contact\": {\"Id\": \"o\", \"Channel\": \"VOICE\", \"InitiationMethod\": \"OUTBOUND\"}}")
                .on(path("c"), "{\"Contact\": {\"Id\": \"c\", \"Channel\": \"CHAT\", \"InitialContactId\": \"z\"}}");

        assertThat(chain("a").classify()).isInstanceOf(Classification.Reached.class);
        assertThat(chain("o").classify()).isInstanceOf(Classification.NotOurs.class);
        assertThat(chain("c").classify()).isInstanceOf(Classification.NotOurs.class);
        assertThat(server.requests()).containsExactly(describe("a"), describe("o"), describe("c"));
    }

    @Test
    void an_agent_on_a_later_leg_is_told_with_the_number_that_was_dialled() {
        server.on(path("a"), inbound("a", ended(1795528830)))
                .on(path("b"), queued("b", ", \"AgentInfo\": {\"ConnectedToAgentTimestamp\": 1795528850}"));

        assertThat(chain("b").classify())
                .isInstanceOfSatisfying(
                        Classification.Reached.class,
                        reached -> assertThat(reached.dialled()).contains(new Address("+12125550100")));
        assertThat(server.requests()).containsExactly(describe("b"), describe("a"));
    }

    @Test
    void tasks_and_other_chains_in_the_tree_are_no_legs() {
        server.on(path("a"), inbound("a", ended(1795528840)))
                .on(
                        TREE,
                        tree(
                                "{\"ContactId\": \"t\", \"InitialContactId\": \"a\", \"Channel\": \"TASK\"}",
                                "{\"ContactId\": \"x\", \"RelatedContactId\": \"a\", \"Channel\": \"VOICE\"}"));

        assertThat(chain("a").legs()).extracting(Contact::id).containsExactly(new ContactId("a"));
    }

    @Test
    void a_long_tree_is_read_page_by_page() {
        server.on(path("a"), inbound("a", ended(1795528830)))
                .on(TREE + "?contactId=a&maxResults=100", "{\"ContactSummaryList\": [], \"NextToken\": \"more\"}")
                .on(TREE + "?contactId=a&maxResults=100&nextToken=more", tree(summary("b", "QUEUE_TRANSFER", "")));

        assertThat(chain("a").classify()).isInstanceOf(Classification.StillGoing.class);
    }

    @ParameterizedTest
    @CsvSource({"403,AccessDeniedException", "400,InvalidRequestException", "404,ResourceNotFoundException"})
    void a_chain_that_connect_will_not_list_is_judged_by_the_legs_that_are_known(int status, String error) {
        server.on(path("a"), inbound("a", ended(1795528830)))
                .on(path("b"), queued("b", ended(1795528860)))
                .on(
                        path("c"),
                        queued("c", ended(1795528900))
                                .replace("\"PreviousContactId\": \"a\"", "\"PreviousContactId\": \"b\""))
                .refuse(TREE, status, error);

        Chain chain = chain("c");

        assertThat(chain.completeness()).isEqualTo(Chain.Completeness.KNOWN_LEGS);
        assertThat(chain.legs())
                .extracting(Contact::id)
                .containsExactlyInAnyOrder(new ContactId("a"), new ContactId("b"), new ContactId("c"));
        assertThat(chain.classify()).isInstanceOf(Classification.Missed.class);
    }

    @ParameterizedTest
    @CsvSource({"429,TooManyRequestsException", "400,ThrottlingException", "503,ServiceUnavailable"})
    void a_chain_is_not_judged_while_connect_is_too_busy_to_list_it(int status, String error) {
        server.on(path("a"), inbound("a", ended(1795528840))).refuse(TREE, status, error);
        Contact contact = found("a");

        assertThatThrownBy(() -> search.chain(INSTANCE, contact)).isInstanceOf(AwsServiceException.class);
    }
}
