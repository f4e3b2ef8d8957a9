package dev.ringback.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The example day through the deployed code, with the embedded table's stream and PutEvents on the wire. */
class DomainEventsTest {

    @Test
    void every_entry_of_the_example_day_is_published_once_in_order_and_valid_by_its_schema() {
        PlayedDay day = PlayedDay.whole();

        assertHeld(day);
        assertThat(ids(day)).isNotEmpty().containsExactlyElementsOf(day.history());
        assertThat(day.ofType("domain-event")).allSatisfy(DomainEventsTest::assertValid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Once, which the SDK tries again; and more often than the SDK, so that the stream has to come again.
                "{\"service\": \"eventbridge\", \"operation\": \"PutEvents\", \"error\": \"ThrottlingException\"}",
                "{\"service\": \"eventbridge\", \"operation\": \"PutEvents\", \"times\": 20, \"error\":"
                        + " \"ThrottlingException\"}",
                "{\"service\": \"eventbridge\", \"operation\": \"PutEvents\", \"times\": 2, \"error\":"
                        + " \"partly:InternalFailure\"}",
                "{\"service\": \"eventbridge\", \"operation\": \"PutEvents\", \"times\": 20, \"error\":"
                        + " \"partly:ThrottlingException\"}",
                "{\"service\": \"eventbridge\", \"operation\": \"PutEvents\", \"times\": 9, \"error\":"
                        + " \"AccessDeniedException\"}",
                "{\"crash\": \"before-perform\", \"function\": \"DomainEvents\"}",
            })
    void whatever_fails_on_the_way_no_entry_is_lost_and_repeats_are_the_same(String fault) {
        PlayedDay day = PlayedDay.withFaults(fault);

        assertHeld(day);
        assertThat(ids(day).stream().distinct()).isNotEmpty().containsExactlyInAnyOrderElementsOf(day.history());
        assertThat(day.ofType("dead-letter")).isEmpty();
        assertTheSameWheneverRepeated(day);
    }

    @Test
    void a_reply_that_is_lost_makes_the_event_come_again_with_the_same_id() {
        PlayedDay day = PlayedDay.withFaults(
                "{\"service\": \"eventbridge\", \"operation\": \"PutEvents\", \"error\": \"lost-reply\"}");

        assertHeld(day);
        assertThat(ids(day)).hasSizeGreaterThan(day.history().size()).containsAll(day.history());
        assertTheSameWheneverRepeated(day);
    }

    @Test
    void a_record_that_can_never_be_told_is_given_up_with_its_reason_and_the_others_are_told() {
        PlayedDay day = PlayedDay.after(DomainEventsTest::poison);

        assertHeld(day);
        assertThat(day.ofType("dead-letter")).singleElement().satisfies(letter -> {
            assertThat(letter.path("function").asString()).isEqualTo("DomainEvents");
            assertThat(letter.path("reason").asString()).contains("teleported");
        });
        assertThat(ids(day)).containsExactlyElementsOf(day.history());
    }

    @Test
    void a_callback_that_is_deleted_and_an_item_that_is_none_are_not_told() {
        PlayedDay day = PlayedDay.after(aws -> {
            poison(aws);
            aws.table().deleteItem(delete -> delete.tableName(aws.tableName()).key(POISONED));
            aws.table()
                    .putItem(put -> put.tableName(aws.tableName())
                            .item(Map.of("pk", text("+12125550199"), "sk", text("reached#oak-street"))));
        });

        assertHeld(day);
        assertThat(ids(day)).containsExactlyElementsOf(day.history());
    }

    private static final Map<String, AttributeValue> POISONED =
            Map.of("pk", text("+12125550199"), "sk", text("000001"));

    /** A history that no version of Ringback has written. */
    private static void poison(LocalAws aws) {
        var item = new HashMap<>(POISONED);
        item.put("id", text("zzzzzzzz01234567"));
        item.put("location", text("oak-street"));
        item.put(
                "history",
                AttributeValue.fromL(List.of(AttributeValue.fromM(
                        Map.of("entry", text("teleported"), "at", AttributeValue.fromN("1795529000"))))));
        aws.table().putItem(put -> put.tableName(aws.tableName()).item(item));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static List<String> ids(PlayedDay day) {
        return day.published().stream()
                .map(detail -> detail.path("id").asString())
                .toList();
    }

    private static void assertHeld(PlayedDay day) {
        assertThat(day.result()).isEqualTo(new Rehearsal.Result.Held(List.of()));
    }

    private static void assertTheSameWheneverRepeated(PlayedDay day) {
        Map<String, JsonNode> first = new HashMap<>();
        day.published()
                .forEach(detail -> assertThat(detail)
                        .isEqualTo(first.computeIfAbsent(detail.path("id").asString(), _ -> detail)));
    }

    private static void assertValid(ObjectNode line) {
        JsonNode detail = line.path("detail");
        // Of a callback, or of a follow-up.
        String folder = line.path("detail-type").asString().startsWith("Follow-up ") ? "follow-up/" : "";
        JsonNode schema = Json.read(
                PlayedDay.read("docs/events/" + folder + detail.path("entry").asString() + ".schema.json"));
        assertThat(line.path("detail-type").asString())
                .isEqualTo(schema.path("title").asString());
        assertThat(line.path("source").asString()).isEqualTo("ringback");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(detail))
                .as(detail.toString())
                .isEmpty();
    }
}
