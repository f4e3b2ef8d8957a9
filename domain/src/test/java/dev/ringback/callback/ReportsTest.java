package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be told with an outcome, and what is a slip (docs/rules.md §5). */
class ReportsTest {

    private static final Instant NOW = at("tue 09:06");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(366);

    private static Decision recorded(Report report) {
        return Outcomes.record(
                claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:05")), worker(ANA), report, POLICY, NOW);
    }

    private static Optional<Report> keptOf(Decision decision) {
        return changed(decision).history().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(entry -> ((Entry.OutcomeRecorded) entry).report())
                .findFirst();
    }

    private static Optional<OffsetDateTime> given(Instant time) {
        return Optional.of(OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
    }

    private static Report bookedFor(Instant appointment) {
        return new Report(
                Outcome.BOOKED,
                Optional.empty(),
                Optional.of(true),
                given(appointment),
                Optional.empty(),
                Optional.empty());
    }

    private static Report movedFrom(Outcome outcome, Instant appointment) {
        return new Report(
                outcome, Optional.empty(), Optional.of(true), Optional.empty(), given(appointment), Optional.empty());
    }

    private static Report because(Outcome outcome, WhyNotBooked why) {
        return new Report(
                outcome, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }

    @Test
    void an_appointment_is_neither_long_past_nor_years_ahead() {
        assertThat(recorded(bookedFor(NOW.minus(DAY)))).isInstanceOf(Decision.Changed.class);
        assertThat(recorded(bookedFor(NOW.plus(YEAR.multipliedBy(3))))).isInstanceOf(Decision.Changed.class);
        assertThat(refused(recorded(bookedFor(NOW.minus(DAY).minusSeconds(1)))))
                .isInstanceOf(Refusal.NoSuchAppointment.class);
        assertThat(refused(recorded(bookedFor(NOW.plus(YEAR.multipliedBy(3)).plusSeconds(1)))))
                .isInstanceOf(Refusal.NoSuchAppointment.class);
        assertThat(refused(recorded(bookedFor(Instant.parse("9999-12-31T23:59:59Z")))))
                .isInstanceOf(Refusal.NoSuchAppointment.class);
    }

    @Nested
    class When_an_appointment_is_moved {

        @Test
        void the_time_that_it_was_moved_from_is_kept_as_it_was_given() {
            Report report = movedFrom(Outcome.RESCHEDULED, NOW.plus(DAY));

            assertThat(keptOf(recorded(report))).contains(report);
        }

        @Test
        void that_time_may_be_a_year_ago_for_a_visit_that_was_missed_is_moved_too() {
            Instant earliest = NOW.minus(YEAR);
            Instant latest = NOW.plus(YEAR.multipliedBy(3));

            assertThat(recorded(movedFrom(Outcome.RESCHEDULED, earliest))).isInstanceOf(Decision.Changed.class);
            assertThat(recorded(movedFrom(Outcome.RESCHEDULED, latest))).isInstanceOf(Decision.Changed.class);
            assertThat(refused(recorded(movedFrom(Outcome.RESCHEDULED, earliest.minusSeconds(1)))))
                    .isEqualTo(new Refusal.NoSuchFormerAppointment(earliest, latest));
            assertThat(refused(recorded(movedFrom(Outcome.RESCHEDULED, latest.plusSeconds(1)))))
                    .isEqualTo(new Refusal.NoSuchFormerAppointment(earliest, latest));
        }

        @ParameterizedTest
        @EnumSource(
                names = {"RESCHEDULED", "UNREACHABLE", "REACHED_ELSEWHERE"},
                mode = EnumSource.Mode.EXCLUDE)
        void no_other_outcome_has_such_a_time(Outcome outcome) {
            assertThat(refused(recorded(movedFrom(outcome, NOW)))).isEqualTo(new Refusal.NothingMoved(outcome));
        }
    }

    @Nested
    class When_the_patient_was_reached_and_did_not_book {

        @ParameterizedTest
        @EnumSource
        void the_reason_is_kept(WhyNotBooked why) {
            assertThat(keptOf(recorded(because(Outcome.DECLINED, why))).flatMap(Report::notBooked))
                    .contains(why);
        }

        @ParameterizedTest
        @EnumSource(
                names = {
                    "DECLINED",
                    "NO_FURTHER_ACTION",
                    "ROUTED_TO_CLINICAL",
                    "INSURANCE_VERIFICATION_NEEDED",
                    "REFERRAL_FOLLOW_UP_NEEDED"
                })
        void there_may_be_a_reason_and_none_need_be_given(Outcome outcome) {
            assertThat(recorded(because(outcome, WhyNotBooked.OTHER))).isInstanceOf(Decision.Changed.class);
            assertThat(recorded(reported(outcome))).isInstanceOf(Decision.Changed.class);
        }

        @ParameterizedTest
        @EnumSource(names = {"BOOKED", "RESCHEDULED", "MESSAGE_LEFT", "ATTEMPT_AGAIN", "WRONG_NUMBER"})
        void no_other_outcome_has_a_reason(Outcome outcome) {
            assertThat(refused(recorded(because(outcome, WhyNotBooked.WENT_ELSEWHERE))))
                    .isEqualTo(new Refusal.NeedsNoReason(outcome));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "REACHED_ELSEWHERE"})
    void what_only_the_system_records_is_refused_as_such_whatever_comes_with_it(Outcome outcome) {
        assertThat(refused(recorded(because(outcome, WhyNotBooked.OTHER))))
                .isEqualTo(new Refusal.RecordedBySystemOnly(outcome));
    }
}
