package dev.ringback.aws.table;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item stands in the table. All that is kept of one caller at one location shares a partition, and its callbacks are
 * numbered in it: putting the next number under the condition that it is free is the lock that keeps two from being open
 * (docs/adr/0003-one-item-a-callback.md).
 */
record ItemKey(String pk, String sk) {

    static ItemKey of(CallbackKey key) {
        return new ItemKey(partition(key.who()), "%06d".formatted(key.ordinal()));
    }

    static ItemKey of(Map<String, AttributeValue> item) {
        return new ItemKey(Item.text(item, "pk"), Item.text(item, "sk"));
    }

    static String partition(CallerAtLocation who) {
        return who.location().id() + "#" + who.caller().e164();
    }

    boolean isCallback() {
        return Character.isDigit(sk.charAt(0));
    }

    /** The callback that stands here. */
    CallbackKey callback() {
        int hash = pk.lastIndexOf('#');
        return new CallbackKey(
                new CallerAtLocation(new LocationId(pk.substring(0, hash)), new PhoneNumber(pk.substring(hash + 1))),
                Integer.parseInt(sk));
    }

    Map<String, AttributeValue> asMap() {
        return Map.of("pk", Item.s(pk), "sk", Item.s(sk));
    }

    /** Not the key itself: it holds the caller's number. */
    @Override
    public String toString() {
        return "the key of an item";
    }
}
