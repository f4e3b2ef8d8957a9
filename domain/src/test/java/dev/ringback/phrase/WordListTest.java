package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void a_list_is_phrases_under_headings_without_comments() {
        WordList list = WordList.parse("words.txt", """
            # about these words
            [one]
            bleed*

            # more
            chest pain
            [two]
            bleed*
            """);

        assertThat(list.sections()).containsOnlyKeys("one", "two");
        assertThat(list.section("one")).hasSize(2);
        assertThat(list.section("two")).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_list_is_said_when_it_is_loaded() {
        assertRefused("[one]\n..", "words.txt: no word in \"..\"");
        assertRefused("bleed*\n[one]\npain", "words.txt: \"bleed*\" stands under no [section]");
        assertRefused("[one]\npain\nbleed*\npain", "words.txt: \"pain\" stands twice in [one]");
    }

    @Test
    void a_section_or_a_list_that_is_not_there_is_named() {
        assertThatThrownBy(() -> WordList.parse("words.txt", "[one]\npain").section("two"))
                .hasMessage("words.txt has no section [two]");
        assertThatThrownBy(() -> WordList.load(WordListTest.class, "none.txt"))
                .hasMessage("the artifact lacks its resource none.txt");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> WordList.parse("words.txt", text)).hasMessage(message);
    }
}
