package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is open for a number ends once it is known that nobody is to be called there (docs/rules.md §4). */
class RefusedNumberTest {

    private static final Instant NINE = at("tue 09:00");
    private static final Instant NOW = at("tue 09:30");
    private static final Callback OPEN = openedAt(NINE);
    private static final Standing WRONG = standing(NumberWord.WRONG_NUMBER);
    private static final Standing NO_CALLS = standing(NumberWord.DO_NOT_CALL);

    private static Standing standing(NumberWord word) {
        return Standing.NONE.with(new Standing.Said(word, NINE));
    }

    @Test
    void it_ends_as_a_wrong_number_or_as_declined_whoever_holds_it() {
        Callback held = claimedBy(BEN, OPEN, NINE);

        assertThat(RefusedNumber.heed(OPEN, WRONG, NOW).state()).isEqualTo(new State.Closed(Ending.WRONG_NUMBER, NOW));
        assertThat(RefusedNumber.heed(held, NO_CALLS, NOW).state()).isEqualTo(new State.Closed(Ending.DECLINED, NOW));
    }

    @Test
    void something_urgent_stays_open_and_people_are_told_once() {
        Callback urgent = opened(nothingKnown(), urgent(call("contact-1", NINE)), NINE);

        Callback heeded = RefusedNumber.heed(urgent, NO_CALLS, NOW);

        assertThat(heeded.isOpen()).isTrue();
        assertThat(heeded.hasBeenEscalatedFor(EscalationReason.CALL_DESPITE_DO_NOT_CALL))
                .isTrue();
        assertThat(RefusedNumber.heed(heeded, NO_CALLS, at("tue 10:00"))).isEqualTo(heeded);
        assertThat(RefusedNumber.heed(urgent, WRONG, NOW).hasBeenEscalatedFor(EscalationReason.CALL_FROM_WRONG_NUMBER))
                .isTrue();
    }

    @Test
    void any_other_word_and_what_is_closed_stay_as_they_are() {
        Callback closed = attempted(Outcome.BOOKED, OPEN, at("tue 09:05"));

        assertThat(RefusedNumber.heed(closed, WRONG, NOW)).isEqualTo(closed);
        assertThat(RefusedNumber.heed(OPEN, Standing.NONE, NOW)).isEqualTo(OPEN);
        assertThat(RefusedNumber.heed(OPEN, standing(NumberWord.NO_TEXTS), NOW)).isEqualTo(OPEN);
    }

    @Test
    void what_is_on_record_of_a_caller_says_that_they_want_no_calls_wherever_they_said_it() {
        Callback silent = changed(Notes.callWish(OPEN, worker(PAT), MayCall.DO_NOT_CALL, "letter of today", NOW));
        var elsewhere = new CallerAtLocation(new LocationId("harbor"), PATIENT);
        var record = new CallerRecord(elsewhere, List.of(), List.of(silent), Optional.empty(), Optional.empty());

        assertThat(record.preferences().mayCall()).isEqualTo(MayCall.DO_NOT_CALL);
        assertThat(nothingKnown().preferences().mayCall()).isEqualTo(MayCall.MAY_CALL);
    }

    @Test
    void nobody_calls_a_number_that_is_wrong_or_whose_owner_wants_no_calls() {
        assertThat(NumberWord.values())
                .filteredOn(NumberWord::forbidsCalls)
                .containsExactly(NumberWord.WRONG_NUMBER, NumberWord.DO_NOT_CALL);
    }
}
