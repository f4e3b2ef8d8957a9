package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GluedTest {

    private static final Glued GLUED = new Glued(Set.of("my", "pain", "clinic", "the", "rapist", "therapist"));

    @Test
    void words_written_as_one_are_taken_apart() {
        assertThat(GLUED.apart("mypainclinic")).containsExactly("my", "pain", "clinic");
        assertThat(GLUED.apart("painclinic")).containsExactly("pain", "clinic");
    }

    @Test
    void a_word_that_holds_anything_unknown_stays_as_it_is() {
        assertThat(GLUED.apart("painesville")).containsExactly("painesville");
        assertThat(GLUED.apart("oakpain")).containsExactly("oakpain");
        assertThat(GLUED.apart("")).isEmpty();
    }

    @Test
    void the_fewest_words_win() {
        assertThat(GLUED.apart("therapist")).containsExactly("therapist");
    }

    /** Each place is looked at once, so that a word of many parts takes no longer than it is long. */
    @Test
    void a_long_word_is_taken_apart_like_a_short_one() {
        assertThat(GLUED.apart("pain".repeat(20_000))).hasSize(20_000);
        assertThat(GLUED.apart("pain".repeat(20_000) + "x")).hasSize(1);
    }
}
