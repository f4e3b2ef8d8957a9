package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code look-alikes.txt} against Unicode's confusables, as ICU has them; {@code -Dringback.lookalikes=write} writes it anew. */
class LookAlikesTest {

    private static final Path FILE = Path.of("src/main/resources/dev/ringback/phrase/look-alikes.txt");

    private static final String HEAD = """
        # Letters that look like Latin letters or figures, by what they look like: Unicode's confusables (UTS 39) as ICU 77 has them for
        # Unicode 16, reduced to what Folding has a use for. LookAlikesTest writes this file and says how it is reduced.
        # The data are under the Unicode License v3, see look-alikes.licence.txt.
        """;

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]+");

    @Test
    void the_table_is_what_unicode_says() throws IOException {
        String right = file();
        if ("write".equals(System.getProperty("ringback.lookalikes"))) {
            Files.writeString(FILE, right);
        }
        assertThat(Files.readString(FILE)).isEqualTo(right);
    }

    /** The tables of Java and of ICU must be of one version, or a letter that the one knows is none to the other. */
    @Test
    void java_and_icu_know_the_same_letters() {
        assertThat(UCharacter.getUnicodeVersion().getMajor()).isEqualTo(16);
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            assertThat(Character.isDefined(letter)).isEqualTo(UCharacter.isDefined(letter));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c\uAB8Best", // Cherokee small letter, whose capital looks like an H
                "\u2CA5hest", // Coptic
                "ch\uA4F0st", // Lisu
                "che\uD801\uDC48t", // Deseret
                "\u249E\u24A3\u24A0\u24AE\u24AF", // in brackets
                "\uD83C\uDD12\uD83C\uDD17\uD83C\uDD14\uD83C\uDD22\uD83C\uDD23", // capitals in brackets
                "\u00A2hest" // a sign of money
            })
    void letters_of_any_script_are_the_latin_ones_that_they_look_like(String text) {
        assertThat(Folding.plain(text)).isEqualTo("chest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain\u2223bleeding", "pain\u00D7bleeding", "pain\u2016bleeding", "pain|bleeding"})
    void a_sign_between_words_joins_no_words(String text) {
        assertThat(Token.of(text)).hasSize(2);
    }

    private static String file() {
        var byTarget = new TreeMap<String, StringBuilder>();
        for (int at = 0x80; at <= Character.MAX_CODE_POINT; at++) {
            int letter = at;
            target(letter)
                    .ifPresent(target -> byTarget.computeIfAbsent(target, _ -> new StringBuilder())
                            .appendCodePoint(letter));
        }
        var file = new StringBuilder(HEAD);
        byTarget.forEach((target, letters) ->
                file.append(target).append(' ').append(letters).append('\n'));
        return file.toString();
    }

    /** What looks Latin only as a capital is taken for the small Latin letter where it is small itself. */
    private static Optional<String> target(int letter) {
        if (!isLeftByNormalisation(letter)) {
            return Optional.empty();
        }
        int capital = Character.toUpperCase(letter);
        return looksLike(letter)
                .or(() -> capital == letter
                        ? Optional.empty()
                        : looksLike(capital).map(like -> like.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> looksLike(int letter) {
        // Strokes and hooks are marks on the letter.
        String like = MARKS.matcher(CONFUSABLES.getSkeleton(Character.toString(letter)))
                .replaceAll("");
        if (like.equals("rn")) {
            return Optional.of("m");
        }
        if (like.equals("l")) {
            // I, l and 1 look the same: which one it is meant for, only its case may tell.
            return Optional.of(Character.isUpperCase(letter) ? "I" : Character.isLowerCase(letter) ? "l" : "1");
        }
        boolean isLatin = Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
        return Optional.of(like).filter(found -> LATIN.matcher(found).matches() && (found.length() == 1 || isLatin));
    }

    /** What is no letter, no figure and no sign for a thing stands between words more often than in one. */
    private static boolean isLeftByNormalisation(int letter) {
        int type = Character.getType(letter);
        String written = Character.toString(letter);
        return (Character.isLetterOrDigit(letter)
                        || type == Character.CURRENCY_SYMBOL
                        || type == Character.OTHER_SYMBOL)
                && Normalizer.normalize(written, Normalizer.Form.NFKD).equals(written);
    }
}
