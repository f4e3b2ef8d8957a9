package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Words that were once not understood, played from beginning to end: what patients text, and how flows name a language. */
class RehearsedWordsTest {

    private static Ran played(String name) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(RehearsedWordsTest.class.getResource("/cases/" + name));
        Path files = Path.of(folder.toURI());
        Ran ran = Ran.ringback(
                "rehearse",
                files.resolve("scenario.jsonl").toString(),
                "--directory",
                files.resolve("directory.yaml").toString(),
                "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    private static Stream<JsonNode> lines(Ran ran, String field, String value) {
        return ran.json().stream().filter(line -> line.path(field).asString("").equals(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"41a-opt-out-word", "41b-opt-out-word", "41d-opt-out-word"})
    void after_a_text_that_may_mean_no_more_no_other_text_goes(String name) throws IOException, URISyntaxException {
        Ran ran = played(name);

        assertThat(lines(ran, "type", "text")).hasSize(1);
        List<String> withheld = lines(ran, "entry", "text-withheld")
                .map(line -> line.path("reason").asString())
                .toList();
        assertThat(withheld).isNotEmpty().containsOnly("opted-out");
    }

    @Test
    void a_caller_whose_language_is_es_us_gets_script_and_text_in_spanish() throws IOException, URISyntaxException {
        Ran ran = played("45b-language");

        assertThat(lines(ran, "type", "text"))
                .singleElement()
                .satisfies(text -> assertThat(text.path("body").asString()).endsWith("Responda STOP para salir."));
        assertThat(lines(ran, "type", "response")
                        .toList()
                        .getLast()
                        .path("body")
                        .path("language")
                        .asString(""))
                .isEqualTo("es");
    }
}
