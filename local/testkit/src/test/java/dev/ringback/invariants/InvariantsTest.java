package dev.ringback.invariants;

import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.ELM;
import static dev.ringback.invariants.Life.EVES_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.SAM;
import static dev.ringback.invariants.Life.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault.CallFails;
import dev.ringback.standins.Fault.Failure;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * The invariants of docs/architecture.md, one test each, on the deployed code. What they have to stand besides is in the tests of
 * faults, of event storms and of concurrency.
 */
class InvariantsTest {

    private static final String STRANGER = "nobody@elsewhere.example";
    private static final int FOR_EVER = 1000;

    @Test
    void invariant_1_one_chain_of_contacts_is_one_missed_call_on_exactly_one_callback() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, YES)
                .again("09:00", ANNS_PHONE, OAK, "COMPLETED", "09:01")
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:06", PAT, ANNS_PHONE, "booked")
                .again("09:00", ANNS_PHONE, OAK, "DISCONNECTED", "09:30")
                .until("10:00");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.of("callback")).singleElement().satisfies(callback -> {
            assertThat(callback.path("calls").asInt()).isEqualTo(1);
            assertThat(callback.path("state").asString()).isEqualTo("closed");
        });
    }

    @Test
    void invariant_2_at_most_one_callback_is_open_for_a_caller_at_a_location() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, YES)
                .missed("09:01", ANNS_PHONE, OAK, YES)
                .missed("09:01", ANNS_PHONE, ELM, YES)
                .claims("09:05", PAT, ANNS_PHONE)
                .missed("09:06", ANNS_PHONE, OAK, YES)
                .missed("09:07", ANNS_PHONE, ELM, YES)
                .until("09:30");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.of("callback")
                        .map(callback -> callback.path("location").asString() + " "
                                + callback.path("calls").asInt()))
                .containsExactlyInAnyOrder("oak-street 3", "elm 2");
    }

    @Test
    void invariant_3_every_open_callback_has_an_owner_and_is_looked_at_even_if_no_schedule_can_be_created() {
        var noSchedules = new CallFails(
                Aws.SCHEDULER, "CreateSchedule", FOR_EVER, new Failure.Answered("ServiceQuotaExceededException"));

        for (Life life : Life.values()) {
            Ended ended = life.with(List.of(new Trial.Late(noSchedules, 0)));

            assertThat(ended.of("schedule")).isEmpty();
            assertThat(ended.brokenInvariant()).as(life.name()).isEmpty();
            assertThat(ended.callbacks())
                    .as(life.name())
                    .isEqualTo(FaultCase.flawless(life).callbacks());
            assertThat(ended.alerts())
                    .as(life.name())
                    .isEqualTo(FaultCase.flawless(life).alerts());
            assertThat(ended.of("callback")
                            .filter(callback ->
                                    !callback.path("state").asString().equals("closed")))
                    .allSatisfy(callback -> {
                        assertThat(callback.path("owner").asString()).isNotBlank();
                        assertThat(callback.path("nextAt").asString()).isNotBlank();
                    });
        }
    }

    @Test
    void invariant_3_holds_too_where_messages_are_refused() {
        var refusals = new CallFails(Aws.SNS, "Publish", 2, new Failure.Answered("KMSAccessDeniedException"));

        for (Life life : Life.values()) {
            Ended ended = life.with(List.of(new Trial.Late(refusals, 0)));

            assertThat(ended.brokenInvariant()).as(life.name()).isEmpty();
            // What answers a text that never went is a text as any other: it may open a callback of its own.
            assertThat(ended.callbacks())
                    .as(life.name())
                    .containsAll(FaultCase.flawless(life).callbacks());
            assertThat(wakeUps(ended)).as(life.name()).containsAll(wakeUps(FaultCase.flawless(life)));
        }
    }

    @Test
    void invariant_4_at_most_one_text_a_step_and_none_without_consent_or_after_stop() {
        assertThat(twoTries(YES).until("11:00").delivered()).containsExactly(Map.entry(ANNS_PHONE, 1L));
        assertThat(twoTries(Map.of()).until("11:00").delivered()).isEmpty();
        assertThat(twoTries(YES)
                        .happens("09:02", new Happening.Texts(ANNS_PHONE, "+12125550101", "STOP"))
                        .until("11:00")
                        .texts())
                .containsValue("text-withheld")
                .doesNotContainValue("text-sent");
    }

    @Test
    void invariant_5_never_more_attempts_than_the_rhythm_has_and_none_after_closure() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, ELM, Map.of())
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:06", PAT, ANNS_PHONE, "attempt-again")
                .claims("09:30", PAT, ANNS_PHONE)
                .records("09:31", PAT, ANNS_PHONE, "attempt-again")
                .until("16:00");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.entries()).containsOnlyOnce("due", "claimed", "outcome", "closed");
        assertThat(statuses(ended)).containsExactly(200, 200, 200, 409, 409, 409, 409, 409);
    }

    @Test
    void invariant_5_holds_on_a_special_day() {
        Ended ended = Trial.play(
                Life.openOtherwise("2026-11-24", "08:00-09:10, 10:00-10:20"),
                new Happenings()
                        .missed("08:50", ANNS_PHONE, OAK, Map.of())
                        .claims("08:55", PAT, ANNS_PHONE)
                        .records("08:56", PAT, ANNS_PHONE, "attempt-again")
                        .missed("09:05", EVES_PHONE, OAK, Map.of())
                        .asksOnce("09:30", PAT, "POST", "/callbacks/{callback}/claim", EVES_PHONE)
                        .claims("10:05", PAT, EVES_PHONE)
                        .scenario(),
                Happenings.at("11:00").toInstant(),
                List.of());

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(statuses(ended)).containsExactly(200, 200, 200, 409, 409, 200, 200);
    }

    @Test
    void invariant_6_two_people_never_hold_one_callback_and_a_lapsed_claim_comes_back() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, Map.of())
                .asksOnce("09:05", PAT, "POST", "/callbacks/{callback}/claim", ANNS_PHONE)
                .asksOnce("09:06", SAM, "POST", "/callbacks/{callback}/claim", ANNS_PHONE)
                .asksOnce("09:14", SAM, "POST", "/worklist/next", ANNS_PHONE)
                .asksOnce("09:21", SAM, "POST", "/callbacks/{callback}/claim", ANNS_PHONE)
                .until("09:22");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(statuses(ended)).containsExactly(200, 409, 204, 200);
        assertThat(ended.entries()).containsSubsequence("claimed", "lapsed", "due", "claimed");
        assertThat(ended.of("callback").findFirst().orElseThrow().path("owner").asString())
                .isEqualTo(SAM);
    }

    @Test
    void invariant_7_history_is_append_only_and_gapless_and_folding_it_gives_the_state() {
        for (Life life : Life.values()) {
            Ended ended = FaultCase.flawless(life);
            assertThat(ended.brokenInvariant()).as(life.name()).isEmpty();
            List<Integer> places =
                    ended.of("history").map(line -> line.path("seq").asInt()).toList();
            assertThat(places)
                    .as(life.name())
                    .isEqualTo(IntStream.rangeClosed(1, places.size()).boxed().toList());
        }
    }

    @Test
    void invariant_8_no_patient_data_outside_the_table() {
        for (Life life : Life.values()) {
            Ended ended = FaultCase.flawless(life);
            assertThat(ended.brokenInvariant()).as(life.name()).isEmpty();
            assertThat(List.of("alert", "schedule", "dead-letter", "unrouted"))
                    .allSatisfy(type -> assertThat(ended.of(type).map(ObjectNode::toString))
                            .as("%s of %s", type, life)
                            .noneMatch(line -> line.contains("5550101")
                                    || line.contains("9175550")
                                    || line.contains("2135550")
                                    || line.contains("appointment")
                                    || line.contains("chest")));
        }
    }

    @Test
    void invariant_9_nobody_reads_or_changes_a_callback_that_was_not_granted_to_them() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, YES)
                .asksOnce("09:01", STRANGER, "POST", "/callbacks/{callback}/claim", ANNS_PHONE)
                .asksOnce("09:01", STRANGER, "GET", "/callbacks/{callback}", ANNS_PHONE)
                .asksOnce("09:01", Life.BEN_OF_HARBOR, "GET", "/callbacks/{callback}", ANNS_PHONE)
                .asksOnce("09:01", Life.BEN_OF_HARBOR, "POST", "/callbacks/{callback}/claim", ANNS_PHONE)
                .asksOnce("09:01", Life.BEN_OF_HARBOR, "POST", "/worklist/next", ANNS_PHONE)
                .asksOnce("09:01", Life.BEN_OF_HARBOR, "GET", "/worklist", ANNS_PHONE)
                .until("09:02");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(statuses(ended)).containsExactly(403, 403, 404, 404, 204, 200);
        assertThat(ended.of("response").map(ObjectNode::toString)).noneMatch(line -> line.contains("0101"));
        assertThat(ended.entries()).containsExactly("opened", "due");
    }

    @Test
    void invariant_10_a_poison_event_is_set_aside_with_its_reason_the_rest_goes_on_and_it_can_be_redriven() {
        ObjectNode poison = Happenings.event("09:00", "a-contact-that-connect-does-not-know-yet", "DISCONNECTED");
        ObjectNode known = Happenings.contact("09:00", ANNS_PHONE, OAK, YES);
        known.put("Id", "a-contact-that-connect-does-not-know-yet")
                .put("DisconnectTimestamp", Happenings.at("09:00").toString());

        Ended ended = new Happenings()
                .happens("09:00", new Happening.EventArrives(poison))
                .missed("09:00", "+19175550102", OAK, YES)
                .happens("10:00", new Happening.ContactKnown(known))
                .happens("10:00", new Happening.EventArrives(poison))
                .until("10:30");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.deadLetters())
                .singleElement()
                .asString()
                .contains("ContactEvents", "a-contact-that-connect-does-not-know-yet");
        assertThat(ended.of("callback").map(callback -> callback.path("caller").asString()))
                .containsExactly("+19175550102", ANNS_PHONE);
    }

    private static Happenings twoTries(Map<String, String> said) {
        return new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, said)
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:06", PAT, ANNS_PHONE, "message-left")
                .claims("09:20", PAT, ANNS_PHONE)
                .records("09:21", PAT, ANNS_PHONE, "message-left");
    }

    private static List<String> wakeUps(Ended ended) {
        return ended.of("schedule").map(line -> line.path("fires").asString()).toList();
    }

    private static List<Integer> statuses(Ended ended) {
        return ended.of("response").map(line -> line.path("status").asInt()).toList();
    }
}
