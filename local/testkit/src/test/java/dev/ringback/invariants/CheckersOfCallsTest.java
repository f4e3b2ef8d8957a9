package dev.ringback.invariants;

import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.SAM;
import static dev.ringback.invariants.Past.due;
import static dev.ringback.invariants.Past.heldBy;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.checkers.Outside;
import dev.ringback.standins.Arrival;
import dev.ringback.standins.Observation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The checker that looks at which of our calls are seen cries when one is seen that was none, or otherwise, or not at all. */
class CheckersOfCallsTest {

    private static final Past HELD = heldBy("a", PAT);
    private static final String NOT_SEEN = "contact out-1 was dialled while somebody held a, and is not seen on it";

    /** A call from then until then, of which Connect told at its end. */
    private static Outside dialled(String from, String until) {
        return dialled(from, until, Past.PATIENT);
    }

    private static Outside dialled(String from, String until, String number) {
        Outside outside = new Outside();
        ObjectNode contact = Happenings.dialled(from, number, until).put("Id", "out-1");
        outside.heard(new Arrival.ContactKnown(at(until), contact));
        outside.heard(new Arrival.EventArrived(at(until), Happenings.event(until, "out-1", "DISCONNECTED")));
        return outside;
    }

    /** As the call from 9:02 to 9:03 is seen. */
    private static Past seen(Past before, String by) {
        return before.and(
                "09:03",
                "attempt-seen",
                entry -> entry.put("by", by)
                        .put("contact", "out-1")
                        .put("dialledAt", at("09:02").getEpochSecond())
                        .put("seconds", 60)
                        .put("pickedUp", "somebody")
                        .put("end", "patient-hung-up"));
    }

    private static Optional<String> wrote(Past before, Past after) {
        return world(at("09:03"), dialled("09:02", "09:03"))
                .wrote(before, after)
                .shownTo(checker(14));
    }

    @Test
    void a_call_during_the_claim_that_is_not_seen_is_noticed_once_all_is_taken_and_unless_it_was_given_up() {
        assertThat(world(at("09:03"), dialled("09:02", "09:03")).holds(HELD).shownTo(checker(14)))
                .contains(NOT_SEEN);
        assertThat(world(at("09:03"), dialled("09:02", "09:03"))
                        .holds(HELD)
                        .stillDelivers()
                        .shownTo(checker(14)))
                .isEmpty();
        assertThat(world(at("09:03"), dialled("09:02", "09:03"))
                        .holds(HELD)
                        .saw(new Observation.DeadLettered(at("09:03"), "ContactEvents", "no", "{\"out-1\"}"))
                        .shownTo(checker(14)))
                .isEmpty();
    }

    @Test
    void a_call_is_seen_once_as_the_holders() {
        assertThat(wrote(HELD, seen(HELD, PAT))).isEmpty();
        assertThat(wrote(HELD, seen(seen(HELD, PAT), PAT))).contains("contact out-1 is seen twice on a");
        assertThat(wrote(seen(HELD, PAT), seen(seen(HELD, PAT), PAT))).contains("contact out-1 is seen twice on a");
        assertThat(wrote(HELD, seen(HELD, SAM)))
                .contains("contact out-1 is seen on a as the call of somebody who did not hold it then");
    }

    @ParameterizedTest
    @CsvSource({"08:58, 08:59", "09:11, 09:12"})
    void a_call_while_nobody_holds_the_callback_need_not_and_may_not_be_seen(String from, String until) {
        assertThat(world(at(until), dialled(from, until)).holds(HELD).shownTo(checker(14)))
                .isEmpty();
        Past seen = HELD.and(
                until,
                "attempt-seen",
                entry -> entry.put("by", PAT)
                        .put("contact", "out-1")
                        .put("dialledAt", at(from).getEpochSecond())
                        .put("seconds", 60)
                        .put("pickedUp", "somebody")
                        .put("end", "patient-hung-up"));
        assertThat(world(at(until), dialled(from, until)).wrote(HELD, seen).shownTo(checker(14)))
                .isPresent();
    }

    @Test
    void what_was_in_the_second_of_the_dialling_may_have_been_before_it_or_after() {
        Past taken = due("a").claimed("09:02", PAT);
        assertThat(wrote(taken, seen(taken, PAT))).isEmpty();
        assertThat(world(at("09:03"), dialled("09:02", "09:03")).holds(taken).shownTo(checker(14)))
                .isEmpty();
    }

    @Test
    void a_call_on_the_wished_number_is_seen_from_when_it_was_wished_for() {
        String home = "+19175550187";
        Past wished =
                HELD.and("09:01", "wish-recorded", entry -> entry.put("by", PAT).put("wishedNumber", home));
        assertThat(world(at("09:03"), dialled("09:02", "09:03", home))
                        .holds(wished)
                        .shownTo(checker(14)))
                .contains(NOT_SEEN);
        assertThat(world(at("09:03"), dialled("09:02", "09:03", home))
                        .wrote(HELD, seen(HELD, PAT))
                        .shownTo(checker(14)))
                .isPresent();
    }

    @Test
    void a_contact_that_is_no_call_of_ours_is_noticed() {
        Outside called = new Outside();
        ObjectNode theirs = Happenings.dialled("09:02", Past.PATIENT, "09:03")
                .put("Id", "out-1")
                .put("InitiationMethod", "INBOUND");
        called.heard(new Arrival.ContactKnown(at("09:03"), theirs));
        for (Outside outside : List.of(new Outside(), called)) {
            assertThat(world(at("09:03"), outside).wrote(HELD, seen(HELD, PAT)).shownTo(checker(14)))
                    .contains("contact out-1 is seen on a, and is no call of ours that is over");
        }
    }

    @Test
    void an_attempt_that_is_moved_or_ended_by_a_call_that_is_seen_is_noticed() {
        Past waits = HELD.outcome("09:02", PAT, 1, "message-left")
                .and(
                        "09:02",
                        "waiting",
                        entry ->
                                entry.put("attempt", 2).put("until", at("11:00").getEpochSecond()));
        Past dialledBefore = heldBy("a", PAT);
        assertThat(wrote(dialledBefore, seen(dialledBefore, PAT).due("09:03", 2)))
                .contains("a call that was seen on a was followed by due");
        assertThat(wrote(waits, seen(waits, PAT))).isEmpty();
        assertThat(wrote(waits, seen(waits, PAT).due("09:03", 2)))
                .contains("a call that was seen on a was followed by due");
        assertThat(wrote(waits, seen(waits, PAT).closed("09:03", "unreachable")))
                .contains("a call that was seen on a was followed by closed");
    }

    @Test
    void a_conversation_that_the_holder_dialled_closes_nothing() {
        assertThat(wrote(HELD, HELD.closed("09:03", "reached-elsewhere")))
                .contains("a was closed by a call that its holder made");
        assertThat(wrote(due("a"), due("a").closed("09:03", "reached-elsewhere")))
                .isEmpty();
    }
}
