package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "es",
                "ES",
                "es-US",
                "es_MX",
                "es-419",
                "ES-419",
                "spa",
                "Spanish",
                "SPANISH",
                "español",
                "espanol",
                "Español",
                "Spanish (Mexico)",
                "castellano",
                "es-US ",
                "es_MX.UTF-8",
                "es, en;q=0.8",
                "esUS",
                "lang=es",
                "language: Spanish",
                "idioma: español",
                "Mexican Spanish",
                "Latin American Spanish",
                "prefers Spanish",
                "hablo español",
                "en español",
                "no English, Spanish only",
                "Spanish (English ok)",
                "sp",
                "espagnol",
                "espa?ol",
                "espaÃ±ol",
                "espa&ntilde;ol"
            })
    void spanish_has_many_names(String written) {
        assertThat(FlowAttributes.in(Map.of("ringback_language", written)).language())
                .contains(Language.ES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-US",
                "en_GB",
                "EN",
                "eng",
                "English",
                "inglés",
                "ingles",
                "enUS",
                "US English",
                "en inglés",
                "idioma inglés",
                "locale en-US",
                "English/Spanish"
            })
    void so_has_english(String written) {
        assertThat(FlowAttributes.in(Map.of("ringback_language", written)).language())
                .contains(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "fr-CA",
                "Mandarin",
                "estonian",
                "enough",
                "1",
                "not English",
                "no Spanish",
                "portugués",
                "Haitian Creole"
            })
    void another_language_is_not_given_and_falls_back_to_english_later(String written) {
        assertThat(FlowAttributes.in(Map.of("ringback_language", written)).language())
                .isEmpty();
    }
}
