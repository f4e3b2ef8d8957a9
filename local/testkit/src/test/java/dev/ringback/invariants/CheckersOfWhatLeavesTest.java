package dev.ringback.invariants;

import static dev.ringback.invariants.Life.YES;
import static dev.ringback.invariants.Past.PATIENT;
import static dev.ringback.invariants.Past.due;
import static dev.ringback.invariants.Past.endedAs;
import static dev.ringback.invariants.Past.opened;
import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.OAK_TEXTS_FROM;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.called;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.checkers.Invariant;
import dev.ringback.checkers.Outside;
import dev.ringback.standins.Arrival;
import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The checkers that look at what leaves the functions cry when they are shown a broken world. */
class CheckersOfWhatLeavesTest {

    private static Optional<String> texting(Instant now, Past about) {
        return texting(now, about, called(YES));
    }

    private static Optional<String> texting(Instant now, Past about, Outside said) {
        return world(now, said).holds(about).texted(PATIENT, OAK_TEXTS_FROM).shownTo(checker(4));
    }

    /** Consent given at nine, and then this. */
    private static Outside consentAnd(Arrival later) {
        Outside said = called(YES);
        said.heard(later);
        return said;
    }

    private static Arrival records(String said, int status) {
        return new Arrival.Asked(
                at("09:10"),
                Optional.of(Life.PAT),
                "POST",
                "/callbacks/a/consent",
                "{\"said\": \"%s\", \"how\": \"person\", \"evidence\": \"by phone\"}".formatted(said),
                status);
    }

    @Test
    void a_text_that_may_go_is_let_go() {
        assertThat(texting(NINE, due("a").sending())).isEmpty();
    }

    @Test
    void a_text_to_nobody_in_particular_is_noticed() {
        assertThat(world(NINE)
                        .holds(due("a").sending())
                        .texted("+19175550177", OAK_TEXTS_FROM)
                        .shownTo(checker(4)))
                .isPresent();
    }

    @Test
    void a_text_that_no_step_accounts_for_is_noticed() {
        assertThat(texting(NINE, due("a"))).contains("more texts than its history and its pending work know of, for a");
    }

    @Test
    void a_second_text_within_a_day_is_noticed() {
        Invariant checker = checker(4);
        assertThat(world(NINE, called(YES))
                        .holds(due("a").sending())
                        .texted(PATIENT, OAK_TEXTS_FROM)
                        .shownTo(checker))
                .isEmpty();
        assertThat(world(at("20:59"), called(YES))
                        .holds(due("a").sending())
                        .texted(PATIENT, OAK_TEXTS_FROM)
                        .shownTo(checker))
                .contains("a second text within 24 hours, for a");
    }

    @Test
    void a_fourth_text_within_seven_days_is_noticed() {
        Invariant checker = checker(4);
        List<Optional<String>> found = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            Past callback = due(day < 2 ? "a" : "b")
                    .texted("09:00", "text-sent", "missed-call")
                    .texted("09:00", "text-sent", "after-first-attempt");
            found.add(world(NINE.plus(Duration.ofHours(25L * day)), called(YES))
                    .holds(callback)
                    .texted(PATIENT, OAK_TEXTS_FROM)
                    .shownTo(checker));
        }

        assertThat(found.getLast()).contains("a fourth text within seven days, for b");
        assertThat(found.subList(0, 3)).doesNotContain(found.getLast());
    }

    @Test
    void a_text_without_consent_is_noticed_whatever_the_callback_says_of_it() {
        Past saysSo = due("a").and("09:05", "consent-recorded", entry -> entry.put("said", "given"))
                .sending();
        for (Map<String, String> said : List.of(
                Map.<String, String>of(),
                Map.of("ringback_text_consent", "no"),
                Map.of("ringback_text_consent", "ok"))) {
            assertThat(texting(at("09:20"), saysSo, called(said))).contains("a text without consent in force, for a");
        }
    }

    @Test
    void a_text_after_consent_was_taken_back_is_noticed() {
        assertThat(texting(at("09:20"), due("a").sending(), consentAnd(records("revoked", 200))))
                .contains("a text without consent in force, for a");
        assertThat(texting(at("09:20"), due("a").sending(), consentAnd(records("revoked", 404))))
                .isEmpty();
    }

    @Test
    void consent_that_somebody_recorded_counts() {
        Outside said = called(Map.of());
        said.heard(records("given", 200));
        assertThat(texting(at("09:20"), due("a").sending(), said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop! ", "Unsubscribe", "STOP ALL"})
    void a_text_after_stop_is_noticed(String word) {
        Outside stopped = consentAnd(new Arrival.TextArrived(at("09:10"), "text-1", PATIENT, OAK_TEXTS_FROM, word));
        assertThat(texting(at("09:20"), due("a").sending(), stopped))
                .contains("a text without consent in force, for a");
        stopped.heard(new Arrival.TextArrived(at("09:15"), "text-2", PATIENT, OAK_TEXTS_FROM, "Start"));
        assertThat(texting(at("09:20"), due("a").sending(), stopped)).isEmpty();
    }

    @Test
    void a_text_about_a_clinical_call_is_noticed() {
        assertThat(texting(NINE, opened("a", "chain", "clinical").sending()))
                .contains("a text about a call in the bucket clinical, for a");
    }

    @Test
    void a_text_outside_the_window_is_noticed() {
        assertThat(texting(at("07:59").plus(Duration.ofDays(1)), due("a").sending()))
                .isPresent();
        assertThat(texting(at("20:01"), due("a").sending())).isPresent();
        assertThat(texting(at("20:00"), due("a").sending())).isEmpty();
    }

    @Test
    void a_text_after_closure_is_noticed_but_for_the_one_that_the_last_attempt_asked_for() {
        assertThat(texting(at("09:20"), endedAs("a", "booked").sending())).contains("a text after closure, for a");
        assertThat(texting(at("09:20"), endedAs("a", "unreachable").sending())).isEmpty();
    }

    @Test
    void a_text_to_a_number_that_was_found_wrong_is_noticed() {
        assertThat(texting(at("09:20"), endedAs("a", "wrong-number").sending()))
                .contains("a text to a number that is somebody else's, for a");
    }

    @Test
    void two_texts_for_one_step_are_noticed() {
        assertThat(world(NINE)
                        .wrote(due("a").texted("09:00", "text-sent", "after-first-attempt")
                                .texted("09:00", "text-unknown", "after-first-attempt"))
                        .shownTo(checker(4)))
                .contains("two texts for the step after-first-attempt of a");
    }

    static Stream<Observation> leaks() {
        String number = "call +19175550101 back";
        String words = "the pain is back";
        var task = JsonMapper.shared().createObjectNode().put("Name", words);
        return Stream.of(
                new Observation.Alerted(NINE, "topic", List.of(), number, ""),
                new Observation.Alerted(NINE, "topic", List.of(), "", words),
                new Observation.Scheduled(NINE, "wake-9175550101", NINE, "{}"),
                new Observation.Scheduled(NINE, "wake", NINE, number),
                new Observation.TaskStarted(NINE, task),
                new Observation.DeadLettered(NINE, "ContactEvents", number, "{}"),
                new Observation.TextSent(NINE, PATIENT, OAK_TEXTS_FROM, words),
                new Observation.Logged(NINE, "Desk", "The Pain Is Back"),
                new Observation.Logged(NINE, "Desk", "call (917) 555-0101"));
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

    private static Observation givenUp(String reason, String contact) {
        return new Observation.DeadLettered(
                NINE,
                "ContactEvents",
                reason,
                Happenings.event("09:00", contact, "DISCONNECTED").toString());
    }

    private static Outside poison() {
        Outside outside = new Outside();
        outside.heard(new Arrival.EventArrived(NINE, Happenings.event("09:00", "nobody-knows-it", "DISCONNECTED")));
        return outside;
    }

    @Test
    void a_dead_letter_without_a_reason_is_noticed() {
        assertThat(world(NINE).saw(givenUp(" ", "c")).shownTo(checker(10))).isPresent();
        assertThat(world(NINE).saw(givenUp("not JSON", "c")).shownTo(checker(10)))
                .isEmpty();
    }

    @Test
    void a_poison_event_that_vanishes_is_noticed() {
        Invariant checker = checker(10);
        assertThat(world(NINE, poison()).stillDelivers().shownTo(checker)).isEmpty();
        assertThat(world(at("09:30"), poison()).shownTo(checker))
                .hasValueSatisfying(how -> assertThat(how).endsWith("is in no dead-letter queue"));
    }

    @Test
    void an_event_that_says_who_called_is_no_poison_though_connect_does_not_know_its_contact() {
        ObjectNode tells = Happenings.event("09:00", "nobody-knows-it", "DISCONNECTED");
        tells.path("detail").asObject().putObject("CustomerEndpoint").put("Address", PATIENT);
        Outside outside = new Outside();
        outside.heard(new Arrival.EventArrived(NINE, tells));
        assertThat(world(at("09:30"), outside).shownTo(checker(10))).isEmpty();
    }

    @Test
    void a_poison_event_in_the_dead_letter_queue_is_where_it_belongs() {
        assertThat(world(at("09:30"), poison())
                        .saw(givenUp("Connect knows no such contact", "nobody-knows-it"))
                        .shownTo(checker(10)))
                .isEmpty();
    }

    @Test
    void a_good_call_that_is_given_up_though_nothing_fails_is_noticed() {
        String contact = Happenings.id("09:00" + PATIENT + Life.OAK);
        assertThat(world(at("09:30"), called(YES))
                        .saw(givenUp("another one failed", contact))
                        .shownTo(checker(10)))
                .contains("ContactEvents gave up a call that Connect knows, contact " + contact);
        assertThat(world(at("09:30"), called(YES))
                        .isStruck()
                        .saw(givenUp("throttled", contact))
                        .shownTo(checker(10)))
                .isEmpty();
    }

    @Test
    void a_number_of_the_practice_is_no_patient_s_even_where_a_call_came_from_it() {
        Ended ended = new Happenings()
                .missed("09:00", Life.OAK, Life.HARBOR, Map.of())
                .missed("09:05", Life.ANNS_PHONE, Life.OAK, YES)
                .claims("09:20", Life.PAT, Life.ANNS_PHONE)
                .records("09:22", Life.PAT, Life.ANNS_PHONE, "message-left")
                .until("09:30");

        assertThat(ended.of("text")).hasSize(1);
        assertThat(ended.brokenInvariant()).isEmpty();
    }
}
