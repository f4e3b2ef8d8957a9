package dev.ringback.callback;

import java.util.regex.Pattern;

/** The id of a Connect contact: one call leg. It stands in keys, logs and alerts, so it is short and every character of it can be seen. */
public record ContactId(String id) {

    /** Connect's own limit; what it gives today are UUIDs. */
    private static final Pattern WRITTEN = Pattern.compile("[!-~]{1,256}");

    public ContactId {
        if (!isOne(id)) {
            throw new IllegalArgumentException("a contact's id has 1 to 256 visible ASCII characters");
        }
    }

    public static boolean isOne(String id) {
        return WRITTEN.matcher(id).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
