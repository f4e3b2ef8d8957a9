package dev.ringback.callback;

import java.util.regex.Pattern;

/**
 * A phone number in E.164. It prints itself masked, so that a number that slips into a log or an error text stays unread; ask
 * for {@link #e164()} where the number itself is meant (docs/rules.md §13).
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public PhoneNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("not an E.164 number, for example +12125550123");
        }
    }

    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** The number with all but its last two digits hidden, for screens and error texts. */
    public String masked() {
        return "+" + "•".repeat(e164.length() - 3) + e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
