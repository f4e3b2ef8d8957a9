package dev.ringback.invariants;

import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.PAT;
import static dev.ringback.invariants.Worlds.SAM;
import static dev.ringback.invariants.Worlds.at;
import static dev.ringback.invariants.Worlds.call;
import static dev.ringback.invariants.Worlds.checker;
import static dev.ringback.invariants.Worlds.claimed;
import static dev.ringback.invariants.Worlds.closed;
import static dev.ringback.invariants.Worlds.due;
import static dev.ringback.invariants.Worlds.opened;
import static dev.ringback.invariants.Worlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Attempt;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;
import dev.ringback.local.invariants.Invariant;
import dev.ringback.local.invariants.Moment.Indexed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checkers that look at callbacks cry when they are shown a broken world, and say nothing of a sound one. */
class CheckersOfCallbacksTest {

    @Test
    void a_sound_world_makes_none_of_them_cry() {
        Callback callback = claimed("a", PAT);
        for (Invariant checker : Invariant.all()) {
            assertThat(world(NINE)
                            .wrote(callback)
                            .wrote(closed("b", Outcome.BOOKED))
                            .shownTo(checker))
                    .as(checker.rule())
                    .isEmpty();
        }
    }

    @Test
    void there_is_one_checker_for_each_invariant() {
        assertThat(Invariant.all().stream().map(checker -> checker.rule().split(":", 2)[0]))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void one_chain_on_two_callbacks_is_noticed() {
        assertThat(world(NINE)
                        .wrote(opened("a", call("chain")))
                        .wrote(opened("b", call("chain")))
                        .shownTo(checker(1)))
                .contains("contact chain is a missed call on a and again on b");
    }

    @Test
    void one_chain_twice_on_one_callback_is_noticed() {
        assertThat(world(NINE)
                        .wrote(opened("a", call("chain")).with(new Entry.RepeatCall(NINE, call("chain"))))
                        .shownTo(checker(1)))
                .isPresent();
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
    void an_open_callback_that_should_have_been_looked_at_long_ago_is_noticed() {
        assertThat(world(at("09:16"))
                        .holds(due("a"), Optional.of(NINE), Indexed.FOUND)
                        .shownTo(checker(3)))
                .isPresent();
    }

    @Test
    void an_attempt_that_the_rhythm_does_not_have_is_noticed() {
        assertThat(world(NINE)
                        .wrote(due("a").with(new Entry.Due(NINE, new Attempt(4))))
                        .shownTo(checker(5)))
                .contains("attempt 4 of 3 became due on a");
    }

    @Test
    void an_attempt_while_the_location_is_closed_is_noticed() {
        assertThat(world(at("12:30"))
                        .wrote(opened("a", call("chain")).with(new Entry.Due(at("12:30"), Attempt.FIRST)))
                        .shownTo(checker(5)))
                .isPresent();
    }

    @Test
    void an_attempt_after_closure_or_hand_off_is_noticed() {
        Callback closed = closed("a", Outcome.BOOKED);
        Callback handedOff = due("b").with(new Entry.HandedOff(NINE, Team.CLINICAL, at("10:00")));
        for (Callback over : List.of(closed, handedOff)) {
            assertThat(world(at("09:20"))
                            .wrote(Optional.of(over), over.with(new Entry.Due(at("09:20"), new Attempt(2))))
                            .shownTo(checker(5)))
                    .contains("attempt 2 became due on " + over.id() + " after closure or hand-off");
        }
    }

    @Test
    void a_second_holder_is_noticed() {
        assertThat(world(at("09:05"))
                        .wrote(claimed("a", PAT).with(new Entry.Claimed(at("09:05"), SAM, at("09:15"))))
                        .shownTo(checker(6)))
                .contains(SAM + " took a while " + PAT + " held it");
    }

    @Test
    void a_renewal_by_someone_else_is_noticed() {
        assertThat(world(at("09:05"))
                        .wrote(claimed("a", PAT).with(new Entry.Renewed(at("09:05"), SAM, at("09:15"))))
                        .shownTo(checker(6)))
                .isPresent();
    }

    @Test
    void a_lapsed_claim_that_does_not_come_back_is_noticed() {
        assertThat(world(at("09:26")).holds(claimed("a", PAT)).shownTo(checker(6)))
                .isPresent();
        assertThat(world(at("09:25")).holds(claimed("a", PAT)).shownTo(checker(6)))
                .isEmpty();
    }

    @Test
    void a_history_that_was_changed_or_shortened_is_noticed() {
        Callback before = due("a");
        assertThat(world(NINE)
                        .wrote(Optional.of(before), opened("a", call("other")))
                        .shownTo(checker(7)))
                .contains("what was in the history of a was changed");
        assertThat(world(NINE)
                        .wrote(Optional.of(before), opened("a", call("contact-a")))
                        .shownTo(checker(7)))
                .contains("what was in the history of a was changed");
    }

    @Test
    void a_revision_that_goes_back_is_noticed() {
        assertThat(world(NINE).wrote(Optional.of(due("a").saved()), due("a")).shownTo(checker(7)))
                .contains("the revision of a went back");
    }

    @Test
    void a_stored_state_that_the_history_does_not_give_is_noticed() {
        assertThat(world(NINE)
                        .holdsAs(due("a"), Optional.of(NINE), Indexed.FOUND, "closed")
                        .shownTo(checker(7)))
                .contains("a is stored as closed, but its history makes it due");
    }

    @Test
    void a_callback_that_is_gone_is_noticed() {
        Invariant checker = checker(7);
        assertThat(world(NINE).holds(due("a")).shownTo(checker)).isEmpty();
        assertThat(world(NINE).shownTo(checker)).contains("a is gone");
    }
}
