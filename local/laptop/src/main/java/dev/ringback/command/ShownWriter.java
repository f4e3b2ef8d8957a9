package dev.ringback.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes to a terminal, which obeys some characters: what a file says must not move its cursor, colour it, or turn the direction in which
 * it writes. Such a character is written out, as JSON would, so that JSON stays JSON.
 */
final class ShownWriter extends FilterWriter {

    private static final char HIGH_HALF_OF_TAGS = '\uDB40';
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private char before;

    ShownWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int letter) throws IOException {
        char shown = (char) letter;
        boolean isTag = shown == HIGH_HALF_OF_TAGS || before == HIGH_HALF_OF_TAGS;
        before = shown;
        if (isTag || isObeyed(shown)) {
            out.write("\\u%04X".formatted((int) shown));
        } else {
            out.write(shown);
        }
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) {
            write(letters[at]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    private static boolean isObeyed(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\t' && System.lineSeparator().indexOf(letter) < 0;
            case Character.FORMAT -> letter != NON_JOINER && letter != JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
