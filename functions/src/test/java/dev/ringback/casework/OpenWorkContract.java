package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.casework.StoreFixtures.open;
import static dev.ringback.casework.StoreFixtures.save;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WorkKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of all that is open: what of it is overdue, and how much is to be done. */
public abstract class OpenWorkContract {

    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));
    private static final CallerAtLocation BOB = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550142"));
    private static final CallerAtLocation CAT = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550143"));

    protected abstract CallbackStore store();

    private Backlog backlog(Instant now) {
        return store().openWork(now).backlog();
    }

    private List<WorkKey> overdue(Instant now) {
        return store().openWork(now).overdue();
    }

    @Test
    void nothing_is_to_be_done_where_nothing_was_missed() {
        assertThat(backlog(at("tue 09:00"))).isEqualTo(new Backlog(0, 0, Duration.ZERO));
    }

    @Test
    void what_is_due_is_held_or_waits_is_open_and_what_is_closed_is_not() throws Conflict {
        open(store(), ANN, call("contact-1", at("tue 20:00")));
        Callback held = open(store(), BOB, call("contact-2", at("tue 09:00")));
        save(store(), held, claimedBy(ANA, held, at("tue 09:05")));
        Callback booked = open(store(), CAT, call("contact-3", at("tue 09:00")));
        save(store(), booked, ended(Outcome.BOOKED, claimedBy(ANA, booked, at("tue 09:05")), ANA, at("tue 09:06")));

        assertThat(backlog(at("tue 09:06")).open()).isEqualTo(2);
    }

    @Test
    void what_nobody_has_taken_by_its_deadline_is_late_and_the_earliest_deadline_says_how_late() throws Conflict {
        Callback first = open(store(), ANN, call("contact-1", at("tue 09:00")));
        Callback urgent = open(store(), BOB, urgent(call("contact-2", at("tue 09:01"))));
        Callback taken = open(store(), CAT, call("contact-3", at("tue 09:00")));
        save(store(), taken, claimedBy(ANA, taken, at("tue 09:05")));

        assertThat(backlog(at("tue 09:00"))).isEqualTo(new Backlog(3, 0, Duration.ZERO));
        Instant later = first.deadline().plusSeconds(600);
        assertThat(urgent.deadline()).isBefore(first.deadline());
        assertThat(backlog(later)).isEqualTo(new Backlog(3, 2, Duration.between(urgent.deadline(), later)));
    }

    @Test
    void whatever_has_a_timer_that_has_passed_is_overdue() throws Conflict {
        Callback due = open(store(), ANN, call("contact-1", at("tue 09:00")));
        Callback waiting = open(store(), BOB, call("contact-2", at("tue 20:00")));
        Callback held = open(store(), CAT, call("contact-3", at("tue 09:00")));
        save(store(), held, claimedBy(ANA, held, at("tue 09:05")));

        assertThat(overdue(at("tue 09:14"))).isEmpty();
        assertThat(overdue(at("tue 09:15"))).containsExactlyInAnyOrder(held.key());
        assertThat(overdue(at("tue 09:30"))).containsExactlyInAnyOrder(held.key(), due.key());
        assertThat(overdue(at("wed 08:00"))).containsExactlyInAnyOrder(held.key(), due.key(), waiting.key());
    }

    @Test
    void what_is_pending_of_a_closed_callback_is_overdue_too() throws Conflict {
        Callback opened = open(store(), ANN, urgent(call("contact-1", at("tue 09:00"))));
        Callback claimed = claimedBy(ANA, opened, at("tue 09:01"));
        save(store(), opened, ended(Outcome.NO_FURTHER_ACTION, claimed, ANA, at("tue 09:01")));

        assertThat(overdue(at("tue 09:02"))).containsExactly(opened.key());
        assertThat(store().allOpen()).isEmpty();
    }
}
