package dev.ringback.callback;

import java.util.regex.Pattern;

/** The id of a Connect contact: one call leg. It stands in keys, logs and alerts, so what Connect tells is held against {@link #isOne}. */
public record ContactId(String id) {

    /** Connect's own limit; what it gives today are UUIDs. */
    private static final Pattern WRITTEN = Pattern.compile("[!-~]{1,256}");

    public ContactId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a contact id must not be blank");
        }
    }

    /** Whether a text from outside is an id: short, and every character of it can be seen. What is stored already is not judged again. */
    public static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
