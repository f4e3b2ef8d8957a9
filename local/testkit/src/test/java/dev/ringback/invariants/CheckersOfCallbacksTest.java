package dev.ringback.invariants;

import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Past.due;
import static dev.ringback.invariants.Past.endedAs;
import static dev.ringback.invariants.Past.heldBy;
import static dev.ringback.invariants.Past.opened;
import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.called;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.checkers.Invariant;
import dev.ringback.checkers.StoredCallback.Indexed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checkers that look at callbacks cry when they are shown a broken world, and say nothing of a sound one. */
class CheckersOfCallbacksTest {

    /** Worked as it should be: an attempt at nine, one after an hour, handed off. */
    private static final Past SOUND = heldBy("a", PAT)
            .outcome("09:05", PAT, 1, "message-left")
            .due("10:00", 2)
            .claimed("10:02", PAT)
            .outcome("10:05", PAT, 2, "routed-to-clinical")
            .handedOff("10:05");

    @Test
    void a_sound_world_makes_none_of_them_cry() {
        for (Invariant checker : Invariant.all()) {
            assertThat(world(at("10:05"))
                            .wrote(SOUND)
                            .wrote(endedAs("b", "booked"))
                            .answered(PAT, "{}")
                            .shownTo(checker))
                    .as(checker.rule())
                    .isEmpty();
        }
    }

    @Test
    void there_is_one_checker_for_each_invariant() {
        assertThat(Invariant.all().stream().map(checker -> checker.rule().split(":", 2)[0]))
                .containsExactlyInAnyOrder(
                        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "13", "14", "15", "16", "17");
    }

    @Test
    void one_chain_on_two_callbacks_is_noticed() {
        assertThat(world(NINE)
                        .wrote(opened("a", "chain", "other"))
                        .wrote(opened("b", "chain", "other"))
                        .shownTo(checker(1)))
                .contains("contact chain is a missed call on a and again on b");
    }

    @Test
    void one_chain_twice_on_one_callback_is_noticed() {
        Past twice = opened("a", "chain", "other").and("09:00", "repeat-call", entry -> entry.put("contact", "chain"));
        assertThat(world(NINE).wrote(twice).shownTo(checker(1))).isPresent();
    }

    @Test
    void a_call_that_is_on_no_callback_once_everything_is_delivered_is_noticed() {
        Invariant checker = checker(1);
        assertThat(world(NINE, called(Map.of())).stillDelivers().shownTo(checker))
                .isEmpty();
        assertThat(world(NINE, called(Map.of())).shownTo(checker))
                .hasValueSatisfying(how -> assertThat(how).contains("is on no callback"));
    }

    @Test
    void a_call_that_is_recorded_as_one_that_opens_nothing_is_not_lost() {
        String contact = Happenings.id("09:00" + Past.PATIENT + Life.OAK);
        Invariant checker = checker(1);
        assertThat(world(NINE, called(Map.of())).recordedAsUncallable(contact).shownTo(checker))
                .isEmpty();
    }

    @Test
    void two_open_callbacks_of_one_caller_at_one_location_are_noticed() {
        assertThat(world(NINE).wrote(due("a")).wrote(due("b")).shownTo(checker(2)))
                .contains("a and b are open for the same caller at oak-street");
    }

    @Test
    void an_open_callback_that_no_index_leads_to_is_noticed() {
        assertThat(world(NINE).holds(due("a"), Optional.of(NINE), Indexed.LOST).shownTo(checker(3)))
                .contains("a is open and no index leads to it");
    }

    @Test
    void an_open_callback_that_nothing_will_look_at_is_noticed() {
        assertThat(world(NINE).holds(due("a"), Optional.empty(), Indexed.FOUND).shownTo(checker(3)))
                .contains("a is open and nothing will look at it");
    }

    @Test
    void work_that_is_pending_on_a_closed_callback_and_that_nothing_looks_at_is_noticed() {
        assertThat(world(NINE)
                        .holds(endedAs("a", "unreachable").sending(), Optional.empty(), Indexed.FOUND)
                        .shownTo(checker(3)))
                .isPresent();
    }

    @Test
    void an_open_callback_that_should_have_been_looked_at_long_ago_is_noticed() {
        assertThat(world(at("09:16"))
                        .holds(due("a"), Optional.of(NINE), Indexed.FOUND)
                        .shownTo(checker(3)))
                .isPresent();
    }

    @Test
    void an_open_callback_that_is_looked_at_after_the_day_or_after_its_claim_is_noticed() {
        assertThat(world(NINE)
                        .holds(due("a"), Optional.of(at("17:01")), Indexed.FOUND)
                        .shownTo(checker(3)))
                .isPresent();
        assertThat(world(NINE)
                        .holds(due("a"), Optional.of(at("17:00")), Indexed.FOUND)
                        .shownTo(checker(3)))
                .isEmpty();
        assertThat(world(NINE)
                        .holds(heldBy("a", PAT), Optional.of(at("09:11")), Indexed.FOUND)
                        .shownTo(checker(3)))
                .isPresent();
    }

    @Test
    void an_open_callback_of_no_team_of_the_directory_is_noticed() {
        Past lost = due("a").and(
                        "09:01",
                        "re-triaged",
                        entry -> entry.put("bucket", "other").put("owner", ""));
        assertThat(world(NINE).holds(lost, Optional.of(NINE), Indexed.FOUND).shownTo(checker(3)))
                .contains("a is open and owned by nobody");
    }

    @Test
    void a_history_that_was_changed_or_shortened_is_noticed() {
        for (Past after : List.of(opened("a", "other", "other"), opened("a"))) {
            assertThat(world(NINE).wrote(due("a"), after).shownTo(checker(7)))
                    .contains("what was in the history of a was changed");
        }
    }

    @Test
    void a_revision_that_goes_back_is_noticed() {
        assertThat(world(NINE).wrote(due("a").revised(2), due("a")).shownTo(checker(7)))
                .contains("the revision of a went back");
    }

    @Test
    void a_stored_state_that_the_history_does_not_give_is_noticed() {
        assertThat(world(NINE).wrote(due("a").in("closed")).shownTo(checker(7)))
                .contains("a is stored as closed, but its history makes it due");
    }

    @Test
    void a_history_that_does_not_begin_with_the_opening_is_noticed() {
        Past headless = new Past("a", "due", due("a").history().subList(1, 2), List.of(), 1);
        assertThat(world(NINE).wrote(headless).shownTo(checker(7))).isPresent();
    }

    @Test
    void a_callback_that_is_gone_is_noticed() {
        Invariant checker = checker(7);
        assertThat(world(NINE).holds(due("a")).shownTo(checker)).isEmpty();
        assertThat(world(NINE).lost(due("a")).shownTo(checker)).contains("a is gone");
    }
}
