package dev.ringback.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a text and cannot be seen there: controls, marks that turn the direction of writing, spaces of no width or of another
 * kind, fillers, and code points without a character. Copied along from a web page or an address book, it makes an id that nobody has.
 */
public final class Unseen {

    private static final int FIRST_FILLER = 0x115F;
    private static final int SECOND_FILLER = 0x1160;
    private static final int FILLER = 0x3164;
    private static final int NARROW_FILLER = 0xFFA0;
    private static final int JOINER = 0x034F;

    private static final int LEFT_TO_RIGHT = 0x200E;
    private static final int RIGHT_TO_LEFT = 0x200F;
    private static final int ARABIC = 0x061C;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;

    private static final int LONGEST_REPEATED = 40;

    private static final Pattern AT_THE_END = Pattern.compile("[\\r\\n]+$");

    private Unseen() {}

    /** The first of them in a text, by its number. Line breaks that end the text are how YAML writes a block of it. */
    static Optional<String> in(String text) {
        return AT_THE_END
                .matcher(text)
                .replaceFirst("")
                .codePoints()
                .filter(Unseen::isUnseen)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    /**
     * The first character of what people write in sentences and lines that may not be there, by its number and name: what commands a
     * terminal, what turns the direction of writing so that a text says something else than it shows, and tags, which carry words that
     * nobody sees. What joins letters and signs of a script is a part of it.
     */
    public static Optional<String> inProse(String text) {
        return text.codePoints()
                .filter(Unseen::isNoProse)
                .mapToObj(letter -> "U+%04X (%s)".formatted(letter, Character.getName(letter)))
                .findFirst();
    }

    private static boolean isNoProse(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            case Character.SURROGATE -> true;
            default -> turnsDirection(codePoint) || (codePoint >= FIRST_TAG && codePoint <= LAST_TAG);
        };
    }

    private static boolean turnsDirection(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> codePoint == LEFT_TO_RIGHT || codePoint == RIGHT_TO_LEFT || codePoint == ARABIC;
        };
    }

    /** A word that somebody sent and we do not know, as an answer may repeat it: no longer than a word is, with what is unseen written out. */
    public static String brief(String word) {
        String readable = writtenOut(word);
        return readable.codePointCount(0, readable.length()) <= LONGEST_REPEATED
                ? readable
                : readable.substring(0, readable.offsetByCodePoints(0, LONGEST_REPEATED)) + "…";
    }

    /** The text with what cannot be seen in it written out, on one line. */
    public static String writtenOut(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (isUnseen(letter)) {
                shown.append("\\u{%X}".formatted(letter));
            } else {
                shown.appendCodePoint(letter);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default ->
                switch (codePoint) {
                    case FIRST_FILLER, SECOND_FILLER, FILLER, NARROW_FILLER, JOINER -> true;
                    default -> false;
                };
        };
    }
}
