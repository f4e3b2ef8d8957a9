package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.Answer;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import dev.ringback.texting.AnswersGiven.Given;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of the answers to numbers does. */
public abstract class TextAnswersContract {

    private static final PhoneNumber NUMBER = new PhoneNumber("+12125550141");
    private static final Instant NINE = Instant.parse("2026-12-01T14:00:00Z");
    private static final Given HELPED = Given.sending("text-1", Answer.HELP, new LocationId("oak-street"), NINE);

    protected abstract TextAnswers answers();

    @Test
    void at_first_none_was_given() {
        assertThat(answers().find(NUMBER)).isEqualTo(AnswersGiven.NONE);
    }

    @Test
    void what_was_given_is_kept_with_what_became_of_it() throws Conflict {
        AnswersGiven sending = AnswersGiven.NONE.with(HELPED);
        answers().save(NUMBER, AnswersGiven.NONE, sending);
        AnswersGiven sent = sending.with(HELPED, HELPED.became(Fate.SENT, Optional.of("message-1")));
        answers().save(NUMBER, sending, sent);

        assertThat(answers().find(NUMBER)).isEqualTo(sent);
        assertThat(answers().find(new PhoneNumber("+12125550142"))).isEqualTo(AnswersGiven.NONE);
    }

    @Test
    void of_two_at_the_same_moment_one_is_saved() throws Conflict {
        answers().save(NUMBER, AnswersGiven.NONE, AnswersGiven.NONE.with(HELPED));

        assertThatThrownBy(() -> answers().save(NUMBER, AnswersGiven.NONE, AnswersGiven.NONE.with(HELPED)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void who_saves_on_what_is_gone_by_saves_nothing() throws Conflict {
        AnswersGiven first = AnswersGiven.NONE.with(HELPED);
        answers().save(NUMBER, AnswersGiven.NONE, first);
        AnswersGiven second = first.without(HELPED);
        answers().save(NUMBER, first, second);

        assertThatThrownBy(() -> answers().save(NUMBER, first, second)).isInstanceOf(Conflict.class);
        assertThat(answers().find(NUMBER)).isEqualTo(second);
    }

    @Test
    void what_is_forgotten_is_gone() throws Conflict {
        answers().save(NUMBER, AnswersGiven.NONE, AnswersGiven.NONE.with(HELPED));

        answers().forget(NUMBER);

        assertThat(answers().find(NUMBER)).isEqualTo(AnswersGiven.NONE);
    }
}
