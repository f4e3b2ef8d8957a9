package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Phrases PAIN = new Phrases(phrases("pain"), phrases("pain in the neck"));

    private static List<Phrase> phrases(String... written) {
        return Stream.of(written).map(one -> Phrase.read(one).orElseThrow()).toList();
    }

    @Test
    void a_phrase_within_a_harmless_one_does_not_count_and_one_beside_it_does() {
        assertThat(PAIN.areIn("in pain since Monday")).isTrue();
        assertThat(PAIN.areIn("says parking is a pain in the neck")).isFalse();
        assertThat(PAIN.areIn("parking is a pain in the neck, and she is in pain"))
                .isTrue();
        assertThat(PAIN.areIn("wants Tuesday morning")).isFalse();
    }

    @Test
    void phrases_are_added_and_taken_away() {
        Phrases other = PAIN.with(List.of("fever", ".."), List.of("pain"));

        assertThat(other.areIn("a fever")).isTrue();
        assertThat(other.areIn("in pain")).isFalse();
        assertThat(PAIN.areIn("a fever")).isFalse();
    }
}
