package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.INSTANT;

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

/** What was closed, said or recorded before the directory's keep changed goes when the directory in force says. */
class ShorterKeepTest {

    private static final int SWEEPS_OF_A_PASS = 40;
    private static final String OTHER = Tenant.callers().skip(1).findFirst().orElseThrow();

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
        return expires(embedded.stack().items().stream()
                .filter(item -> item.containsKey("id"))
                .findFirst()
                .orElseThrow());
    }

    private Instant expires(String sortKey) {
        return expires(embedded.stack().items().stream()
                .filter(item -> text(item, "sk").equals(sortKey))
                .findFirst()
                .orElseThrow());
    }

    private static Instant expires(Map<String, AttributeValue> item) {
        return Instant.ofEpochSecond(
                Long.parseLong(Objects.requireNonNull(item.get("expiresAt")).n()));
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).s();
    }

    @Test
    void a_shorter_keep_reaches_it() {
        keptFor(30);

        assertThat(expires()).isEqualTo(closedAt.plus(Duration.ofDays(30)));
    }

    @Test
    void it_reaches_what_was_said_in_an_answered_call_and_a_call_that_opened_nothing() {
        Stack stack = embedded.stack();
        Instant now = stack.clock().instant();
        stack.missedCall("anonymous", Tenant.OAK_NUMBER, Map.of());
        Calls answered = Calls.endedAt(now, OTHER, Tenant.OAK_NUMBER, Map.of("ringback_text_consent", "no"));
        stack.knownAs(answered.describedAsAnswered());
        stack.contactEvents(answered.disconnected());
        assertThat(expires("said#oak-street")).isEqualTo(now.plus(Duration.ofDays(400)));

        keptFor(30);

        // When the call ended, to the second in which it is told.
        Duration aSecond = Duration.ofSeconds(1);
        assertThat(expires("said#oak-street")).isCloseTo(now.plus(Duration.ofDays(30)), within(aSecond));
        assertThat(embedded.stack().items().stream()
                        .filter(item -> text(item, "pk").startsWith("uncallable#"))
                        .map(ShorterKeepTest::expires))
                .singleElement(INSTANT)
                .isCloseTo(now.plus(Duration.ofDays(30)), within(aSecond));
    }

    @Test
    void what_is_open_stays_without_an_end() {
        Stack stack = embedded.stack();
        stack.missedCall(OTHER, Tenant.OAK_NUMBER, Map.of());

        keptFor(30);

        assertThat(stack.callbacks().allOpen()).hasSize(1);
        assertThat(stack.items().stream().filter(item -> item.containsKey("id") && !item.containsKey("expiresAt")))
                .hasSize(1);
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
