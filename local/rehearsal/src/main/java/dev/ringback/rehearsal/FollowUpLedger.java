package dev.ringback.rehearsal;

import dev.ringback.aws.table.FollowUpTable;
import dev.ringback.checkers.StoredFollowUp;
import dev.ringback.followup.FollowUp;
import dev.ringback.form.CallbackJson;
import dev.ringback.form.FollowUpForm;
import dev.ringback.form.FollowUpJson;
import dev.ringback.standins.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** The follow-ups in the table as they were last seen, and what a rehearsal prints of them. */
final class FollowUpLedger {

    private final Map<String, FollowUp> all = new LinkedHashMap<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    /** Takes in one that was written; absent where it is gone. */
    Optional<StoredFollowUp> read(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        FollowUp followUp = FollowUpTable.read(item);
        all.put(followUp.id().id(), followUp);
        return Optional.of(Items.followUp(item));
    }

    /** What has happened to them that was not told yet. */
    List<ObjectNode> news() {
        List<ObjectNode> lines = new ArrayList<>();
        all.forEach((id, followUp) -> {
            int entries = followUp.history().size();
            for (int i = told.getOrDefault(id, 0); i < entries; i++) {
                ObjectNode entry = CallbackJson.entry(
                        i + 1, FollowUpForm.of(followUp.history().get(i)));
                ObjectNode line = Json.object()
                        .put("at", entry.path("at").asString())
                        .put("type", "follow-up-history")
                        .put("followUp", id)
                        .put("location", followUp.location().id());
                line.setAll(entry);
                lines.add(line.put("callback", followUp.callback().id()));
            }
            told.put(id, entries);
        });
        return lines;
    }

    /** Where each stands, the first that was owed first. */
    List<ObjectNode> summaries(Instant at) {
        return all.values().stream()
                .sorted(Comparator.comparing(followUp -> followUp.facts().owed().at()))
                .map(followUp -> {
                    ObjectNode line = Json.object().put("at", at.toString()).put("type", "follow-up");
                    line.setAll(FollowUpJson.summary(
                            followUp,
                            followUp.caller().e164(),
                            followUp.holding()
                                    .map(held -> held.by().id())
                                    .orElseGet(() -> followUp.owner().id())));
                    return line;
                })
                .toList();
    }
}
