package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** After a rollback, this release meets what a newer one has stored (docs/upgrading.md): it refuses it or reads past it, and loses nothing of it. */
@SuppressWarnings("NullAway.Init")
class NewerReleaseTest {

    private static final String CALLER = Tenant.callers().findFirst().orElseThrow();

    private Stack stack;
    private CallbackKey key;
    private String id;

    @BeforeEach
    void open() {
        stack = AwsUnderTest.EMBEDDED.deploy();
        stack.missedCall(CALLER, Tenant.OAK_NUMBER, Map.of());
        Callback opened = stack.only();
        key = opened.key();
        id = opened.id().id();
    }

    @AfterEach
    void remove() {
        stack.close();
    }

    private Map<String, AttributeValue> item() {
        return stack.items().stream()
                .filter(item -> Objects.requireNonNull(item.get("pk"))
                                .s()
                                .equals(key.caller().e164())
                        && item.containsKey("history"))
                .findFirst()
                .orElseThrow();
    }

    private void put(Map<String, AttributeValue> item) {
        stack.clients()
                .dynamo()
                .putItem(put -> put.tableName(stack.settings().table()).item(item));
    }

    private static AttributeValue map(Map<String, String> words) {
        Map<String, AttributeValue> map = new HashMap<>();
        words.forEach((name, word) -> map.put(name, AttributeValue.fromS(word)));
        return AttributeValue.fromM(map);
    }

    private static AttributeValue and(AttributeValue list, AttributeValue more) {
        List<AttributeValue> longer = new ArrayList<>(list.l());
        longer.add(more);
        return AttributeValue.fromL(longer);
    }

    /** What the newer release has stored of the callback: something that this one does not know. */
    private Map<String, AttributeValue> ofTheNewerRelease(String what) {
        Map<String, AttributeValue> item = new HashMap<>(item());
        AttributeValue history = Objects.requireNonNull(item.get("history"));
        switch (what) {
            case "an entry" -> item.put("history", and(history, map(Map.of("entry", "appointment-kept"))));
            case "a word" ->
                item.put("history", and(history, map(Map.of("entry", "escalated", "reason", "patient-waits-outside"))));
            case "an intent" -> item.put("pending", AttributeValue.fromL(List.of(map(Map.of("fax", "missed-call")))));
            default -> throw new IllegalArgumentException(what);
        }
        return item;
    }

    @ParameterizedTest
    @ValueSource(strings = {"an entry", "a word", "an intent"})
    void what_it_cannot_read_is_set_apart_and_told_of_and_nothing_of_it_is_lost(String what) {
        Map<String, AttributeValue> stored = ofTheNewerRelease(what);
        put(stored);

        assertThat(stack.next(Tenant.PAT).status()).as("it is not offered").isEqualTo(204);
        assertThat(stack.claim(Tenant.PAT, id).status())
                .as("nor can it be taken")
                .isEqualTo(404);
        stack.pass(Duration.ofHours(2));
        stack.sweep();

        assertThat(stack.log().stream().filter(line -> line.contains(id) && line.contains("cannot be read")))
                .isNotEmpty();
        assertThat(item().get("watch")).isEqualTo(AttributeValue.fromS("damaged"));
        // `next` claims before it reads (ADR 3): its claim stands behind what was there, and lapses once somebody can
        // read it.
        assertThat(Objects.requireNonNull(item().get("history")).l())
                .startsWith(Objects.requireNonNull(stored.get("history")).l().toArray(AttributeValue[]::new));
        assertThat(item().get("pending")).isEqualTo(stored.get("pending"));
    }

    @Test
    void what_it_can_read_past_stays_when_it_saves() {
        Map<String, AttributeValue> stored = new HashMap<>(item());
        List<AttributeValue> entries =
                new ArrayList<>(Objects.requireNonNull(stored.get("history")).l());
        Map<String, AttributeValue> opened = new HashMap<>(entries.getFirst().m());
        opened.put("mood", AttributeValue.fromS("calm"));
        entries.set(0, AttributeValue.fromM(opened));
        stored.put("history", AttributeValue.fromL(entries));
        stored.put("insurer", AttributeValue.fromS("in-network"));
        put(stored);

        assertThat(stack.claim(Tenant.PAT, id).status()).isEqualTo(200);

        assertThat(item().get("insurer")).isEqualTo(AttributeValue.fromS("in-network"));
        assertThat(Objects.requireNonNull(item().get("history")).l())
                .hasSizeGreaterThan(entries.size())
                .startsWith(entries.toArray(AttributeValue[]::new));
    }
}
