package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.form.EntryForm;
import dev.ringback.form.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entry of a history in an item, of a callback or of a follow-up. */
final class StoredEntry {

    private static final String HISTORY = "history";

    private StoredEntry() {}

    static Stream<EntryForm> forms(Map<String, AttributeValue> item) {
        return forms(item, 0);
    }

    /** Those only that stand after so many others: what is wrong with an earlier one is no matter of theirs. */
    static Stream<EntryForm> forms(Map<String, AttributeValue> item, long entries) {
        return Item.list(item, HISTORY).stream().skip(entries).map(StoredEntry::read);
    }

    static AttributeValue list(Stream<EntryForm> forms) {
        return AttributeValue.fromL(forms.map(StoredEntry::write).toList());
    }

    private static AttributeValue write(EntryForm form) {
        var map = Item.of("entry", s(form.entry()));
        map.put("at", n(form.at().getEpochSecond()));
        form.fields().asMap().forEach((name, value) -> map.put(name, value(value)));
        return AttributeValue.fromM(map);
    }

    private static EntryForm read(AttributeValue value) {
        var fields = new Fields();
        value.m().forEach((name, field) -> {
            if (!name.equals("entry") && !name.equals("at")) {
                fields.put(name, plain(field));
            }
        });
        return new EntryForm(
                Item.text(value.m(), "entry"), Instant.ofEpochSecond(Item.number(value.m(), "at")), fields);
    }

    private static AttributeValue value(Object value) {
        return switch (value) {
            case Instant instant -> n(instant.getEpochSecond());
            case Long number -> n(number);
            case Boolean bool -> AttributeValue.fromBool(bool);
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(StoredEntry::value).toList());
            default -> s(value.toString());
        };
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case N -> Long.parseLong(value.n());
            case BOOL -> value.bool();
            case L -> value.l().stream().map(StoredEntry::plain).toList();
            default -> value.s();
        };
    }
}
