package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Limits;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.LongHistoryContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of the embedded AWS keeps a history that no item has room for, and everything that reads one copes with it. */
class LongHistoryTest extends LongHistoryContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore store() {
        return embedded.store();
    }

    /** What an item may have, by DynamoDB; a callback's must stay far from it. */
    private static final int ENDS_AT = 400 * 1024;

    @Test
    void nothing_that_comes_from_outside_fills_the_item_of_a_callback() {
        String caller = Tenant.caller();
        embedded.stack().missedCall(caller, Tenant.OAK_NUMBER, Map.of());
        for (int i = 0; i < 300; i++) {
            embedded.stack()
                    .missedCall(
                            caller,
                            Tenant.OAK_NUMBER,
                            Map.of("ringback_reason", "ü".repeat(2500) + i, "ringback_voicemail", "v".repeat(30_000)));
        }
        assertThat(sizes()).allSatisfy(size -> assertThat(size).isLessThan(ENDS_AT / 4));
        assertThat(embedded.stack().next(Tenant.PAT).status()).isEqualTo(200);

        embedded.stack().missedCall(caller, Tenant.OAK_NUMBER, Map.of("ringback_reason", "now I have chest pain"));
        assertThat(embedded.stack().only().bucket().word()).isEqualTo("clinical");
        assertThat(Entries.count(embedded.stack().only(), "escalated")).isEqualTo(2);
        embedded.stack().claim(Tenant.PAT, embedded.stack().only().id().id());
        assertThat(embedded.stack()
                        .outcome(Tenant.PAT, embedded.stack().only().id().id(), "no-further-action")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("closed");
    }

    @Test
    void a_screen_that_asks_every_five_seconds_writes_a_few_entries_and_keeps_nobody_away_for_long() {
        embedded.stack().missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = embedded.stack().next(Tenant.PAT).callback();
        int before = embedded.stack().only().history().size();
        for (int i = 0; i < 12 * 60; i++) {
            embedded.stack().pass(Duration.ofSeconds(5));
            embedded.stack().desk(Tenant.PAT, "GET /callbacks/{id}", callback, "");
        }
        assertThat(embedded.stack().only().history()).hasSizeLessThan(before + 20);
        assertThat(embedded.stack().claim(Tenant.SAM, callback).status()).isEqualTo(200);
    }

    @Test
    void a_program_that_takes_and_gives_back_over_and_over_comes_to_an_end_and_the_patient_is_still_called() {
        embedded.stack().missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = embedded.stack().only().id().id();
        int taken = 0;
        while (taken < 1_000 && embedded.stack().next(Tenant.LEA).status() == 200) {
            taken++;
            embedded.stack().desk(Tenant.LEA, "DELETE /callbacks/{id}/claim", callback, "");
        }
        assertThat(taken).isEqualTo(Limits.TAKES);
        assertThat(embedded.stack().claim(Tenant.LEA, callback).status()).isEqualTo(409);

        assertThat(embedded.stack().next(Tenant.PAT).callback()).isEqualTo(callback);
        assertThat(embedded.stack()
                        .outcome(Tenant.PAT, callback, "no-further-action")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("closed");
    }

    @Test
    void nothing_is_left_of_a_history_whose_callback_is_gone() {
        embedded.stack().missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        String callback = embedded.stack().only().id().id();
        for (int i = 0; i < 60; i++) {
            embedded.stack()
                    .desk(
                            Tenant.PAT,
                            "POST /callbacks/{id}/notes",
                            callback,
                            "{\"kind\": \"status\", \"note\": \"%s\"}".formatted("€".repeat(990)));
        }
        assertThat(parts()).isNotEmpty();

        embedded.stack().callbacks().forgetEarlier(embedded.stack().only().key());

        assertThat(parts()).isEmpty();
    }

    private List<String> parts() {
        return embedded.stack().items().stream()
                .map(item -> Objects.requireNonNull(item.get("sk")).s())
                .filter(sk -> sk.matches("\\d+#\\d+"))
                .toList();
    }

    /** How many bytes the items of callbacks take, as JSON: more than they take in the table. */
    private List<Integer> sizes() {
        return embedded.stack().items().stream()
                .filter(item -> Objects.requireNonNullElse(item.get("pk"), AttributeValue.fromS(""))
                        .s()
                        .startsWith("+"))
                .map(item -> item.toString().length())
                .toList();
    }
}
