package dev.ringback.intake;

import dev.ringback.callback.Language;
import dev.ringback.phrase.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names by which flows and speech-to-text systems call the languages: tags such as {@code es-US} and {@code en_GB}, ISO 639 codes,
 * and the words of both languages for them.
 */
final class LanguageNames {

    private static final Set<String> SPANISH =
            Set.of("es", "spa", "esp", "spanish", "espanol", "espanola", "castellano", "castilian");
    private static final Set<String> ENGLISH = Set.of("en", "eng", "english", "ingles", "inglesa");

    private LanguageNames() {}

    /** Empty for a language that nobody is spoken to in, and for what is none. */
    static Optional<Language> find(String written) {
        List<Token> parts = Token.of(written.replace('_', ' '));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        // What follows is a region, a variant or a remark: es-419, Spanish (Mexico).
        String language = parts.getFirst().readings().getFirst();
        if (SPANISH.contains(language)) {
            return Optional.of(Language.ES);
        }
        return ENGLISH.contains(language) ? Optional.of(Language.EN) : Optional.empty();
    }
}
