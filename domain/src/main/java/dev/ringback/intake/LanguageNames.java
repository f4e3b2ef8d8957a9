package dev.ringback.intake;

import dev.ringback.callback.Language;
import dev.ringback.phrase.Folding;
import dev.ringback.phrase.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which flows and speech-to-text systems call the languages: tags such as {@code es-US} and {@code en_GB}, ISO 639 codes,
 * and words for them, alone or within a remark such as {@code prefers Spanish}.
 */
final class LanguageNames {

    private static final Set<String> SPANISH = Set.of(
            "spanish",
            "espanol",
            "espanola",
            "castellano",
            "castellana",
            "castilian",
            "espanhol",
            "espagnol",
            "spanisch");
    private static final Set<String> ENGLISH = Set.of("english", "ingles", "inglesa", "anglais", "englisch");

    /** These count at the beginning only: {@code en} is a word of Spanish too. */
    private static final Set<String> SPANISH_TAGS = Set.of("es", "spa", "esp", "sp", "span");

    private static final Set<String> ENGLISH_TAGS = Set.of("en", "eng");

    /** What may stand before the tag: {@code lang=es}. */
    private static final Set<String> LABELS = Set.of("lang", "language", "locale", "idioma", "lengua", "lenguaje");

    private static final Set<String> DENIALS = Set.of("no", "not", "non", "without", "sin");

    /** A tilde that was lost between two encodings: {@code espa?ol}, or an entity of HTML where it was. */
    private static final Pattern WITHOUT_ITS_TILDE = Pattern.compile("\\bespa\\S{1,8}ol(?=a?\\b)");

    /** {@code esUS}, where the region begins with its case alone. */
    private static final Pattern TAG_AND_REGION = Pattern.compile("^([a-z]{2,3})([A-Z]{2})$");

    private LanguageNames() {}

    /** Empty for a language in which staff and texts speak to no patient, and for what is no language. */
    static Optional<Language> find(String written) {
        String apart = TAG_AND_REGION.matcher(written.strip().replace('_', ' ')).replaceFirst("$1 $2");
        String whole = WITHOUT_ITS_TILDE.matcher(Folding.plain(apart)).replaceAll("espanol");
        List<String> words = Token.of(whole).stream()
                .map(token -> token.readings().getFirst())
                .toList();
        return named(words).or(() -> tagged(words));
    }

    /** The first language that is named and not denied. */
    private static Optional<Language> named(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            boolean denied = at > 0 && DENIALS.contains(words.get(at - 1));
            Optional<Language> language = language(words.get(at), SPANISH, ENGLISH);
            if (language.isPresent() && !denied) {
                return language;
            }
        }
        return Optional.empty();
    }

    /** What follows a tag is a region, a variant or a remark: {@code es-419}. */
    private static Optional<Language> tagged(List<String> words) {
        return words.stream()
                .dropWhile(LABELS::contains)
                .findFirst()
                .flatMap(tag -> language(tag, SPANISH_TAGS, ENGLISH_TAGS));
    }

    private static Optional<Language> language(String word, Set<String> spanish, Set<String> english) {
        if (spanish.contains(word)) {
            return Optional.of(Language.ES);
        }
        return english.contains(word) ? Optional.of(Language.EN) : Optional.empty();
    }
}
