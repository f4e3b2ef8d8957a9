package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.form.DomainEvent;
import dev.ringback.form.FollowUpEvent;
import dev.ringback.form.FollowUpForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** What the world is told of what its history has beyond so many entries; between them and the first, nothing is read. */
    static List<DomainEvent> events(int before, Map<String, AttributeValue> item) {
        var id = new FollowUpId(Item.text(item, "id"));
        LocationId location = CallbackItem.location(item);
        var owed = (FollowUpEntry.Owed) StoredEntry.forms(item)
                .findFirst()
                .map(FollowUpForm::entry)
                .orElseThrow(() -> new IllegalStateException("a follow-up has no history"));
        List<FollowUpEntry> appended =
                StoredEntry.forms(item, before).map(FollowUpForm::entry).toList();
        return IntStream.range(0, appended.size())
                .mapToObj(i -> FollowUpEvent.of(id, owed, location, before + i + 1, appended.get(i)))
                .toList();
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
