package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Names and links of practices, invented and like real ones, in src/test/resources: what tells must be found, and what does not must pass.
 * The list was tuned on {@code names} and never on {@code names/held-out}, so the held-out figures are the ones to expect.
 */
class PublicWordsTest {

    private record Measured(String part, List<String> found, List<String> passed) {

        double shareFound() {
            return (double) found.size() / (found.size() + passed.size());
        }

        @Override
        public String toString() {
            return "%s: %d of %d tell something".formatted(part, found.size(), found.size() + passed.size());
        }
    }

    @Test
    void every_telling_name_and_link_is_found() {
        assertThat(measure("telling.txt").passed()).isEmpty();
    }

    @Test
    void few_harmless_names_and_links_are_taken_for_telling() {
        assertThat(measure("harmless.txt").shareFound()).isLessThanOrEqualTo(0.04);
    }

    @Test
    void names_that_the_list_was_not_tuned_on_are_found_and_passed_nearly_as_well() {
        assertThat(measure("held-out/telling.txt").shareFound()).isGreaterThanOrEqualTo(0.90);
        assertThat(measure("held-out/harmless.txt").shareFound()).isLessThanOrEqualTo(0.06);
    }

    private static List<PrivacyCheck.Finding> findings(String words, String... names) {
        var allowed = new ProperNames(Set.of(names));
        return (words.startsWith("https://")
                        ? PublicWords.of(URI.create(words), allowed)
                        : PublicWords.of(words, allowed))
                .findings();
    }

    private static Measured measure(String part) {
        List<String> lines = lines(part);
        var measured = new Measured(
                part,
                lines.stream().filter(line -> !findings(line).isEmpty()).toList(),
                lines.stream().filter(line -> findings(line).isEmpty()).toList());
        System.out.println(measured);
        if (!part.startsWith("held-out")) {
            (part.startsWith("telling") ? measured.passed() : measured.found())
                    .forEach(line -> System.out.println("  mistaken: " + line + " " + findings(line)));
        }
        return measured;
    }

    private static List<String> lines(String part) {
        try (InputStream names = PublicWordsTest.class.getResourceAsStream("names/" + part)) {
            return names == null
                    ? fail("no names/" + part)
                    : new String(names.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            return fail(e);
        }
    }
}
