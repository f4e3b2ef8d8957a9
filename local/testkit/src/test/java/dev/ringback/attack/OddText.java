package dev.ringback.attack;

import java.util.stream.Collectors;

/** Which characters of a text a terminal obeys or a reader cannot see. */
final class OddText {

    private static final int SHOWN = 1500;

    private OddText() {}

    /** Whether it has one: a control, a mark that turns the direction of writing, a tag, half a surrogate, or a line's end of its own kind. */
    static boolean isUnseen(String text) {
        return text.codePoints().anyMatch(OddText::isUnseen);
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The text as it can be printed anywhere. */
    static String writtenOut(String text) {
        return text.codePoints()
                .mapToObj(letter ->
                        letter >= ' ' && letter < 0x7F ? Character.toString(letter) : "\\u{%X}".formatted(letter))
                .collect(Collectors.joining());
    }

    /** The same, and not too much of it. */
    static String brief(String text) {
        String written = writtenOut(text);
        return written.length() <= SHOWN
                ? written
                : "%s… (%d characters)".formatted(written.substring(0, SHOWN), text.length());
    }
}
