package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.form.AnyEntry;
import dev.ringback.form.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of an entry, whatever is in it: valid by its schema in docs/events, and naming no one. */
public class EventJsonTest {

    private static final long SEED = 20_261_124;
    private static final int ROUNDS = 300;
    private static final Path SCHEMAS = Path.of("..", "docs", "events");

    private static final CallbackId CALLBACK = new CallbackId("abcdefgh01234567");
    private static final LocationId LOCATION = new LocationId("oak-street");

    @Test
    void nothing_that_a_person_connect_or_a_carrier_said_is_told() {
        var any = new AnyEntry(new SplittableRandom(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            any.ofEachKind()
                    .forEach(entry -> assertThat(detail(entry))
                            .as("seed %d, %s", SEED, entry.getClass().getSimpleName())
                            .doesNotContain("MARKER")
                            .doesNotContain(AnyEntry.DAY_OF_APPOINTMENTS));
        }
        assertThat(any.markers()).hasSizeGreaterThan(ROUNDS);
    }

    @Test
    void every_event_is_valid_by_the_schema_of_its_entry() {
        Map<String, Schema> schemas = new HashMap<>();
        var any = new AnyEntry(new SplittableRandom(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            any.ofEachKind().forEach(entry -> {
                String detail = detail(entry);
                String word = JsonMapper.shared().readTree(detail).path("entry").asString();
                Schema schema = schemas.computeIfAbsent(word, EventJsonTest::schema);
                assertThat(schema.validate(JsonMapper.shared().readTree(detail)))
                        .as("seed %d, %s", SEED, detail)
                        .isEmpty();
            });
        }
    }

    @Test
    void there_is_a_schema_for_each_entry_and_none_besides_and_each_is_closed() throws IOException {
        var words = new AnyEntry(new SplittableRandom(SEED))
                .ofEachKind()
                .map(EventJsonTest::event)
                .collect(Collectors.toMap(DomainEvent::entry, DomainEvent::type));
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(words.keySet().stream()
                            .map(EventJsonTest::file)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        words.forEach((word, type) -> {
            JsonNode schema = read(word);
            assertThat(schema.path("title").asString()).isEqualTo(type);
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(word)
                    .isFalse();
            assertThat(schema.path("$schema").asString()).endsWith("2020-12/schema");
        });
    }

    @Test
    void a_schema_refuses_what_must_not_be_told() {
        Schema closed = schema("closed");
        String good = detail(new AnyEntry(new SplittableRandom(SEED))
                .ofEachKind()
                .filter(Entry.Closed.class::isInstance)
                .findFirst()
                .orElseThrow());
        JsonNode bad =
                ((tools.jackson.databind.node.ObjectNode) JsonMapper.shared().readTree(good)).put("note", "x");

        assertThat(closed.validate(bad)).isNotEmpty();
    }

    @Test
    void ten_events_are_far_below_what_one_call_takes() {
        var any = new AnyEntry(new SplittableRandom(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            any.ofEachKind()
                    .forEach(entry -> assertThat(detail(entry).getBytes(StandardCharsets.UTF_8))
                            .hasSizeLessThan(2_000));
        }
    }

    private static DomainEvent event(Entry entry) {
        return DomainEvent.of(CALLBACK, LOCATION, 3, entry);
    }

    private static String detail(Entry entry) {
        return EventJson.detail(event(entry));
    }

    private static Schema schema(String word) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(word));
    }

    private static JsonNode read(String word) {
        try {
            return JsonMapper.shared().readTree(Files.readString(SCHEMAS.resolve(file(word))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String word) {
        return word + ".schema.json";
    }
}
