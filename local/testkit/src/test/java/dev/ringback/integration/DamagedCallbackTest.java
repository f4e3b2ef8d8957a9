package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** A callback whose item nobody can read keeps nobody from the others, and somebody is told of it, once. */
@SuppressWarnings("NullAway.Init")
class DamagedCallbackTest {

    private Stack stack;
    private String damaged;
    private CallbackKey key;
    private AttributeValue sound;

    @BeforeEach
    void damageTheFirstOfTwo() {
        stack = AwsUnderTest.EMBEDDED.deploy();
        stack.missedCall(caller(0), Tenant.OAK_NUMBER, Map.of());
        Callback first = stack.only();
        damaged = first.id().id();
        key = first.key();
        sound = Objects.requireNonNull(item().get("history"));
        stack.pass(Duration.ofMinutes(1));
        stack.missedCall(caller(1), Tenant.OAK_NUMBER, Map.of());
        put(AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("entry", AttributeValue.fromS("nonsense"))))));
    }

    @AfterEach
    void remove() {
        stack.close();
    }

    @Test
    void next_steps_over_it_and_nobody_holds_it() {
        Stack.Answer next = stack.next(Tenant.PAT);

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.callback()).isNotEqualTo(damaged);
        assertThat(stack.next(Tenant.SAM).status()).isEqualTo(204);
        assertThat(item()).doesNotContainKeys("worklist", "holder");
    }

    @Test
    void the_worklist_shows_the_others() {
        Stack.Answer worklist = stack.desk(Tenant.PAT, "GET /worklist", "", "");

        assertThat(worklist.status()).isEqualTo(200);
        assertThat(worklist.body().path("callbacks").size()).isEqualTo(1);
        assertThat(stack.desk(Tenant.PAT, "GET /callbacks/{id}", damaged, "").status())
                .isEqualTo(404);
    }

    @Test
    void the_patients_next_call_opens_another_one_and_its_urgent_words_are_told() {
        stack.missedCall(caller(0), Tenant.OAK_NUMBER, Map.of("ringback_reason", "I have chest pain"));

        List<Callback> readable =
                stack.callbacks().records(key.caller()).getFirst().callbacks();
        assertThat(readable).hasSize(1);
        assertThat(readable.getFirst().ordinal()).isEqualTo(key.ordinal() + 1);
        assertThat(alerts()).hasSize(1).first().asString().contains("urgent-words");
    }

    @Test
    void sweeps_go_on_and_tell_of_it_once() {
        stack.pass(Duration.ofHours(2));
        stack.sweep();
        stack.sweep();
        stack.sweep();

        assertThat(alerts().stream().filter(alert -> alert.contains("\"damaged\"")))
                .singleElement()
                .asString()
                .contains(damaged)
                .doesNotContain(caller(0));
        assertThat(alerts().stream().filter(alert -> alert.contains("target-missed")))
                .as("of the other one")
                .hasSize(1);
    }

    @Test
    void what_was_repaired_goes_on_where_it_stood() {
        stack.next(Tenant.PAT);
        stack.sweep();
        put(sound);
        stack.sweep();

        assertThat(stack.next(Tenant.SAM).callback()).isEqualTo(damaged);
        assertThat(item()).doesNotContainKey("damageTold");
    }

    @Test
    void who_called_while_it_was_damaged_is_called_by_one_person_once_it_was_repaired() {
        stack.missedCall(caller(0), Tenant.OAK_NUMBER, Map.of());
        String second = stack.callbacks()
                .records(key.caller())
                .getFirst()
                .callbacks()
                .getFirst()
                .id()
                .id();
        put(sound);
        stack.sweep();

        assertThat(stack.claim(Tenant.PAT, damaged).status()).isEqualTo(200);
        assertThat(stack.claim(Tenant.SAM, second).problem()).isEqualTo("caller-held-elsewhere");
        assertThat(stack.next(Tenant.SAM).callback()).isNotIn(damaged, second);
        assertThat(stack.claim(Tenant.PAT, second).status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_read_is_logged_once_without_what_stands_there() {
        stack.next(Tenant.PAT);
        stack.sweep();
        stack.sweep();

        assertThat(stack.log().stream().filter(line -> line.contains(damaged)))
                .singleElement()
                .asString()
                .contains("cannot be read")
                .doesNotContain("nonsense");
    }

    @Test
    void what_loses_a_part_of_its_history_is_damaged_too() {
        put(sound);
        for (int i = 0; i < 60; i++) {
            stack.desk(
                    Tenant.PAT,
                    "POST /callbacks/{id}/notes",
                    damaged,
                    "{\"kind\": \"status\", \"note\": \"%s\"}".formatted("€".repeat(990)));
        }
        Map<String, AttributeValue> part = stack.items().stream()
                .filter(item -> Objects.requireNonNull(item.get("sk")).s().contains("#0"))
                .findFirst()
                .orElseThrow();
        assertThat(stack.desk(Tenant.PAT, "GET /callbacks/{id}", damaged, "").status())
                .isEqualTo(200);

        stack.clients()
                .dynamo()
                .deleteItem(delete -> delete.tableName(stack.settings().table())
                        .key(Map.of(
                                "pk", Objects.requireNonNull(part.get("pk")),
                                "sk", Objects.requireNonNull(part.get("sk")))));

        assertThat(stack.desk(Tenant.PAT, "GET /callbacks/{id}", damaged, "").status())
                .isEqualTo(404);
        assertThat(stack.next(Tenant.PAT).callback()).isNotEqualTo(damaged);
    }

    private static String caller(int n) {
        return Tenant.callers().skip(n).findFirst().orElseThrow();
    }

    /** Each once: the first to a location whose topic is not there yet is published again. */
    private List<String> alerts() {
        return stack.tap().heard().stream()
                .filter(PublishRequest.class::isInstance)
                .map(PublishRequest.class::cast)
                .map(PublishRequest::message)
                .distinct()
                .toList();
    }

    @Test
    void a_note_of_a_caller_that_cannot_be_read_keeps_no_call_from_being_taken() {
        for (String kind : List.of("said", "reached")) {
            stack.clients()
                    .dynamo()
                    .putItem(put -> put.tableName(stack.settings().table())
                            .item(Map.of(
                                    "pk", AttributeValue.fromS(caller(2)),
                                    "sk", AttributeValue.fromS(kind + "#oak-street"),
                                    "at", AttributeValue.fromS("yesterday"))));
        }
        stack.clients()
                .dynamo()
                .putItem(put -> put.tableName(stack.settings().table())
                        .item(Map.of(
                                "pk", AttributeValue.fromS(caller(2)),
                                "sk", AttributeValue.fromS("standing"),
                                "calls", AttributeValue.fromS("on-sundays"),
                                "callsSince", AttributeValue.fromN("1"))));

        stack.missedCall(caller(2), Tenant.OAK_NUMBER, Map.of());

        assertThat(stack.items())
                .filteredOn(item -> item.containsKey("id"))
                .extracting(item -> Objects.requireNonNull(item.get("pk")).s())
                .contains(caller(2));
    }

    private Map<String, AttributeValue> item() {
        return stack.items().stream()
                .filter(item -> damaged.equals(Objects.requireNonNullElse(item.get("id"), AttributeValue.fromS(""))
                        .s()))
                .findFirst()
                .orElseThrow();
    }

    private void put(AttributeValue history) {
        Map<String, AttributeValue> item = item();
        stack.clients()
                .dynamo()
                .updateItem(update -> update.tableName(stack.settings().table())
                        .key(Map.of(
                                "pk", Objects.requireNonNull(item.get("pk")),
                                "sk", Objects.requireNonNull(item.get("sk"))))
                        .updateExpression("SET history = :history")
                        .expressionAttributeValues(Map.of(":history", history)));
    }
}
