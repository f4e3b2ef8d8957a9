package dev.ringback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is stored by one release is read by the next (docs/architecture.md, invariant 11). */
class GoldenTest {

    @Test
    @DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void what_any_release_has_stored_still_says_what_it_said() {
        var wrong = new ArrayList<String>();
        Releases.all()
                .forEach(release -> release.forEach((name, kept, golden) -> {
                    JsonNode says = golden.path("says");
                    differ(name, says, known(kept.says(DynamoJson.read(golden.path("item"))), says), wrong);
                }));

        assertThat(wrong).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void what_any_release_has_stored_says_the_same_once_this_one_has_stored_it_anew() {
        var wrong = new ArrayList<String>();
        Releases.all()
                .forEach(release -> release.forEach((name, kept, golden) -> {
                    JsonNode says = golden.path("says");
                    differ(
                            name,
                            says,
                            known(kept.says(kept.written(DynamoJson.read(golden.path("item")))), says),
                            wrong);
                }));

        assertThat(wrong).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void what_the_newest_release_has_stored_is_stored_to_the_letter_as_it_was() {
        var wrong = new ArrayList<String>();
        Releases.newest().forEach((name, kept, golden) -> {
            JsonNode item = golden.path("item");
            differ(name, item, DynamoJson.write(kept.written(DynamoJson.read(item))), wrong);
        });

        assertThat(wrong).isEmpty();
    }

    /** A later release may say more of an item than the one that stored it did. */
    private static JsonNode known(ObjectNode says, JsonNode golden) {
        return says.retain(golden.propertyNames());
    }

    private static void differ(String name, JsonNode golden, JsonNode now, List<String> wrong) {
        if (!golden.toString().equals(now.toString())) {
            wrong.add("%n%s%n  was %s%n  is  %s".formatted(name, golden, now));
        }
    }

    @Test
    @DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void every_kind_of_entry_with_every_field_and_every_word_stands_in_the_newest_release() {
        var missing = Features.required(Entry.class);
        callbacks().forEach(callback -> callback.history().forEach(entry -> missing.removeAll(Features.of(entry))));

        assertThat(missing).as(Releases.WHAT_TO_DO).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void every_kind_of_intent_and_every_state_stands_in_the_newest_release() {
        var missing = Features.required(Intent.class);
        callbacks().forEach(callback -> callback.pending().forEach(intent -> missing.removeAll(Features.of(intent))));
        var states = new TreeSet<String>();
        callbacks().forEach(callback -> states.add(callback.state().getClass().getSimpleName()));

        assertThat(missing).as(Releases.WHAT_TO_DO).isEmpty();
        assertThat(states)
                .as(Releases.WHAT_TO_DO)
                .containsAll(Stream.of(
                                State.Waiting.class,
                                State.Due.class,
                                State.Claimed.class,
                                State.HandedOff.class,
                                State.ClaimedHandOff.class,
                                State.Closed.class)
                        .map(Class::getSimpleName)
                        .toList());
    }

    /** A file that is added to the examples must reach the newest release too. */
    @Test
    @DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void every_example_of_what_is_kept_stands_in_the_newest_release() {
        var files = new TreeSet<String>();
        for (Kept kept : Releases.KEPT) {
            kept.examples().keySet().forEach(name -> files.add(kept.folder() + "/" + name));
        }

        assertThat(Releases.newest().files()).as(Releases.WHAT_TO_DO).containsAll(files);
    }

    @Test
    @EnabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
    void a_new_release_is_written() {
        Releases.write(System.getProperty(Releases.WRITE, ""));
    }

    private static Stream<Callback> callbacks() {
        Stream.Builder<Map<String, AttributeValue>> items = Stream.builder();
        Releases.newest().forEach((_, kept, golden) -> {
            if (kept instanceof KeptCallbacks) {
                items.add(DynamoJson.read(golden.path("item")));
            }
        });
        return items.build().map(KeptCallbacks::read);
    }
}
