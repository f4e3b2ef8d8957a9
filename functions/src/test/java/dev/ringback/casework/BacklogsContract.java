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
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What whoever counts what is to be done promises, beside the store of the same callbacks. */
public abstract class BacklogsContract {

    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));
    private static final CallerAtLocation BOB = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550142"));
    private static final CallerAtLocation CAT = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550143"));

    protected abstract CallbackStore store();

    protected abstract Backlogs backlogs();

    @Test
    void nothing_is_to_be_done_where_nothing_was_missed() {
        assertThat(backlogs().at(at("tue 09:00"))).isEqualTo(new Backlog(0, 0, Duration.ZERO));
    }

    @Test
    void what_is_due_is_held_or_waits_is_open_and_what_is_closed_is_not() throws Conflict {
        open(store(), ANN, call("contact-1", at("tue 20:00")));
        Callback held = open(store(), BOB, call("contact-2", at("tue 09:00")));
        save(store(), held, claimedBy(ANA, held, at("tue 09:05")));
        Callback booked = open(store(), CAT, call("contact-3", at("tue 09:00")));
        save(store(), booked, ended(Outcome.BOOKED, claimedBy(ANA, booked, at("tue 09:05")), ANA, at("tue 09:06")));

        assertThat(backlogs().at(at("tue 09:06")).open()).isEqualTo(2);
    }

    @Test
    void what_nobody_has_taken_by_its_deadline_is_late_and_the_earliest_deadline_says_how_late() throws Conflict {
        Callback first = open(store(), ANN, call("contact-1", at("tue 09:00")));
        Callback urgent = open(store(), BOB, urgent(call("contact-2", at("tue 09:01"))));
        Callback taken = open(store(), CAT, call("contact-3", at("tue 09:00")));
        save(store(), taken, claimedBy(ANA, taken, at("tue 09:05")));

        assertThat(backlogs().at(at("tue 09:00"))).isEqualTo(new Backlog(3, 0, Duration.ZERO));
        Instant later = first.deadline().plusSeconds(600);
        assertThat(urgent.deadline()).isBefore(first.deadline());
        assertThat(backlogs().at(later)).isEqualTo(new Backlog(3, 2, Duration.between(urgent.deadline(), later)));
    }
}
