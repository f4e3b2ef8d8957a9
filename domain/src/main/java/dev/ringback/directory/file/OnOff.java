package dev.ringback.directory.file;

import dev.ringback.reading.Node;

/** Whether something is switched {@code on} or {@code off}, which YAML takes for a yes and a no where they stand without quotes. */
final class OnOff {

    private static final String ON = "on";
    private static final String OFF = "off";

    private OnOff() {}

    static boolean isOn(Node value) {
        return isWord(value, ON);
    }

    static boolean isOff(Node value) {
        return isWord(value, OFF);
    }

    private static boolean isWord(Node value, String word) {
        return value.json().isBoolean()
                ? value.json().booleanValue() == word.equals(ON)
                : value.json().asString("").equals(word);
    }
}
