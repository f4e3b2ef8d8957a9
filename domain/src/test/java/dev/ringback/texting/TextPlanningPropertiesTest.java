package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Walks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is followed by a text, of all that can happen to a callback (docs/rules.md §8). */
class TextPlanningPropertiesTest {

    @Test
    void a_text_follows_a_missed_call_or_an_attempt_and_nothing_else() {
        Walks.forEachStep(callback -> {
            List<Entry> history = callback.history();
            Entry last = history.getLast();
            Callback followed = TextPlanning.follow(
                    history.size() == 1 ? Optional.empty() : Optional.of(before(callback)),
                    callback,
                    POLICY,
                    LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS,
                    last.at());
            boolean mayBeFollowed = last instanceof Entry.Opened || last instanceof Entry.OutcomeRecorded;
            if (!mayBeFollowed) {
                assertThat(followed).isEqualTo(callback);
            }
        });
    }

    @Test
    void a_location_that_does_not_text_plans_none_without_saying_why() {
        Walks.forEachStep(callback -> assertThat(TextPlanning.follow(
                                Optional.empty(), callback, POLICY, LocationTexting.NEVER, callback.openedAt())
                        .pending())
                .isEqualTo(callback.pending()));
    }

    private static Callback before(Callback callback) {
        return Callback.of(
                callback.id(),
                callback.who(),
                callback.ordinal(),
                callback.history().subList(0, callback.history().size() - 1),
                callback.pending(),
                callback.revision());
    }
}
