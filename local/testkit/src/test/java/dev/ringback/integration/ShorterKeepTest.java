package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.standins.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A callback that was closed before the directory's keep changed goes when the directory in force says. */
class ShorterKeepTest {

    private static final int SWEEPS_OF_A_PASS = 40;

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    private Instant closedAt = Instant.EPOCH;

    @BeforeEach
    void a_callback_was_closed() {
        Stack stack = embedded.stack();
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        Stack.Answer claimed = stack.next(Tenant.PAT);
        stack.outcome(Tenant.PAT, claimed.callback(), "no-further-action");
        closedAt = stack.clock().instant();
        stack.sweep();
    }

    private void keptFor(int days) {
        Stack stack = embedded.stack();
        new DirectoryTable(stack.clients().dynamo(), stack.settings().table())
                .apply(Json.write(AsksTheKeeper.keptFor(days)));
        for (int i = 0; i < SWEEPS_OF_A_PASS; i++) {
            stack.pass(Duration.ofMinutes(5));
            stack.sweep();
        }
    }

    private Instant expires() {
        Map<String, AttributeValue> callback = embedded.stack().items().stream()
                .filter(item -> item.containsKey("id"))
                .findFirst()
                .orElseThrow();
        return Instant.ofEpochSecond(
                Long.parseLong(Objects.requireNonNull(callback.get("expiresAt")).n()));
    }

    @Test
    void a_shorter_keep_reaches_it() {
        keptFor(30);

        assertThat(expires()).isEqualTo(closedAt.plus(Duration.ofDays(30)));
    }

    @Test
    void a_longer_keep_reaches_it_too_so_that_a_slip_can_be_taken_back() {
        keptFor(30);
        keptFor(800);

        assertThat(expires()).isEqualTo(closedAt.plus(Duration.ofDays(800)));
    }

    @Test
    void what_is_over_by_the_new_keep_goes_at_once() {
        embedded.stack().pass(Duration.ofDays(50));
        keptFor(30);

        assertThat(embedded.stack().items()).noneMatch(item -> item.containsKey("id"));
    }
}
