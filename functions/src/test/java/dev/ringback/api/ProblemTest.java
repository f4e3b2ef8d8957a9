package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Outcome;
import dev.ringback.callback.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

public class ProblemTest {

    private static final Instant QUARTER_PAST_ONE = Instant.parse("2026-11-24T13:15:00Z");

    @Test
    void people_read_the_local_time_and_machines_the_instant() {
        Problem problem = RefusalProblem.of(new Refusal.HeldByAnother(QUARTER_PAST_ONE), ZoneId.of("America/Phoenix"));

        assertThat(problem.document().path("detail").asString())
                .startsWith("Somebody else holds this callback until Tue 24 Nov 06:15 MST.");
        assertThat(problem.document().path("until").asString()).isEqualTo("2026-11-24T13:15:00Z");
    }

    @Test
    void a_date_that_is_a_slip_is_told_with_the_days_that_are_possible() {
        Problem problem = RefusalProblem.of(
                new Refusal.NoSuchAppointment(QUARTER_PAST_ONE, QUARTER_PAST_ONE.plusSeconds(86_400)),
                ZoneId.of("America/Phoenix"));

        assertThat(problem.document().path("status").asInt()).isEqualTo(400);
        assertThat(problem.document().path("detail").asString())
                .startsWith("'appointmentAt' must be on a day from 2026-11-24 to 2026-11-25.");
    }

    @Test
    void so_is_the_date_that_an_appointment_was_moved_from() {
        Problem problem = RefusalProblem.of(
                new Refusal.NoSuchFormerAppointment(QUARTER_PAST_ONE, QUARTER_PAST_ONE.plusSeconds(86_400)),
                ZoneId.of("America/Phoenix"));

        assertThat(problem.document().path("status").asInt()).isEqualTo(400);
        assertThat(problem.document().path("detail").asString())
                .startsWith("'rescheduledFrom' must be on a day from 2026-11-24 to 2026-11-25.");
    }

    @Test
    void what_does_not_go_with_an_outcome_is_told_with_what_it_goes_with() {
        Problem reason = RefusalProblem.of(new Refusal.NeedsNoReason(Outcome.BOOKED), ZoneId.of("America/Phoenix"));
        Problem moved = RefusalProblem.of(new Refusal.NothingMoved(Outcome.BOOKED), ZoneId.of("America/Phoenix"));

        assertThat(reason.document().path("status").asInt()).isEqualTo(422);
        assertThat(reason.detail())
                .startsWith("'notBooked' says why a patient who was reached did not book")
                .contains("it does not go with 'booked'");
        assertThat(moved.detail()).contains("it goes with 'rescheduled' alone, and not with 'booked'");
    }

    @Test
    void a_problem_that_no_time_will_solve_has_none() {
        Problem problem = RefusalProblem.of(new Refusal.AlreadyClosed(), ZoneId.of("America/Phoenix"));

        assertThat(problem.document().propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail");
        assertThat(problem.document().path("status").asInt()).isEqualTo(409);
    }
}
