package dev.ringback.phrase;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes words so that a person reads them and a machine that compares letters does not. */
public final class Disguise {

    private static final List<String> INVISIBLE = List.of(
            "\u200B",
            "\u200C",
            "\u200D",
            "\u2060",
            "\uFEFF",
            "\u00AD",
            "\u034F",
            "\uFE0F",
            "\u200E",
            "\u202E",
            "\uDB40\uDC41",
            "\u0301");

    /** Cyrillic, Greek and Armenian letters: a list of its own, so that it does not repeat the mistakes of the one that it tests. */
    private static final Map<Character, String> LIKE = Map.ofEntries(
            Map.entry('a', "\u0430\u03B1"),
            Map.entry('c', "\u0441\u03F2"),
            Map.entry('e', "\u0435"),
            Map.entry('h', "\u04BB\u0570"),
            Map.entry('i', "\u0456\u03B9"),
            Map.entry('j', "\u0458"),
            Map.entry('k', "\u03BA"),
            Map.entry('l', "\u04CF\u01C0"),
            Map.entry('n', "\u0578"),
            Map.entry('o', "\u043E\u03BF\u0585"),
            Map.entry('p', "\u0440\u03C1"),
            Map.entry('s', "\u0455"),
            Map.entry('t', "\u03C4"),
            Map.entry('u', "\u03C5\u057D"),
            Map.entry('v', "\u03BD"),
            Map.entry('x', "\u0445"),
            Map.entry('y', "\u0443"),
            Map.entry('A', "\u0410\u0391"),
            Map.entry('B', "\u0412\u0392"),
            Map.entry('E', "\u0415\u0395"),
            Map.entry('I', "\u0406\u0399"),
            Map.entry('O', "\u041E\u039F"),
            Map.entry('P', "\u0420\u03A1"),
            Map.entry('S', "\u0405"),
            Map.entry('T', "\u0422\u03A4"));

    private static final int FULL_WIDTH = 0xFEE0;
    private static final int BOLD_SMALL = 0x1D41A;

    private Disguise() {}

    /** The text with about every third letter written otherwise, and every third followed by what nobody sees. */
    public static String of(String text, RandomGenerator random) {
        var disguised = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean isLatin = letter >= 'A' && letter <= 'z' && Character.isLetter(letter);
            disguised.append(isLatin && random.nextInt(3) == 0 ? like(letter, random) : letter);
            if (isLatin && random.nextInt(3) == 0) {
                disguised.append(INVISIBLE.get(random.nextInt(INVISIBLE.size())));
            }
        }
        return disguised.toString();
    }

    private static String like(char letter, RandomGenerator random) {
        String others = LIKE.getOrDefault(letter, "");
        int which = random.nextInt(others.length() + 2);
        if (which < others.length()) {
            return others.substring(which, which + 1);
        }
        return which == others.length() || letter < 'a'
                ? Character.toString(letter + FULL_WIDTH)
                : Character.toString(BOLD_SMALL + letter - 'a');
    }
}
