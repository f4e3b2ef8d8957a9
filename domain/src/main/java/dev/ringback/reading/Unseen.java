package dev.ringback.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a text and cannot be seen there: controls, marks that turn the direction of writing, spaces of no width or of another
 * kind, fillers, and code points without a character. Copied along from a web page or an address book, it makes an id that nobody has.
 */
final class Unseen {

    private static final int FIRST_FILLER = 0x115F;
    private static final int SECOND_FILLER = 0x1160;
    private static final int FILLER = 0x3164;
    private static final int NARROW_FILLER = 0xFFA0;
    private static final int JOINER = 0x034F;

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
