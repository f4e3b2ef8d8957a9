package dev.ringback.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.casework.OfferedTasks.Offer;
import dev.ringback.intake.ConnectInstance;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of offered tasks does. */
public abstract class OfferedTasksContract {

    private static final ConnectInstance INSTANCE =
            new ConnectInstance("arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555");

    protected abstract OfferedTasks offered();

    private static AttemptKey attempt(String callback, int since) {
        return new AttemptKey(new CallbackId(callback), since);
    }

    private static Offer offer(AttemptKey attempt) {
        return new Offer(attempt, new LocationId("oak-street"), INSTANCE, "flow-1", Optional.empty());
    }

    @Test
    void at_first_nothing_is_offered() {
        assertThat(offered().all()).isEmpty();
    }

    @Test
    void an_offer_is_there_from_when_it_is_noted_until_it_is_over() {
        var first = attempt("callback-1", 2);
        var second = attempt("callback-2", 7);
        offered().note(offer(first));
        offered().note(offer(second));

        offered().started(second, new ContactId("task-2"));
        assertThat(offered().all())
                .containsExactlyInAnyOrder(
                        offer(first),
                        new Offer(
                                second,
                                new LocationId("oak-street"),
                                INSTANCE,
                                "flow-1",
                                Optional.of(new ContactId("task-2"))));

        offered().over(second);
        offered().over(second);
        assertThat(offered().all()).containsExactly(offer(first));
    }

    @Test
    void of_one_callback_nothing_else_is_offered_before_that_is_over() {
        offered().note(offer(attempt("callback-1", 2)));

        assertThatThrownBy(() -> offered().note(offer(attempt("callback-1", 5))))
                .isInstanceOf(RuntimeException.class);
        assertThat(offered().all()).containsExactly(offer(attempt("callback-1", 2)));
    }
}
