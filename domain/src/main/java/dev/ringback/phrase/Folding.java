package dev.ringback.phrase;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes letters that look alike the same letter, so that a word is found however it was typed: without case, accents, apostrophes,
 * invisible characters, styles of letters (full width, bold, circled) and letters of other scripts that look Latin.
 */
public final class Folding {

    /** Accents, and what shows as nothing: format characters, controls, fillers and code points without a character. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{M}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u115F\\u1160\\u3164\\uFFA0[\\p{Cc}&&[^\\s\\x85]]]+");

    /** Also what only looks like an apostrophe; some of them decompose into a space and an accent. */
    private static final Pattern APOSTROPHES = Pattern.compile(
            "['`´’‘‛ʼʹʻʽˈˊˋ′‵ꞌ＇\\u0384\\u1FBD\\u1FBF\\u1FEF\\u1FFD\\u1FFE\\u055A\\u05F3\\u07F4\\u07F5]");

    private Folding() {}

    /** The text in plain small letters; what is no letter stays as it is, apostrophes go. */
    public static String plain(String text) {
        return cased(text).toLowerCase(Locale.ROOT);
    }

    /** As {@link #plain}, in the case in which it was written. */
    static String cased(String text) {
        return shapes(APOSTROPHES.matcher(text).replaceAll(""));
    }

    /**
     * The text in plain Latin letters, in the case in which they were written. Normalisation makes letters of styles the same: full width,
     * mathematical and circled letters, ligatures, the Kelvin sign. Before it go those that it would take apart, into brackets for one.
     */
    public static String shapes(String text) {
        if (isPlain(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(LookAlikes.asLatin(text), Normalizer.Form.NFKD);
        String visible = INVISIBLE.matcher(decomposed).replaceAll("");
        return LookAlikes.asLatin(visible);
    }

    /** Nearly all that people say and write is, and then nothing is to be looked up. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean isVisible = letter >= ' ' && letter <= '~';
            if (!isVisible && letter != '\n' && letter != '\r' && letter != '\t') {
                return false;
            }
        }
        return true;
    }
}
