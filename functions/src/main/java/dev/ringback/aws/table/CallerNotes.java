package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Word;
import dev.ringback.casework.KeepLedger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What is noted of a caller beside their callbacks, one item a kind of note and location: only the latest of each is kept. */
final class CallerNotes {

    /** Tells of the last conversation. */
    private static final String REACHED = "reached";

    /** Tells the last word about texts in a call that is on no callback. */
    private static final String SAID = "said";

    /** Between the kind and the location; ids of the directory do not hold it. */
    private static final String OF = "#";

    /** When a note takes the place of the one that is there, and the values that this depends on besides the time. */
    private record Outweighs(String condition, Map<String, AttributeValue> values) {}

    private static final Outweighs LATER = new Outweighs("#at < :at", Map.of());

    /** The same conversation is noted once: told again with another time, it must not be later than a call that came after it. */
    private static final String LATER_AND_ANOTHER = "(#at < :at AND contact <> :contact)";

    /** The same no of the same call is heard once: it must not become a later one each time that its events come. */
    private static final String NO_EARLIER_AND_NEWS = "(#at <= :at AND NOT (contact = :contact AND said = :said))";

    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}");

    private final DynamoDbClient dynamo;
    private final String table;

    CallerNotes(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    static Optional<CallerRecord.Reached> reached(List<Map<String, AttributeValue>> items, LocationId location) {
        return note(items, REACHED, location)
                .flatMap(item -> at(item).flatMap(at ->
                        text(item, "contact").map(contact -> new CallerRecord.Reached(at, new ContactId(contact)))));
    }

    static Optional<Consent> said(List<Map<String, AttributeValue>> items, LocationId location) {
        return note(items, SAID, location).flatMap(CallerNotes::said);
    }

    /** A word that cannot be read is no yes: not to text is the safe side. */
    private static Optional<Consent> said(Map<String, AttributeValue> item) {
        TextConsent said = text(item, "said")
                .flatMap(word -> Word.find(TextConsent.class, word))
                .orElse(TextConsent.REVOKED);
        return at(item).map(at -> new Consent(
                said, at, Consent.How.CONTACT_ATTRIBUTE, text(item, "contact").orElse("unreadable")));
    }

    /** The word about texts that an item tells, if it tells one, and who said it to which location. */
    static Optional<KeepLedger.Change> saidBeside(Map<String, AttributeValue> item) {
        ItemKey key = ItemKey.of(item);
        return isSaid(key)
                ? said(item)
                        .map(word -> new KeepLedger.Change.SaidBeside(
                                new CallerAtLocation(location(key), new PhoneNumber(key.pk())), word))
                : Optional.empty();
    }

    void note(CallerAtLocation who, CallerRecord.Reached reached, Instant expiresAt) {
        String chain = reached.chain().id();
        var outweighs = new Outweighs(LATER_AND_ANOTHER, Map.of(":contact", s(chain)));
        note(who, REACHED, reached.at(), chain, Map.of(), outweighs, expiresAt);
    }

    void note(CallerAtLocation who, Consent said, Instant expiresAt) {
        AttributeValue word = s(said.said().word());
        Outweighs outweighs = said.said().prevails()
                ? new Outweighs(NO_EARLIER_AND_NEWS, Map.of(":contact", s(said.evidence()), ":said", word))
                : LATER;
        note(who, SAID, said.at(), said.evidence(), Map.of("said", word), outweighs, expiresAt);
    }

    private void note(
            CallerAtLocation who,
            String kind,
            Instant at,
            String contact,
            Map<String, AttributeValue> more,
            Outweighs outweighs,
            Instant expiresAt) {
        var item = new LinkedHashMap<>(key(who, kind).asMap());
        item.put("at", n(at.getEpochSecond()));
        item.put("contact", s(contact));
        item.putAll(more);
        item.put("expiresAt", n(expiresAt.getEpochSecond()));
        var values = new LinkedHashMap<>(Map.of(":at", n(at.getEpochSecond())));
        values.putAll(outweighs.values());
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR " + outweighs.condition())
                    .expressionAttributeNames(Map.of("#at", "at"))
                    .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // Something later is already noted.
        }
    }

    /** Whether what stands there is a word about texts, which is kept for as long as the directory says. */
    static boolean isSaid(ItemKey key) {
        return key.sk().startsWith(SAID + OF);
    }

    /** Whether what stands there is a note of a caller. */
    static boolean isNote(ItemKey key) {
        return key.sk().startsWith(REACHED + OF) || key.sk().startsWith(SAID + OF);
    }

    /** The location that an item which is no callback is a note of. */
    static LocationId location(ItemKey key) {
        return new LocationId(key.sk().substring(key.sk().indexOf(OF) + 1));
    }

    private static ItemKey key(CallerAtLocation who, String kind) {
        return new ItemKey(
                ItemKey.partition(who.caller()), kind + OF + who.location().id());
    }

    private static Optional<Map<String, AttributeValue>> note(
            List<Map<String, AttributeValue>> items, String kind, LocationId location) {
        return items.stream()
                .filter(item -> ItemKey.of(item).sk().equals(kind + OF + location.id()))
                .findFirst();
    }

    /** A note that somebody or another release has made unreadable keeps no call from being taken. */
    private static Optional<Instant> at(Map<String, AttributeValue> item) {
        return Item.find(item, "at")
                .map(AttributeValue::n)
                .filter(SECONDS.asMatchPredicate())
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond);
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Item.find(item, name).map(AttributeValue::s).filter(text -> !text.isBlank());
    }
}
