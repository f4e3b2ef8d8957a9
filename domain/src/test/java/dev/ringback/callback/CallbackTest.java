package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbackTest {

    private static final Instant NINE = at("tue 09:00");
    private static final Callback DUE = openedAt(NINE);

    private static Call speaking(Language language, String contact) {
        return CallLike.like(call(contact, NINE)).in(language).call();
    }

    @Test
    void a_patient_is_spoken_to_in_the_language_that_they_chose_last() {
        Callback spanish = opened(nothingKnown(), speaking(Language.ES, "contact-1"), NINE);

        assertThat(DUE.language()).isEqualTo(Language.EN);
        assertThat(spanish.language()).isEqualTo(Language.ES);
        assertThat(repeated(spanish, call("contact-2", NINE), NINE).language()).isEqualTo(Language.ES);
        assertThat(repeated(spanish, speaking(Language.EN, "contact-2"), NINE).language())
                .isEqualTo(Language.EN);
    }

    @Test
    void a_save_knows_its_own_echo_by_a_history_that_goes_on_from_it() {
        Callback anas = claimedBy(ANA, DUE, NINE);
        Callback bens = claimedBy(BEN, DUE, NINE);

        assertThat(anas.continues(anas)).isTrue();
        assertThat(anas.continues(DUE)).isTrue();
        assertThat(DUE.continues(anas)).isFalse();
        assertThat(bens.continues(anas)).isFalse();
        assertThat(anas.saved().revision()).isEqualTo(anas.revision() + 1);
    }

    @Test
    void a_claim_is_known_again_while_it_is_the_one_by_which_the_callback_is_held() {
        List<Entry> claim = Claims.entries(worker(ANA), NINE);
        Callback anas = claimedBy(ANA, DUE, NINE);
        Callback back = changed(Claims.release(anas, worker(ANA), Optional.empty(), POLICY, NINE));
        Callback again = claimedBy(ANA, back, at("tue 09:01"));

        assertThat(anas.isHeldBecauseOf(claim)).isTrue();
        assertThat(anas.isHeldBecauseOf(Claims.entries(worker(BEN), NINE))).isFalse();
        assertThat(DUE.isHeldBecauseOf(claim)).isFalse();
        assertThat(back.isHeldBecauseOf(claim)).isFalse();
        assertThat(again.isHeldBecauseOf(claim)).isFalse();
        assertThat(claimedBy(BEN, back, NINE).isHeldBecauseOf(claim)).isFalse();
    }

    @Test
    void a_text_is_in_flight_from_when_it_is_marked_as_sending_and_not_before() {
        var asked = new Intent.Text(TextStep.MISSED_CALL, NINE, at("tue 09:02"));
        var sending = new Intent.TextSending(TextStep.MISSED_CALL, at("tue 09:02"));

        assertThat(DUE.withIntent(asked).hasTextInFlight()).isFalse();
        assertThat(DUE.withIntent(sending).hasTextInFlight()).isTrue();
        assertThat(DUE.withIntent(sending).withoutIntent(sending)).isEqualTo(DUE);
    }

    @Test
    void a_patient_was_reached_when_somebody_spoke_with_them_whatever_came_of_it() {
        assertThat(Outcome.values())
                .filteredOn(Outcome::reachesThePatient)
                .containsExactly(
                        Outcome.BOOKED,
                        Outcome.RESCHEDULED,
                        Outcome.ROUTED_TO_CLINICAL,
                        Outcome.INSURANCE_VERIFICATION_NEEDED,
                        Outcome.REFERRAL_FOLLOW_UP_NEEDED,
                        Outcome.NO_FURTHER_ACTION,
                        Outcome.DECLINED);
    }
}
