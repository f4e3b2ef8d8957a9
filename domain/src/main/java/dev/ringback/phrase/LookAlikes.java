package dev.ringback.phrase;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Letters that look like Latin ones and that no Unicode normalisation makes the same. The pairs are facts of Unicode's confusables
 * (UTS 39); only those that can stand for a letter of an English or Spanish word are here.
 */
final class LookAlikes {

    /** Letters of another script, and below each the Latin one that it looks like. */
    private static final String[][] PAIRS = {
        // Cyrillic
        {"АВЕЅЗІЈКМНОРСТУХѴԚԜҺԀЬӀҮҒ", "abeszijkmhopctyxvqwhdbiyf"},
        {"авеѕзіјкмнорстухѵԛԝһԁьӏүғгпԍ", "abeszijkmhopctyxvqwhdblyfrng"},
        // Greek
        {"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿϜ", "abezhikmnoptyxcjf"},
        {"αβγεζηικμνορςστυχωϲϳ", "abyeznikuvopcotuxwcj"},
        // Armenian
        {"ՍՕՏԼօսոհցզա", "uoslounhgqw"},
        // Cherokee
        {"ᎪᏴᏟᎠᎬᎻᏂᎥᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃᎩ", "abcdehhiijklmprstvwzy"},
        // Lisu
        {"ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", "abcdefghijklmnoprstuvwxyz"},
        // Latin letters of other alphabets, small capitals and phonetic signs
        {"ıȷłŁøØđĐħĦŧŦðÐɑɡɩɪƖɔƠơƯưƒɨʉ", "ijllooddhhttddagiiicoouufiu"},
        {"ᴀʙᴄᴅᴇꜰɢʜᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghjklmnoprstuvwyz"}
    };

    /** The letters A to Z that stand in white on a square or a disc, and those that flags are made of: none is decomposed by NFKD. */
    private static final int[] ALPHABETS = {0x1F150, 0x1F170, 0x1F1E6};

    private static final int LETTERS = 26;
    private static final Map<Integer, String> LATIN = table();

    private LookAlikes() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> latin = new HashMap<>(Map.of(
                (int) 'ß', "ss", (int) 'ẞ', "ss", (int) 'æ', "ae", (int) 'Æ', "ae", (int) 'œ', "oe", (int) 'Œ', "oe"));
        for (String[] pair : PAIRS) {
            int[] letters = pair[0].codePoints().toArray();
            if (letters.length != pair[1].length()) {
                throw new IllegalStateException("a letter of " + pair[0] + " lacks its Latin one");
            }
            for (int i = 0; i < letters.length; i++) {
                String like = pair[1].substring(i, i + 1);
                latin.put(letters[i], Character.isUpperCase(letters[i]) ? like.toUpperCase(Locale.ROOT) : like);
            }
        }
        for (int first : ALPHABETS) {
            for (int i = 0; i < LETTERS; i++) {
                latin.put(first + i, Character.toString('A' + i));
            }
        }
        return Map.copyOf(latin);
    }

    /** The text with every look-alike as the Latin letter, in its case. */
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
