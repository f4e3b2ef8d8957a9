package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Word;
import dev.ringback.phrase.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes as they are written at a front desk, in src/test/resources: each says what it must be taken for. */
class ClinicalWordsTest {

    /** @param kinds what must be found in it, among others; nothing at all where there is none */
    record Note(String words, Set<ClinicalWords.Kind> kinds) {

        static Note of(String line) {
            String[] parts = line.split("\\|", 2);
            return new Note(
                    parts[1].strip(),
                    Arrays.stream(parts[0].strip().split(" "))
                            .filter(word -> !word.equals("everyday"))
                            .map(word ->
                                    Word.find(ClinicalWords.Kind.class, word).orElseThrow())
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClinicalWords.Kind.class))));
        }
    }

    private static List<Note> corpus() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/dev/ringback/texting/notes.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Note::of)
                    .toList();
        }
    }

    static Stream<Note> everyday() throws IOException {
        return corpus().stream().filter(note -> note.kinds().isEmpty());
    }

    static Stream<Note> clinical() throws IOException {
        return corpus().stream().filter(note -> !note.kinds().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void an_everyday_note_is_not_taken_for_clinical_detail(Note note) {
        assertThat(ClinicalWords.STANDARD.in(note.words())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clinical")
    void clinical_detail_is_found_and_its_kind_is_told(Note note) {
        assertThat(ClinicalWords.STANDARD.in(note.words())).containsAll(note.kinds());
    }

    @Test
    void the_corpus_has_enough_of_both_and_of_every_kind() throws IOException {
        assertThat(everyday()).hasSizeGreaterThan(60);
        Map<ClinicalWords.Kind, Long> kinds = clinical()
                .flatMap(note -> note.kinds().stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(kinds.keySet()).containsExactlyInAnyOrder(ClinicalWords.Kind.values());
        assertThat(kinds.values()).allMatch(count -> count >= 12);
    }

    @Test
    void a_list_with_a_section_too_few_or_too_many_is_refused() {
        String all = Stream.concat(Arrays.stream(ClinicalWords.Kind.values()).map(Word::word), Stream.of("harmless"))
                .map("[%s]%nword"::formatted)
                .collect(Collectors.joining("\n"));
        assertThat(ClinicalWords.of(list(all)).in("a word")).isEmpty();

        assertRefused(all.replace("[procedure]", "[procedures]"));
        assertRefused(all + "\n[gossip]\nword");
        assertRefused(all.replace("[harmless]\nword", ""));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> ClinicalWords.of(list(text))).hasMessageContaining("must have the sections");
    }

    private static WordList list(String text) {
        return WordList.parse("made-up.txt", text);
    }
}
