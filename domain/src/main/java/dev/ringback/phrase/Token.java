package dev.ringback.phrase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One word of a text.
 *
 * @param readings the word as it stands there, folded, and, where figures stand among its letters, what it says with letters for them:
 * {@code 0ncology} is oncology, {@code b1eeding} bleeding
 */
public record Token(List<String> readings) {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SIGNS_FOR_LETTERS =
            Pattern.compile("(?<=\\p{L})@(?=\\p{L})|(?<![\\p{N}$])\\$(?=\\p{L})");

    /** Speech-to-text and old phones write a space for the apostrophe. */
    private static final Pattern APOSTROPHE_LOST =
            Pattern.compile("\\b(ain|are|can|could|did|do|does|had|has|have|is|should|was|were|wo|would)(n?) t\\b");

    /** A capital in the midst of small letters is no letter of its own: it may be meant for an l. */
    private static final Pattern I_OR_L = Pattern.compile("(?<=\\p{Ll})I(?=\\p{L})");

    private static final String FIGURES = "01345789";
    private static final String AS_LETTERS = "oieastbg";
    private static final int MOST_FIGURES = 3;

    public Token {
        readings = List.copyOf(readings);
    }

    /** The words of a text, in order. */
    public static List<Token> of(String text) {
        String letters = I_OR_L.matcher(Folding.cased(text)).replaceAll("1").toLowerCase(Locale.ROOT);
        String plain = SIGNS_FOR_LETTERS
                .matcher(letters)
                .replaceAll(sign -> sign.group().equals("@") ? "a" : "s");
        return Stream.of(NOT_A_WORD.split(APOSTROPHE_LOST.matcher(plain).replaceAll("$1$2t"), -1))
                .filter(word -> !word.isEmpty())
                .map(Token::word)
                .toList();
    }

    private static Token word(String written) {
        long figures = written.chars().filter(Character::isDigit).count();
        boolean mixed = figures > 0 && figures < written.length() && figures <= MOST_FIGURES;
        if (!mixed) {
            return new Token(List.of(written));
        }
        String lettered = lettered(written);
        // A 1 stands for an i as often as for an l.
        String withL = lettered(written.replace('1', 'l'));
        return new Token(Stream.of(written, lettered, withL).distinct().toList());
    }

    private static String lettered(String written) {
        var word = new StringBuilder(written);
        for (int i = 0; i < word.length(); i++) {
            int figure = FIGURES.indexOf(word.charAt(i));
            if (figure >= 0) {
                word.setCharAt(i, AS_LETTERS.charAt(figure));
            }
        }
        return word.toString();
    }
}
