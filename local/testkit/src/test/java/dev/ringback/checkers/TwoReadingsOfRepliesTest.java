package dev.ringback.checkers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.texting.Replies;
import dev.ringback.texting.Replies.Reply;
import dev.ringback.texting.ReplyMeaning;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The code and the checkers read a patient's reply each by words of their own. */
class TwoReadingsOfRepliesTest {

    /** Otherwise the checkers would find fault with a text that may be sent. */
    @Test
    void the_checkers_take_nothing_for_a_no_that_is_none() {
        assertThat(texts(reply -> reply.meaning() != ReplyMeaning.REVOKES))
                .filteredOn(text -> TextedWords.of(text) == TextedWords.NO_MORE)
                .isEmpty();
    }

    /** A name says nothing to the checkers. */
    @Test
    void the_checkers_see_a_no_wherever_a_person_would() {
        assertThat(texts(reply -> reply.meaning() == ReplyMeaning.REVOKES))
                .filteredOn(text -> TextedWords.of(text) != TextedWords.NO_MORE)
                .containsExactly("this is not Maria", "no soy María");
    }

    @Test
    void what_restores_for_the_checkers_restores() {
        assertThat(texts(reply -> reply.meaning() != ReplyMeaning.RESTORES))
                .filteredOn(text -> TextedWords.of(text) == TextedWords.AGAIN)
                .isEmpty();
    }

    private static List<String> texts(Predicate<Reply> which) {
        return Replies.all().stream().filter(which).map(Reply::text).toList();
    }
}
