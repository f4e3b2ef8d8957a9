package dev.ringback.aws.table;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WorkKey;
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

    /** Between a callback and what is owed from it. */
    private static final char OWED = '~';

    static ItemKey of(CallbackKey key) {
        return new ItemKey(partition(key.caller()), "%06d".formatted(key.ordinal()));
    }

    /** A follow-up stands right behind its callback. */
    static ItemKey of(FollowUpKey key) {
        return new ItemKey(partition(key.caller()), of(key.of()).sk() + OWED + key.name());
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
        return isOfACallback() && sk.indexOf(PART) < 0 && sk.indexOf(OWED) < 0;
    }

    boolean isFollowUp() {
        return isOfACallback() && sk.indexOf(OWED) > 0;
    }

    private boolean isOfACallback() {
        return pk.startsWith("+") && Character.isDigit(sk.charAt(0));
    }

    /** Where a part of this callback's history stands once it was set aside; {@code seq} is the place of its first entry, from 1. */
    ItemKey earlierHistory(long seq) {
        return new ItemKey(pk, "%s%09d".formatted(beginningOfEarlierHistory(), seq));
    }

    /** What the sort keys of all parts begin with. */
    String beginningOfEarlierHistory() {
        return sk + PART;
    }

    /** What the sort keys of all begin with that is owed from this callback. */
    String beginningOfWhatIsOwed() {
        return sk + OWED;
    }

    /** The callback that stands here. */
    CallbackKey callback() {
        return new CallbackKey(new PhoneNumber(pk), Integer.parseInt(sk));
    }

    /** The follow-up that stands here. */
    FollowUpKey followUp() {
        int owed = sk.indexOf(OWED);
        return new FollowUpKey(new ItemKey(pk, sk.substring(0, owed)).callback(), sk.substring(owed + 1));
    }

    /** The callback or the follow-up that stands here. */
    WorkKey work() {
        return isFollowUp() ? followUp() : callback();
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
