package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.LongHistoryContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of the embedded AWS keeps a history that no item has room for, and everything that reads one copes with it. */
@SuppressWarnings("NullAway.Init")
class LongHistoryTest extends LongHistoryContract {

    private Stack stack;

    @BeforeEach
    void deploy() {
        stack = AwsUnderTest.EMBEDDED.deploy();
    }

    @AfterEach
    void remove() {
        stack.close();
    }

    @Override
    protected CallbackStore store() {
        return new CallbackTable(stack.clients().dynamo(), stack.settings().table());
    }

    /** What an item may have, by DynamoDB; a callback's must stay far from it. */
    private static final int ENDS_AT = 400 * 1024;

    @Test
    void nothing_that_comes_from_outside_fills_the_item_of_a_callback() {
        String caller = Tenant.caller();
        stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of());
        for (int i = 0; i < 300; i++) {
            stack.missedCall(
                    caller,
                    Tenant.OAK_NUMBER,
                    Map.of("ringback_reason", "ü".repeat(2500) + i, "ringback_voicemail", "v".repeat(30_000)));
        }
        assertThat(sizes()).allSatisfy(size -> assertThat(size).isLessThan(ENDS_AT / 4));
        assertThat(stack.next(Tenant.PAT).status()).isEqualTo(200);

        stack.missedCall(caller, Tenant.OAK_NUMBER, Map.of("ringback_reason", "now I have chest pain"));
        assertThat(stack.only().bucket().word()).isEqualTo("clinical");
        assertThat(Entries.count(stack.only(), "escalated")).isEqualTo(2);
        stack.claim(Tenant.PAT, stack.only().id().id());
        assertThat(stack.outcome(Tenant.PAT, stack.only().id().id(), "no-further-action")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("closed");
    }

    @Test
    void a_screen_that_asks_every_five_seconds_writes_a_few_entries_and_keeps_nobody_away_for_long() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.next(Tenant.PAT).callback();
        int before = stack.only().history().size();
        for (int i = 0; i < 12 * 60; i++) {
            stack.pass(Duration.ofSeconds(5));
            stack.desk(Tenant.PAT, "GET /callbacks/{id}", callback, "");
        }
        assertThat(stack.only().history()).hasSizeLessThan(before + 20);
        assertThat(stack.claim(Tenant.SAM, callback).status()).isEqualTo(200);
    }

    @Test
    void nothing_is_left_of_a_history_whose_callback_is_gone() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = stack.only().id().id();
        for (int i = 0; i < 60; i++) {
            stack.desk(
                    Tenant.PAT,
                    "POST /callbacks/{id}/notes",
                    callback,
                    "{\"kind\": \"status\", \"note\": \"%s\"}".formatted("€".repeat(990)));
        }
        assertThat(parts()).isNotEmpty();

        stack.callbacks().forgetEarlier(stack.only().key());

        assertThat(parts()).isEmpty();
    }

    private List<String> parts() {
        return stack.items().stream()
                .map(item -> Objects.requireNonNull(item.get("sk")).s())
                .filter(sk -> sk.matches("\\d+#\\d+"))
                .toList();
    }

    /** How many bytes the items of callbacks take, as JSON: more than they take in the table. */
    private List<Integer> sizes() {
        return stack.items().stream()
                .filter(item -> Objects.requireNonNullElse(item.get("pk"), AttributeValue.fromS(""))
                        .s()
                        .startsWith("+"))
                .map(item -> item.toString().length())
                .toList();
    }
}
