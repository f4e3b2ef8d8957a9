package dev.ringback.phrase;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters that look like Latin ones and that no Unicode normalisation makes the same: those of Unicode's confusables (UTS 39), which
 * {@code look-alikes.txt} holds as far as they concern us, and a few of our own (docs/adr/0024-one-folding-before-any-matching.md).
 */
final class LookAlikes {

    private static final String RESOURCE = "look-alikes.txt";

    /** Letters that Unicode does not list, or lists as another one, and below each what people take it for. */
    private static final String[][] OUR_OWN = {
        // Cyrillic; the palochka is an l as often as an i, and so is a 1.
        {"ԚҺԀҒғпӏ", "QHDFfn1"},
        // Greek
        {"μςωϲϹ", "ucwcC"},
        // Armenian, Cherokee
        {"ԼᏆ", "LI"},
        // Latin letters of other alphabets, small capitals and phonetic signs
        {"ȷɔƠơƯư", "jcOoUu"},
        {"ᴀʙᴅᴇꜰɢʜᴊᴋʟᴍɴᴘᴛ", "abdefghjklmnpt"}
    };

    /** The letters A to Z on a square or a disc, in brackets, and those that flags are made of. */
    private static final int[] CAPITALS = {0x1F110, 0x1F150, 0x1F170, 0x1F1E6};

    private static final int SMALL_IN_BRACKETS = 0x249C;

    private static final int LETTERS = 26;
    private static final Map<Integer, String> LATIN = table();

    private LookAlikes() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> latin = new HashMap<>();
        for (String line : ListFile.read(LookAlikes.class, RESOURCE).lines().toList()) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                line.substring(space + 1).codePoints().forEach(letter -> latin.put(letter, line.substring(0, space)));
            }
        }
        latin.put((int) 'ß', "ss");
        latin.put((int) 'ẞ', "SS");
        for (String[] pair : OUR_OWN) {
            int[] letters = pair[0].codePoints().toArray();
            if (letters.length != pair[1].length()) {
                throw new IllegalStateException("a letter of " + pair[0] + " lacks its Latin one");
            }
            for (int i = 0; i < letters.length; i++) {
                latin.put(letters[i], pair[1].substring(i, i + 1));
            }
        }
        for (int i = 0; i < LETTERS; i++) {
            for (int first : CAPITALS) {
                latin.put(first + i, Character.toString('A' + i));
            }
            latin.put(SMALL_IN_BRACKETS + i, Character.toString('a' + i));
        }
        return Map.copyOf(latin);
    }

    /** The text with every look-alike as the Latin letter or the figure, in its case. */
    static String asLatin(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            String latin = letter < 0x80 ? null : LATIN.get(letter);
            if (latin == null) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(latin);
            }
        });
        return plain.toString();
    }
}
