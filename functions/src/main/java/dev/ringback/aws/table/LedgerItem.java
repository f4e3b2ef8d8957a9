package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Word;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A line of the ledger as an item, and back. None of its attributes is a key of an index. */
final class LedgerItem {

    static final String SORT_KEYS_BEGIN_WITH = "ledger#";

    private LedgerItem() {}

    static String partition(PhoneNumber number) {
        return ItemKey.partitionApart(number);
    }

    static Map<String, AttributeValue> write(PhoneNumber number, LedgerLine line) {
        var item = new LinkedHashMap<>(new ItemKey(partition(number), SORT_KEYS_BEGIN_WITH + line.id()).asMap());
        item.put("at", n(line.at().getEpochSecond()));
        item.put("what", s(line.what().word()));
        item.put("how", s(line.how()));
        item.put("evidence", s(line.evidence()));
        line.location().ifPresent(location -> item.put("to", s(location.id())));
        line.callback().ifPresent(callback -> item.put("callback", s(callback.id())));
        line.by().ifPresent(person -> item.put("by", s(person.id())));
        line.allowedBy().ifPresent(consent -> {
            item.put("allowedBy", s(consent.said().word()));
            item.put("allowedAt", n(consent.at().getEpochSecond()));
            item.put("allowedHow", s(consent.how().word()));
            item.put("allowedEvidence", s(consent.evidence()));
        });
        item.put("expiresAt", n(line.expiresAt().getEpochSecond()));
        return item;
    }

    static LedgerLine read(Map<String, AttributeValue> item) {
        return new LedgerLine(
                ItemKey.of(item).sk().substring(SORT_KEYS_BEGIN_WITH.length()),
                Instant.ofEpochSecond(Item.number(item, "at")),
                Word.find(LedgerLine.What.class, Item.text(item, "what")).orElseThrow(),
                Item.text(item, "how"),
                Item.text(item, "evidence"),
                text(item, "to").map(LocationId::new),
                text(item, "callback").map(CallbackId::new),
                text(item, "by").map(PersonId::new),
                text(item, "allowedBy")
                        .map(said -> new Consent(
                                Word.find(TextConsent.class, said).orElseThrow(),
                                Instant.ofEpochSecond(Item.number(item, "allowedAt")),
                                Word.find(Consent.How.class, Item.text(item, "allowedHow"))
                                        .orElseThrow(),
                                Item.text(item, "allowedEvidence"))));
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Item.find(item, name).map(AttributeValue::s);
    }
}
