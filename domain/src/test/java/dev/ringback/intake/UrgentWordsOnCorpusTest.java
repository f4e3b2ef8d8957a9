package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures the urgent words on what callers say, and holds what was reached; docs/urgent-words.md says how the corpus came about. The
 * lists were tuned on the other parts and never on the held-out one, so that one tells what to expect of words that the list was not written for.
 */
class UrgentWordsOnCorpusTest {

    private record Measured(String what, int flagged, int all, List<String> mistaken) {

        double share() {
            return (double) flagged / all;
        }

        @Override
        public String toString() {
            return "%s: %d of %d flagged (%.1f %%)".formatted(what, flagged, all, 100 * share());
        }
    }

    @Test
    void nearly_all_that_is_urgent_in_the_tuned_parts_is_heard() {
        for (String part : List.of("first", "second", "third", "fourth")) {
            assertThat(urgent(part, "urgent-en.txt").share()).isGreaterThanOrEqualTo(0.98);
            assertThat(urgent(part, "urgent-es.txt").share()).isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    void few_ordinary_reasons_are_flagged() {
        assertThat(ordinary("first").share()).isLessThanOrEqualTo(0.02);
        assertThat(ordinary("second").share()).isLessThanOrEqualTo(0.02);
        assertThat(ordinary("third").share()).isLessThanOrEqualTo(0.02);
        assertThat(ordinary("fourth").share()).isLessThanOrEqualTo(0.02);
        assertThat(ordinary("fifth").share()).isLessThanOrEqualTo(0.02);
        assertThat(ordinary("held-out").share()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void most_that_is_urgent_is_heard_in_words_that_were_never_tuned_for() {
        assertThat(urgent("held-out", "urgent-en.txt").share()).isGreaterThanOrEqualTo(0.80);
        assertThat(urgent("held-out", "urgent-es.txt").share()).isGreaterThanOrEqualTo(0.85);
    }

    private static Measured urgent(String part, String file) {
        Measured measured = measure(part, file);
        // The one who tunes the list must not see what is held out.
        if (!part.equals("held-out")) {
            measured.mistaken().forEach(line -> System.out.println("  not heard: " + line));
        }
        return measured;
    }

    private static Measured ordinary(String part) {
        return measure(part, "ordinary.txt");
    }

    private static Measured measure(String part, String file) {
        List<String> lines = lines(part, file);
        List<String> flagged = new ArrayList<>();
        List<String> others = new ArrayList<>();
        lines.forEach(line -> (UrgentWords.STANDARD.areIn(line) ? flagged : others).add(line));
        Measured measured = new Measured(part + "/" + file, flagged.size(), lines.size(), others);
        System.out.println(measured);
        return measured;
    }

    private static List<String> lines(String part, String file) {
        String name = "corpus/" + part + "/" + file;
        try (InputStream corpus = UrgentWordsOnCorpusTest.class.getResourceAsStream(name)) {
            if (corpus == null) {
                return fail("no " + name);
            }
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return fail(e);
        }
    }
}
