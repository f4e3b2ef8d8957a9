package dev.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerWordsTest {

    @Test
    void long_words_are_cut_between_two_of_them_and_say_so() {
        CallerWords cut = new CallerWords("insulin ".repeat(500));

        assertThat(cut.text()).hasSizeLessThanOrEqualTo(2000).endsWith("insulin […]");
        assertThat(new CallerWords(cut.text())).isEqualTo(cut);
    }

    @Test
    void two_thousand_characters_are_kept_whole() {
        assertThat(new CallerWords("x".repeat(2000)).text()).hasSize(2000).doesNotContain("…");
        assertThat(CallerWords.of("insulin")).contains(new CallerWords("insulin"));
    }

    @Test
    void a_text_without_a_space_is_cut_between_two_characters() {
        assertThat(new CallerWords("x" + "\uD83D\uDE00".repeat(1500)).text())
                .hasSizeLessThanOrEqualTo(2000)
                .endsWith("\uD83D\uDE00 […]");
        assertThat(new CallerWords("\uD83D\uDE00".repeat(1500)).text()).endsWith("\uD83D\uDE00 […]");
    }

    @Test
    void nothing_that_was_said_is_lost_and_nothing_is_kept_twice() {
        CallerWords first = new CallerWords("my refill");

        assertThat(first.and(new CallerWords("my refill did not come")).text()).isEqualTo("my refill did not come");
        assertThat(first.and(new CallerWords("refill"))).isEqualTo(first);

        CallerWords both = first.and(new CallerWords("a question"));
        assertThat(both.text()).isEqualTo("my refill\na question");
        assertThat(both.and(first)).isEqualTo(both);
    }

    @Test
    void words_that_no_longer_fit_change_nothing_more() {
        CallerWords full = new CallerWords("word ".repeat(399));
        CallerWords more = full.and(new CallerWords("another matter"));

        assertThat(more.and(new CallerWords("another matter"))).isEqualTo(more);
    }

    @Test
    void they_print_themselves_hidden() {
        assertThat(new CallerWords("insulin")).hasToString("(words)");
        assertThat(CallerWords.of("  ")).isEmpty();
    }
}
