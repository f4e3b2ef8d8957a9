package dev.ringback.reading;

import java.util.regex.Pattern;

/** Where a value stands in a file, written as {@code locations[0].lines["+12125550102"].bucket}. */
public final class FieldPath {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private FieldPath() {}

    /** The path of what {@code key} names in the map at {@code path}; an empty path is the file's. */
    public static String under(String path, String key) {
        if (!PLAIN_KEY.matcher(key).matches()) {
            return "%s[\"%s\"]".formatted(path, Unseen.writtenOut(key));
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    static String item(String path, int index) {
        return "%s[%d]".formatted(path, index);
    }
}
