package dev.ringback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A history that one release has set aside in part is whole to the next (docs/adr/0026-a-history-has-no-end-and-an-item-has.md). */
@DisabledIfSystemProperty(named = Releases.WRITE, matches = ".*")
class SetAsideTest {

    @Test
    void what_any_release_has_set_aside_is_one_history_with_the_rest() {
        for (Releases.Release release : Releases.all()) {
            for (String line : release.setAside()) {
                JsonNode golden = JsonMapper.shared().readTree(line);
                List<Map<String, AttributeValue>> items = SetAside.items(golden);

                Callback callback = KeptCallbacks.read(items.getFirst(), KeptItems.of(items));

                ObjectNode says =
                        KeptCallbacks.says(callback).retain(golden.path("says").propertyNames());
                assertThat(says.toString()).isEqualTo(golden.path("says").toString());
            }
        }
    }

    @Test
    void this_release_sets_aside_in_the_form_that_the_newest_golden_file_has() {
        JsonNode golden =
                JsonMapper.shared().readTree(Releases.newest().setAside().getFirst());
        List<Map<String, AttributeValue>> kept = SetAside.byThisRelease();

        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst()).containsKey("earlier");
        assertThat(SetAside.items(golden).getFirst().keySet())
                .isEqualTo(kept.getFirst().keySet());
        assertThat(SetAside.items(golden).getLast().keySet())
                .isEqualTo(kept.getLast().keySet());
        assertThat(KeptItems.text(SetAside.items(golden).getLast(), "sk"))
                .isEqualTo(KeptItems.text(kept.getLast(), "sk"));
    }
}
