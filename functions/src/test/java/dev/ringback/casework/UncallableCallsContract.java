package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.NotOpened;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that opened nothing, whatever a store keeps them in. */
public abstract class UncallableCallsContract {

    private static final Instant NINE = at("tue 09:00");
    private static final Instant OVERDUE = at("tue 09:02");
    private static final Instant GONE = at("fri 09:00");
    private static final UncallableCall QUIET = call(Optional.empty());
    private static final UncallableCall DESPITE = call(Optional.of(EscalationReason.CALL_DESPITE_DO_NOT_CALL));
    private static final UncallableCall URGENT = call(Optional.of(EscalationReason.URGENT_WORDS));

    /** Where they are kept, empty at first. */
    protected abstract UncallableCalls calls();

    private static UncallableCall call(Optional<EscalationReason> pending) {
        return new UncallableCall(OAK_STREET, new ContactId("contact-1"), NotOpened.DO_NOT_CALL, NINE, pending);
    }

    private UncallableCall record(UncallableCall call) {
        return calls().record(call, OVERDUE, GONE);
    }

    @Test
    void a_call_of_which_nobody_is_told_is_found_and_never_overdue() {
        assertThat(record(QUIET)).isEqualTo(QUIET);

        assertThat(calls().find(key())).contains(QUIET);
        assertThat(calls().overdue(GONE)).isEmpty();
    }

    @Test
    void a_call_that_nobody_has_recorded_is_not_found() {
        assertThat(calls().find(key())).isEmpty();
    }

    @Test
    void what_people_are_to_be_told_is_overdue_until_they_were() {
        record(DESPITE);
        assertThat(calls().overdue(OVERDUE.minusSeconds(1))).isEmpty();
        assertThat(calls().overdue(OVERDUE)).containsExactly(key());

        calls().told(DESPITE);

        assertThat(calls().overdue(GONE)).isEmpty();
        assertThat(calls().find(key())).contains(QUIET);
    }

    @Test
    void the_same_report_again_is_what_it_was_and_tells_nobody_twice() {
        record(DESPITE);
        assertThat(record(DESPITE)).isEqualTo(DESPITE);
        calls().told(DESPITE);

        assertThat(record(DESPITE)).isEqualTo(QUIET);
        assertThat(calls().overdue(GONE)).isEmpty();
    }

    @Test
    void a_later_report_with_urgent_words_is_told_although_people_were_told_of_the_call() {
        record(DESPITE);
        calls().told(DESPITE);

        assertThat(record(URGENT)).isEqualTo(URGENT);

        assertThat(calls().overdue(OVERDUE)).containsExactly(key());
        assertThat(calls().find(key())).contains(URGENT);
    }

    @Test
    void a_report_that_knows_less_takes_nothing_away() {
        record(URGENT);

        assertThat(record(QUIET)).isEqualTo(URGENT);
        assertThat(calls().find(key())).contains(URGENT);
    }

    private static UncallableCall.Key key() {
        return new UncallableCall.Key(OAK_STREET, new ContactId("contact-1"));
    }
}
