package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the worklist shows of a callback, without the callback. The target is 30 minutes; the location has a break from 12:00 to 13:00. */
class WorklistEntryTest {

    private static final Callback OPENED = openedAt(at("tue 09:00"));
    private static final Callback HANDED_OFF =
            ended(Outcome.INSURANCE_VERIFICATION_NEEDED, claimedBy(ANA, OPENED, at("tue 09:05")), ANA, at("tue 09:09"));
    private static final Callback URGENT =
            repeated(openedAt(at("tue 11:00")), urgent(call("contact-2", at("tue 11:00"))), at("tue 11:00"));

    private static WorklistEntry entry(Callback callback) {
        return new WorklistEntry(callback.key(), Work.of(callback), Rank.of(callback));
    }

    @Test
    void an_attempt_may_begin_once_its_caller_may_be_called_and_a_hand_off_at_any_hour() {
        Instant lunch = at("tue 12:10");

        assertThat(entry(OPENED).mayBeginFrom(at("tue 09:01"), POLICY)).isEqualTo(at("tue 09:01"));
        assertThat(entry(OPENED).mayBeginAt(lunch, POLICY)).isFalse();
        assertThat(entry(OPENED).mayBeginFrom(lunch, POLICY)).isEqualTo(at("tue 13:00"));
        assertThat(entry(HANDED_OFF).mayBeginAt(lunch, POLICY)).isTrue();
        assertThat(entry(HANDED_OFF).mayBeginFrom(lunch, POLICY)).isEqualTo(lunch);
    }

    @Test
    void totals_count_what_is_late_and_what_is_urgent_over_all_of_it() {
        List<WorklistEntry> entries = List.of(entry(OPENED), entry(HANDED_OFF), entry(URGENT));

        assertThat(Totals.of(entries, at("tue 09:30"))).isEqualTo(new Totals(3, 0, 1));
        assertThat(Totals.of(entries, at("tue 09:31"))).isEqualTo(new Totals(3, 1, 1));
        assertThat(Totals.of(List.of(), at("tue 09:31"))).isEqualTo(new Totals(0, 0, 0));
    }

    @Test
    void a_filter_admits_what_is_of_its_location_its_kind_and_its_team() {
        assertThat(admits(Optional.empty(), Optional.empty(), Optional.empty())).isTrue();
        assertThat(admits(Optional.of(new LocationId("harbor")), Optional.empty(), Optional.empty()))
                .isFalse();
        assertThat(admits(Optional.empty(), Optional.of(Bucket.BILLING), Optional.empty()))
                .isFalse();
        assertThat(admits(Optional.empty(), Optional.empty(), Optional.of(Team.BILLING)))
                .isFalse();
    }

    private static boolean admits(Optional<LocationId> location, Optional<Bucket> bucket, Optional<Team> team) {
        var filter = new WorklistFilter(
                location, bucket, team, WorklistFilter.Target.ANY, new WorklistFilter.Whose.Unclaimed());
        return filter.admits(entry(OPENED), at("tue 09:01"));
    }

    @Test
    void what_is_late_is_late_by_the_deadline_that_counts_whether_it_waits_or_is_held() {
        var late = new WorklistFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                WorklistFilter.Target.BREACHED,
                new WorklistFilter.Whose.Mine());
        Instant pastTheCallbacksOwn = at("tue 09:31");

        assertThat(late.admits(OPENED, pastTheCallbacksOwn)).isTrue();
        assertThat(late.admits(entry(OPENED), pastTheCallbacksOwn)).isTrue();
        assertThat(late.admits(HANDED_OFF, pastTheCallbacksOwn)).isFalse();
        assertThat(late.admits(entry(HANDED_OFF), pastTheCallbacksOwn)).isFalse();
        assertThat(late.admits(claimedBy(ANA, OPENED, at("tue 09:05")), pastTheCallbacksOwn))
                .isTrue();
    }

    /** The first reason that is true is told. */
    @Test
    void reasons_why_nothing_can_be_taken_have_words_of_their_own() {
        assertThat(Lull.Why.values())
                .extracting(Lull.Why::word)
                .containsExactly("outside-calling-hours", "waiting", "held-by-others", "none-waiting");
    }
}
