package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WishedBy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** That a patient is called on a number which is not theirs, as an item of the table, among the callbacks of whose the number is. */
final class WishItem {

    static final String PATIENT = "wishedBy";
    static final String EXPIRES = "expiresAt";

    private WishItem() {}

    /** Whether an item that stands where a callback may is one of these. One that cannot be read is a damaged callback to everybody. */
    static boolean isOne(Map<String, AttributeValue> item) {
        return Item.find(item, PATIENT)
                .map(AttributeValue::s)
                .filter(PhoneNumber::isE164)
                .isPresent();
    }

    /** Those of them that are among these items. */
    static List<WishedBy> in(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(WishItem::isOne)
                .map(item -> new WishedBy(
                        new PhoneNumber(Item.text(item, PATIENT)),
                        ItemKey.of(item).callback().ordinal(),
                        Instant.ofEpochSecond(Item.number(item, EXPIRES))))
                .toList();
    }

    static ItemKey key(PhoneNumber number, WishedBy wish) {
        return ItemKey.of(new CallbackKey(number, wish.ordinal()));
    }

    static Map<String, AttributeValue> write(PhoneNumber number, WishedBy wish) {
        var item = new LinkedHashMap<>(key(number, wish).asMap());
        item.put(PATIENT, s(wish.patient().e164()));
        item.put(EXPIRES, n(wish.until().getEpochSecond()));
        return item;
    }
}
