package dev.ringback.aws.table;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Lasting;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import dev.ringback.casework.KeepLedger;
import dev.ringback.casework.KeepNumbers;
import dev.ringback.casework.TellWhatHappened;
import dev.ringback.form.DomainEvent;
import dev.ringback.texting.TextOptOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The table's stream: what each of its records says has happened to a callback or a follow-up. */
public final class TableStream {

    /** Who deletes what has expired. */
    private static final String TIME_TO_LIVE = "dynamodb.amazonaws.com";

    private static final String EXPIRES = "expiresAt";

    private TableStream() {}

    /**
     * What a record of the stream says was written.
     *
     * @throws RuntimeException if it cannot be read
     */
    public static TellWhatHappened.Written read(String number, JsonNode record) {
        return new TellWhatHappened.Written(number, happened(record), leftHistory(record), change(record));
    }

    /**
     * What a record tells: the entries that the history has now and had not before. A record of an item that is neither a callback nor a
     * follow-up, or of one that is gone, tells nothing.
     *
     * @param record as Lambda delivers it, with both images
     * @throws RuntimeException if it cannot be read
     */
    public static List<DomainEvent> happened(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        if (!change.has("NewImage")) {
            return List.of();
        }
        Map<String, AttributeValue> item = ItemJson.read(change.path("NewImage"));
        if (ItemKey.of(item).isFollowUp()) {
            return FollowUpItem.events(
                    change.has("OldImage")
                            ? Item.list(ItemJson.read(change.path("OldImage")), "history")
                                    .size()
                            : 0,
                    item);
        }
        if (!CallbackItem.isOne(item)) {
            return List.of();
        }
        long before = change.has("OldImage") ? entries(ItemJson.read(change.path("OldImage"))) : 0;
        List<Entry> appended = appended(before, item);
        if (appended.isEmpty()) {
            return List.of();
        }
        var callback = new CallbackId(Item.text(item, "id"));
        LocationId location = CallbackItem.location(item);
        return IntStream.range(0, appended.size())
                .mapToObj(i -> DomainEvent.of(callback, location, (int) before + i + 1, appended.get(i)))
                .toList();
    }

    /** What a history has beyond so many entries. Nothing else of it is read: a callback that is set apart as damaged tells nothing. */
    private static List<Entry> appended(long before, Map<String, AttributeValue> item) {
        return CallbackItem.historyAfter(Math.max(0, before - EarlierHistory.count(item)), item);
    }

    private static long entries(Map<String, AttributeValue> item) {
        return EarlierHistory.count(item) + Item.list(item, "history").size();
    }

    /** The callback that a record says is gone, if some of its history was kept apart from it. */
    static Optional<CallbackKey> leftHistory(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        return change.has("NewImage") || !change.path("OldImage").has(EarlierHistory.COUNT)
                ? Optional.empty()
                : Optional.of(ItemKey.of(ItemJson.read(change.path("OldImage"))).callback());
    }

    /** What a record says that is counted. */
    public static Optional<KeepNumbers.Change> counted(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        if (!change.has("NewImage")) {
            return Optional.empty();
        }
        Optional<Map<String, AttributeValue>> before =
                change.has("OldImage") ? Optional.of(ItemJson.read(change.path("OldImage"))) : Optional.empty();
        return counted(before, ItemJson.read(change.path("NewImage")));
    }

    /** The same of an item that was this before. */
    static Optional<KeepNumbers.Change> counted(
            Optional<Map<String, AttributeValue>> before, Map<String, AttributeValue> item) {
        ItemKey key = ItemKey.of(item);
        if (CallbackItem.isOne(item)) {
            int after = Math.toIntExact(before.map(TableStream::entries).orElse(0L));
            int until = Math.toIntExact(entries(item));
            Optional<Callback> whole = whole(item);
            // What cannot be read is not counted. Whoever looks it up would set it apart, which is for others to do.
            boolean canBeRead = whole.isPresent() || EarlierHistory.count(item) > 0;
            return until > after && canBeRead
                    ? Optional.of(new KeepNumbers.Change.Grew(key.callback(), whole, after, until))
                    : Optional.empty();
        }
        if (key.isFollowUp()) {
            int after = before.map(was -> Item.list(was, "history").size()).orElse(0);
            return FollowUpItem.readIfPossible(item)
                    .filter(followUp -> followUp.history().size() > after)
                    .map(followUp -> new KeepNumbers.Change.Owed(followUp, after));
        }
        if (UncallableTable.isCall(key)) {
            return before.isEmpty()
                    ? Optional.of(new KeepNumbers.Change.OpenedNothing(UncallableTable.read(item)))
                    : Optional.empty();
        }
        return TextOptOutTable.isOptOut(key) ? stopped(key, before, item) : Optional.empty();
    }

    /** Who has stopped texts already says nothing new. */
    private static Optional<KeepNumbers.Change> stopped(
            ItemKey key, Optional<Map<String, AttributeValue>> before, Map<String, AttributeValue> item) {
        TextOptOut optOut = TextOptOutTable.optOut(item);
        boolean wasInForce = before.map(TextOptOutTable::optOut)
                .filter(TextOptOut::isInForce)
                .isPresent();
        return optOut.isInForce() && !wasInForce
                ? Optional.of(new KeepNumbers.Change.Stopped(
                        key.numberApart(), optOut.heard().getLast(), optOut.since()))
                : Optional.empty();
    }

    /** What a record says that concerns what is kept of a number. */
    static Optional<KeepLedger.Change> change(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        if (change.has("NewImage")) {
            Optional<Map<String, AttributeValue>> before =
                    change.has("OldImage") ? Optional.of(ItemJson.read(change.path("OldImage"))) : Optional.empty();
            return written(before, ItemJson.read(change.path("NewImage")));
        }
        if (!change.has("OldImage")) {
            return Optional.empty();
        }
        Map<String, AttributeValue> gone = ItemJson.read(change.path("OldImage"));
        Instant at =
                Instant.ofEpochSecond(change.path("ApproximateCreationDateTime").asLong(0));
        return isByTimeToLive(record.path("userIdentity")) || hadExpired(gone, at) ? expired(gone) : takenAway(gone);
    }

    /** A function is told {@code principalId}, a reader of the stream's own API {@code PrincipalId}. */
    private static boolean isByTimeToLive(JsonNode identity) {
        return identity.propertyStream()
                .filter(field -> field.getKey().equalsIgnoreCase("principalId"))
                .anyMatch(field -> field.getValue().asString("").equals(TIME_TO_LIVE));
    }

    /** Who takes away what another region deleted is not told: in doubt nobody asked for it, and no proof goes with it. */
    private static boolean hadExpired(Map<String, AttributeValue> gone, Instant at) {
        return gone.containsKey(EXPIRES) && Item.number(gone, EXPIRES) <= at.getEpochSecond();
    }

    private static Optional<KeepLedger.Change> written(
            Optional<Map<String, AttributeValue>> before, Map<String, AttributeValue> item) {
        ItemKey key = ItemKey.of(item);
        if (CallbackItem.isOne(item)) {
            long after = before.map(TableStream::entries).orElse(0L);
            boolean mayLast = appended(after, item).stream().anyMatch(Lasting::mayBe);
            return mayLast
                    ? Optional.of(
                            new KeepLedger.Change.Grew(key.callback(), whole(item), (int) after, (int) entries(item)))
                    : Optional.empty();
        }
        if (TextAnswersTable.areAnswers(key)) {
            return TextAnswersTable.settled(before, item)
                    .map(given -> new KeepLedger.Change.Answered(key.numberApart(), given));
        }
        return TextOptOutTable.isOptOut(key) ? byText(key, item) : CallerNotes.saidBeside(item);
    }

    private static Optional<KeepLedger.Change> byText(ItemKey key, Map<String, AttributeValue> item) {
        TextOptOut optOut = TextOptOutTable.optOut(item);
        return Optional.of(new KeepLedger.Change.SaidByText(
                key.numberApart(),
                optOut.isInForce() ? TextConsent.REVOKED : TextConsent.GIVEN,
                optOut.heard().getLast(),
                optOut.since()));
    }

    private static Optional<KeepLedger.Change> expired(Map<String, AttributeValue> gone) {
        ItemKey key = ItemKey.of(gone);
        if (TextAnswersTable.areAnswers(key)) {
            return TextAnswersTable.neverSettled(gone)
                    .map(given -> new KeepLedger.Change.Answered(key.numberApart(), given));
        }
        return CallbackItem.isOne(gone)
                ? Optional.of(new KeepLedger.Change.Expired(key.callback(), whole(gone)))
                : Optional.empty();
    }

    private static Optional<KeepLedger.Change> takenAway(Map<String, AttributeValue> gone) {
        ItemKey key = ItemKey.of(gone);
        if (TextAnswersTable.areAnswers(key)) {
            return Optional.of(new KeepLedger.Change.TakenAway(key.numberApart()));
        }
        return CallbackItem.isOne(gone) || CallerNotes.isNote(key)
                ? Optional.of(new KeepLedger.Change.TakenAway(new PhoneNumber(key.pk())))
                : Optional.empty();
    }

    /** The callback of an image, unless some of its history stands elsewhere. */
    private static Optional<Callback> whole(Map<String, AttributeValue> item) {
        try {
            return EarlierHistory.count(item) == 0 ? Optional.of(CallbackItem.read(item)) : Optional.empty();
        } catch (UnreadableItem _) {
            return Optional.empty();
        }
    }
}
