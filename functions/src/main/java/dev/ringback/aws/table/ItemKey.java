package dev.ringback.aws.table;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.PhoneNumber;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item stands in the table. All that is kept of one caller shares a partition, whatever the location, and their callbacks are
 * numbered in it: putting the next number under the condition that it is free is the lock that keeps two from being open at one
 * location, and the second of two from being opened unseen at another (docs/adr/0003-one-item-a-callback.md).
 */
record ItemKey(String pk, String sk) {

    private static final char PART = '#';
    private static final String APART = "number#";

    static ItemKey of(CallbackKey key) {
        return new ItemKey(partition(key.caller()), "%06d".formatted(key.ordinal()));
    }

    static ItemKey of(Map<String, AttributeValue> item) {
        return new ItemKey(Item.text(item, "pk"), Item.text(item, "sk"));
    }

    /** The partition of everything that is kept of {@code caller}; no other begins with the sign of a number. */
    static String partition(PhoneNumber caller) {
        return caller.e164();
    }

    /** The partition of what is kept of {@code number} apart from its callbacks, so that who loads these does not read it. */
    static String partitionApart(PhoneNumber number) {
        return APART + number.e164();
    }

    /** The number whose partition apart this key is in. */
    PhoneNumber numberApart() {
        return new PhoneNumber(pk.substring(APART.length()));
    }

    /** Whether a callback may stand here, or what has a place among callbacks ({@link WishItem}). */
    boolean isCallback() {
        return pk.startsWith("+") && Character.isDigit(sk.charAt(0)) && sk.indexOf(PART) < 0;
    }

    /** Where a part of this callback's history stands once it was set aside; {@code seq} is the place of its first entry, from 1. */
    ItemKey earlierHistory(long seq) {
        return new ItemKey(pk, "%s%09d".formatted(beginningOfEarlierHistory(), seq));
    }

    /** What the sort keys of all parts begin with. */
    String beginningOfEarlierHistory() {
        return sk + PART;
    }

    /** The callback that stands here. */
    CallbackKey callback() {
        return new CallbackKey(new PhoneNumber(pk), Integer.parseInt(sk));
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
