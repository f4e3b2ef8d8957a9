package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Timers;
import dev.ringback.desk.Outlook.Due;
import dev.ringback.desk.Outlook.Standing;
import dev.ringback.desk.Outlook.Try;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.directory.file.DirectoryFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The target is 30 minutes; the location has a break from 12:00 to 13:00, and closes at 17:00. */
class OutlookTest {

    private static final Directory DIRECTORY = DirectoryFiles.directory(DirectoryFiles.SOUND);
    private static final Grants EVERYTHING = new Grants(new Grants.Locations.All(), EnumSet.allOf(Bucket.class));

    private static Outlook outlook(Callback callback, Instant now) {
        return outlook(callback, new Person(PAT, Role.MANAGER, Optional.empty(), EVERYTHING), now);
    }

    private static Outlook toAnAgency(Callback callback, Instant now) {
        return outlook(callback, new Person(ANA, Role.ASSISTANT, Optional.of(NORTHWIND), EVERYTHING), now);
    }

    private static Outlook outlook(Callback callback, Person reader, Instant now) {
        return Outlook.of(callback, Reader.of(reader, DIRECTORY, callback), POLICY, now);
    }

    @Test
    void says_which_try_is_next_and_how_many_there_are() {
        Callback callback = openedAt(at("tue 09:00"));

        assertThat(outlook(callback, at("tue 09:00")).attempt()).contains(new Try(1, 3));
        Callback tried = attempted(Outcome.MESSAGE_LEFT, callback, at("tue 09:05"));
        assertThat(outlook(tried, at("tue 09:06")).attempt()).contains(new Try(2, 3));
        Callback handedOff = attempted(Outcome.ROUTED_TO_CLINICAL, callback, at("tue 09:05"));
        assertThat(outlook(handedOff, at("tue 09:06")).attempt()).isEmpty();
    }

    @Test
    void says_until_when_the_caller_may_be_called_or_from_when() {
        Callback callback = openedAt(at("tue 09:00"));

        assertThat(outlook(callback, at("tue 09:00")).callableUntil()).contains(at("tue 12:00"));
        assertThat(outlook(callback, at("tue 09:00")).callableFrom()).isEmpty();
        assertThat(outlook(callback, at("tue 12:10")).callableUntil()).isEmpty();
        assertThat(outlook(callback, at("tue 12:10")).callableFrom()).contains(at("tue 13:00"));
    }

    @Test
    void counts_what_is_left_and_what_has_passed_in_open_time() {
        Callback callback = openedAt(at("tue 11:50"));

        assertThat(outlook(callback, at("tue 12:30")).due())
                .contains(new Due(at("tue 13:20"), Standing.IN_TIME, Duration.ofMinutes(20)));
        assertThat(outlook(callback, at("wed 08:05")).due())
                .contains(new Due(at("tue 13:20"), Standing.LATE, Duration.ofMinutes(-225)));
    }

    @Test
    void takes_for_late_what_was_due_at_the_close_although_no_open_time_has_passed() {
        Callback callback = openedAt(at("tue 16:30"));

        assertThat(outlook(callback, at("tue 17:00")).due().map(Due::standing)).contains(Standing.IN_TIME);
        assertThat(outlook(callback, at("tue 20:00")).due())
                .contains(new Due(at("tue 17:00"), Standing.LATE, Duration.ZERO));
    }

    @Test
    void goes_by_the_deadline_of_a_hand_off_also_while_somebody_holds_it() {
        Callback handedOff = attempted(Outcome.ROUTED_TO_CLINICAL, openedAt(at("tue 09:00")), at("tue 09:05"));
        Callback held = claimedBy(PAT, handedOff, at("tue 09:10"));

        assertThat(outlook(handedOff, at("tue 09:10")).due().map(Due::by)).contains(at("tue 09:20"));
        assertThat(outlook(held, at("tue 09:10")).due().map(Due::by)).contains(at("tue 09:20"));
    }

    @Test
    void says_nothing_of_time_once_it_is_over() {
        Callback closed = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:05"));
        Outlook outlook = outlook(closed, at("tue 09:06"));

        assertThat(outlook.due()).isEmpty();
        assertThat(outlook.callableUntil()).isEmpty();
        assertThat(outlook.callableFrom()).isEmpty();
    }

    @Test
    void tells_an_agency_of_no_escalation_that_its_history_does_not_show() {
        Callback urgent = repeated(openedAt(at("tue 09:00")), urgent(call("c-2", at("tue 09:01"))), at("tue 09:01"));
        Callback missed = Timers.elapse(urgent, POLICY, at("tue 09:40"));
        Callback routine = changed(ReTriage.byPerson(missed, worker(PAT), Bucket.SCHEDULING, POLICY, at("tue 09:41")));

        assertThat(outlook(routine, at("tue 09:42")).escalations())
                .containsExactly(EscalationReason.URGENT_WORDS, EscalationReason.TARGET_MISSED);
        assertThat(toAnAgency(routine, at("tue 09:42")).escalations()).isEmpty();
    }

    @Test
    void has_the_reason_of_the_newest_call() {
        assertThat(outlook(openedAt(at("tue 09:00")), at("tue 09:00")).reason())
                .isEqualTo(MissedReason.ABANDONED_IN_QUEUE);
        assertThat(Outlook.newestCall(
                                repeated(openedAt(at("tue 09:00")), call("c-2", at("tue 09:01")), at("tue 09:01")))
                        .chain()
                        .id())
                .isEqualTo("c-2");
    }
}
