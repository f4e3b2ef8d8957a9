package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.BLUEBIRD;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several agencies never see each other's work (docs/rules.md §10): whose a callback is follows from its history. */
class AgencyOfACallbackTest {

    private final Callback opened = openedAt(at("tue 09:00"));

    @Test
    void a_new_callback_is_anybodys() {
        assertThat(opened.agency()).isEmpty();
    }

    @Test
    void it_is_the_agencys_of_whoever_holds_it() {
        assertThat(claimedBy(ANA, opened, at("tue 09:00")).agency()).contains(NORTHWIND);
        assertThat(claimedBy(PAT, opened, at("tue 09:00")).agency()).isEmpty();
    }

    @Test
    void a_claim_that_comes_to_nothing_leaves_it_as_it_was() {
        Callback claimed = claimedBy(ANA, opened, at("tue 09:00"));

        assertThat(Timers.elapse(claimed, POLICY, at("tue 09:10")).agency()).isEmpty();
        assertThat(changed(Claims.release(claimed, worker(ANA), Optional.empty(), POLICY, at("tue 09:01")))
                        .agency())
                .isEmpty();
    }

    @Test
    void who_made_an_attempt_goes_on_with_it() {
        Callback waiting = ended(Outcome.MESSAGE_LEFT, claimedBy(ANA, opened, at("tue 09:00")), ANA, at("tue 09:02"));

        assertThat(waiting.agency()).contains(NORTHWIND);
        assertThat(Timers.elapse(waiting, POLICY, at("tue 11:02")).agency()).contains(NORTHWIND);
    }

    @Test
    void an_attempt_by_in_house_staff_makes_it_anybodys() {
        Callback first = ended(Outcome.MESSAGE_LEFT, claimedBy(ANA, opened, at("tue 09:00")), ANA, at("tue 09:02"));
        Callback due = Timers.elapse(first, POLICY, at("tue 11:02"));
        Callback second = ended(Outcome.MESSAGE_LEFT, claimedBy(PAT, due, at("tue 11:03")), PAT, at("tue 11:05"));

        assertThat(second.agency()).isEmpty();
    }

    @Test
    void a_hand_off_makes_it_anybodys() {
        Callback routed =
                ended(Outcome.ROUTED_TO_CLINICAL, claimedBy(ANA, opened, at("tue 09:00")), ANA, at("tue 09:02"));

        assertThat(routed.agency()).isEmpty();
    }

    @Test
    void a_manager_may_give_it_to_somebody_of_another_agency() {
        Callback claimed = claimedBy(ANA, opened, at("tue 09:00"));
        Callback given = changed(Claims.reassign(claimed, worker(PAT), worker(BEN), POLICY, at("tue 09:05")));

        assertThat(given.agency()).contains(BLUEBIRD);
        assertThat(given.state()).isEqualTo(new State.Claimed(Attempt.FIRST, BEN, at("tue 09:05"), at("tue 09:15")));
    }
}
