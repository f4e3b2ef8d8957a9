package dev.ringback.invariants;

import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.OAK_TEXTS_FROM;
import static dev.ringback.invariants.Worlds.PAT;
import static dev.ringback.invariants.Worlds.PATIENT;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.call;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.closed;
import static dev.ringback.invariants.Worlds.due;
import static dev.ringback.invariants.Worlds.opened;
import static dev.ringback.invariants.Worlds.sending;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.local.aws.Observation;
import dev.ringback.local.invariants.Invariant;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The checkers that look at what leaves the functions cry when they are shown a broken world. */
class CheckersOfWhatLeavesTest {

    private static Optional<String> texting(Instant now, Callback about) {
        return world(now).holds(about).texted(PATIENT, OAK_TEXTS_FROM).shownTo(checker(4));
    }

    @Test
    void a_text_that_may_go_is_let_go() {
        assertThat(texting(NINE, sending(due("a")))).isEmpty();
    }

    @Test
    void a_text_to_nobody_in_particular_is_noticed() {
        assertThat(world(NINE)
                        .holds(sending(due("a")))
                        .texted("+19175550177", OAK_TEXTS_FROM)
                        .shownTo(checker(4)))
                .isPresent();
    }

    @Test
    void a_text_that_no_step_accounts_for_is_noticed() {
        assertThat(texting(NINE, due("a")))
                .contains("more texts went for a than its history and its pending work know of");
    }

    @Test
    void a_second_text_within_a_day_is_noticed() {
        Invariant checker = checker(4);
        assertThat(world(NINE)
                        .holds(sending(due("a")))
                        .texted(PATIENT, OAK_TEXTS_FROM)
                        .shownTo(checker))
                .isEmpty();
        assertThat(world(at("20:59"))
                        .holds(sending(due("a")))
                        .texted(PATIENT, OAK_TEXTS_FROM)
                        .shownTo(checker))
                .contains("a second text within 24 hours, for a");
    }

    @Test
    void a_text_without_consent_is_noticed() {
        Callback silent = opened("a", call("chain", Bucket.SCHEDULING, TextConsent.REVOKED));
        assertThat(texting(NINE, sending(silent))).contains("a text without consent in force, for a");
    }

    @Test
    void a_text_about_a_clinical_call_is_noticed() {
        Callback clinical = opened("a", call("chain", Bucket.CLINICAL, TextConsent.GIVEN));
        assertThat(texting(NINE, sending(clinical))).contains("a text about a call in the bucket clinical, for a");
    }

    @Test
    void a_text_outside_the_window_is_noticed() {
        assertThat(texting(at("07:59"), sending(due("a")))).isPresent();
        assertThat(texting(at("21:01"), sending(due("a")))).isPresent();
    }

    @Test
    void a_text_after_closure_is_noticed_but_for_the_one_that_the_last_attempt_asked_for() {
        assertThat(texting(at("09:20"), sending(closed("a", Outcome.BOOKED)))).contains("a text after closure, for a");
        assertThat(texting(at("09:20"), sending(closed("a", Outcome.UNREACHABLE))))
                .isEmpty();
    }

    @Test
    void two_texts_for_one_step_are_noticed() {
        var sent = new Entry.TextSent(NINE, TextStep.AFTER_FIRST_ATTEMPT, "m-1");
        assertThat(world(NINE)
                        .wrote(due("a").with(sent, new Entry.TextUnknown(NINE, TextStep.AFTER_FIRST_ATTEMPT)))
                        .shownTo(checker(4)))
                .contains("two texts for the step after-first-attempt of a");
    }

    static Stream<Observation> leaks() {
        String number = "call +19175550101 back";
        String words = "the pain is back";
        var task = JsonMapper.shared().createObjectNode().put("Name", words);
        return Stream.of(
                new Observation.Alerted(NINE, "topic", number, ""),
                new Observation.Alerted(NINE, "topic", "", words),
                new Observation.Scheduled(NINE, "wake-9175550101", NINE, "{}"),
                new Observation.Scheduled(NINE, "wake", NINE, number),
                new Observation.TaskStarted(NINE, task),
                new Observation.DeadLettered(NINE, "ContactEvents", number),
                new Observation.Logged(NINE, "Desk", words));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void patient_data_outside_the_table_is_noticed(Observation leak) {
        assertThat(world(NINE).saw(leak).shownTo(checker(8)))
                .hasValueSatisfying(how ->
                        assertThat(how).contains("a patient's number or words").doesNotContain("9175550101"));
    }

    @Test
    void a_patients_number_in_the_text_to_that_patient_is_no_leak() {
        assertThat(world(NINE).texted(PATIENT, OAK_TEXTS_FROM).shownTo(checker(8)))
                .isEmpty();
    }

    @Test
    void a_change_by_someone_to_whom_it_was_not_granted_is_noticed() {
        PersonId stranger = new PersonId("nobody@elsewhere.example");
        Callback before = due("a");
        assertThat(world(NINE)
                        .wrote(Optional.of(before), before.with(new Entry.Claimed(NINE, stranger, at("09:10"))))
                        .shownTo(checker(9)))
                .contains(stranger + " changed a, which was not granted to them");
    }

    @Test
    void an_answer_to_someone_to_whom_it_was_not_granted_is_noticed() {
        assertThat(world(NINE)
                        .holds(due("a-callback"))
                        .answered(new PersonId("nobody@elsewhere.example"), "{\"callback\":\"a-callback\"}")
                        .shownTo(checker(9)))
                .isPresent();
        assertThat(world(NINE)
                        .holds(due("a-callback"))
                        .answered(PAT, "{\"callback\":\"a-callback\"}")
                        .shownTo(checker(9)))
                .isEmpty();
    }

    @Test
    void a_dead_letter_without_a_reason_is_noticed() {
        assertThat(world(NINE)
                        .saw(new Observation.DeadLettered(NINE, "ContactEvents", " "))
                        .shownTo(checker(10)))
                .isPresent();
        assertThat(world(NINE)
                        .saw(new Observation.DeadLettered(NINE, "ContactEvents", "not JSON"))
                        .shownTo(checker(10)))
                .isEmpty();
    }
}
