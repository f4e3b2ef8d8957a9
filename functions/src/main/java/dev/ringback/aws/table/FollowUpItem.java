package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.Intent;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.form.FollowUpForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A follow-up as one item of the table beside its callback, and back. */
final class FollowUpItem {

    private FollowUpItem() {}

    /**
     * Reads an item.
     *
     * @throws UnreadableItem if it is no follow-up
     */
    static FollowUp read(Map<String, AttributeValue> item) {
        try {
            return FollowUp.of(
                    new FollowUpId(Item.text(item, "id")),
                    ItemKey.of(item).followUp(),
                    CallbackItem.location(item),
                    StoredEntry.forms(item).map(FollowUpForm::entry).toList(),
                    Item.list(item, "pending").stream()
                            .map(StoredIntent::readAlert)
                            .toList(),
                    Item.number(item, "revision"));
        } catch (RuntimeException e) {
            throw new UnreadableItem(e);
        }
    }

    /** The same for who goes on with the others where this one cannot be read. */
    static Optional<FollowUp> readIfPossible(Map<String, AttributeValue> item) {
        try {
            return Optional.of(read(item));
        } catch (UnreadableItem _) {
            return Optional.empty();
        }
    }

    /** A follow-up that is owed from now on, with what stands for its placement. */
    static Map<String, AttributeValue> write(FollowUp owed, Placement placement) {
        var item = new LinkedHashMap<>(ItemKey.of(owed.key()).asMap());
        item.put("id", s(owed.id().id()));
        item.put("location", s(owed.location().id()));
        item.put("state", s(placement.state()));
        item.put("revision", n(owed.revision()));
        item.put("history", entries(owed.history()));
        item.putAll(Placed.attributes(placement));
        return item;
    }

    /** What a save of {@code after} changes, if {@code before} has not changed since it was read. */
    static Changes changes(FollowUp before, FollowUp after, Placement placement) {
        var changes = new Changes()
                .onlyIf("revision", n(before.revision()))
                .set("revision", n(after.saved().revision()))
                .set("state", s(placement.state()));
        List<FollowUpEntry> added =
                after.history().subList(before.history().size(), after.history().size());
        if (!added.isEmpty()) {
            changes.append("history", entries(added));
        }
        if (after.pending().isEmpty()) {
            changes.remove("pending");
        } else {
            changes.set("pending", intents(after.pending()));
        }
        return changes.replace(Placed.ATTRIBUTES, Placed.attributes(placement));
    }

    private static AttributeValue entries(List<FollowUpEntry> entries) {
        return StoredEntry.list(entries.stream().map(FollowUpForm::of));
    }

    private static AttributeValue intents(List<Intent.Alert> alerts) {
        return AttributeValue.fromL(alerts.stream().map(StoredIntent::write).toList());
    }
}
