package dev.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.IllegalFormatException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private enum Said implements Sentence {
        HELD_BY("%s holds %s", "%2$s la tiene %1$s"),
        NOBODY("nobody", "nadie");

        private final String english;
        private final String spanish;

        Said(String english, String spanish) {
            this.english = english;
            this.spanish = spanish;
        }

        @Override
        public String english() {
            return english;
        }

        @Override
        public String spanish() {
            return spanish;
        }
    }

    @Test
    void is_said_in_the_language_of_who_reads_it() {
        assertThat(Said.NOBODY.in(Language.EN)).isEqualTo("nobody");
        assertThat(Said.NOBODY.in(Language.ES)).isEqualTo("nadie");
    }

    @Test
    void each_language_has_its_own_order() {
        Wording held = Said.HELD_BY.with("ana", 3);

        assertThat(held.in(Language.EN)).isEqualTo("ana holds 3");
        assertThat(held.in(Language.ES)).isEqualTo("3 la tiene ana");
    }

    @Test
    void a_wording_in_a_blank_is_said_in_the_same_language() {
        assertThat(Said.HELD_BY.with(Said.NOBODY, Wording.verbatim("100%")).in(Language.ES))
                .isEqualTo("100% la tiene nadie");
    }

    @Test
    void the_same_sentence_about_the_same_is_the_same() {
        Wording held = Said.HELD_BY.with("ana", 3);
        Wording again = Said.HELD_BY.with("ana", 3);
        Wording another = Said.HELD_BY.with("lee", 3);

        assertThat(again).isEqualTo(held);
        assertThat(another).isNotEqualTo(held);
    }

    @Test
    void a_blank_that_nobody_fills_is_a_bug() {
        assertThatThrownBy(() -> Said.HELD_BY.in(Language.EN)).isInstanceOf(IllegalFormatException.class);
    }

    @Test
    void what_is_listed_is_said_one_after_the_other() {
        assertThat(Wording.listed(List.of(Said.NOBODY, Wording.verbatim("ana"))).in(Language.ES))
                .isEqualTo("nadie; ana");
    }
}
