package dev.ringback.numbers;

import static dev.ringback.numbers.AuditCalls.LINE;
import static dev.ringback.numbers.AuditCalls.NEW_YORK;
import static dev.ringback.numbers.AuditCalls.answered;
import static dev.ringback.numbers.AuditCalls.at;
import static dev.ringback.numbers.AuditCalls.dialled;
import static dev.ringback.numbers.AuditCalls.missed;
import static dev.ringback.numbers.AuditCalls.number;
import static dev.ringback.numbers.AuditCalls.on;
import static dev.ringback.numbers.AuditCalls.voicemail;
import static dev.ringback.numbers.AuditCalls.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AuditFoldTest {

    private static final String SECOND_LINE = "+12125550101";

    @Test
    void a_voicemail_is_a_missed_call_and_a_dialled_number_is_no_call_from_outside() {
        AuditFigures figures = of(
                answered(142, "2026-11-16T08:13"),
                missed(143, "2026-11-16T12:21"),
                voicemail(144, "2026-11-16T16:41"),
                dialled(143, "2026-11-16T13:06"));

        assertThat(figures.inbound()).isEqualTo(new AuditFigures.Inbound(3, 1, 2, 1));
        assertThat(figures.outbound()).isEqualTo(1);
    }

    @Test
    void a_call_counts_for_the_local_hour_and_day_in_which_it_ended() {
        AuditFigures figures = of(missed(143, "2026-11-16T00:00:30"), answered(142, "2026-11-16T13:00"));

        assertThat(figures.byHour()).hasSize(24);
        assertThat(figures.byHour().get(0)).isEqualTo(new AuditCount(1, 1));
        assertThat(figures.byHour().get(12)).isEqualTo(new AuditCount(0, 0));
        assertThat(figures.byHour().get(13)).isEqualTo(new AuditCount(1, 0));
        assertThat(figures.byWeekday()).hasSize(7);
        assertThat(figures.byWeekday().get(DayOfWeek.MONDAY)).isEqualTo(new AuditCount(2, 1));
        assertThat(figures.period())
                .contains(new AuditFigures.Period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 16)));
    }

    @Test
    void the_waiting_lasts_from_the_end_of_the_first_missed_call_to_the_begin_of_the_dialling() {
        AuditFigures figures = of(
                missed(143, "2026-11-16T12:20:42"),
                missed(143, "2026-11-16T12:40:00"),
                dialled(143, "2026-11-16T13:06:00"));

        assertThat(figures.episodes()).isEqualTo(new AuditFigures.Episodes(1, 1, 1, 1, 1, 0, 0));
        assertThat(figures.callBack().orElseThrow().minutes())
                .contains(new Minutes(new BigDecimal("44.3"), new BigDecimal("44.3"), new BigDecimal("44.3")));
        assertThat(figures.callBack().orElseThrow().within())
                .isEqualTo(Map.of(5, 0L, 15, 0L, 30, 0L, 60, 1L, 1440, 1L));
    }

    @Test
    void who_calls_again_and_is_answered_was_not_called_back() {
        AuditFigures figures = of(
                missed(143, "2026-11-16T12:21"), answered(143, "2026-11-16T12:30"), dialled(143, "2026-11-16T13:06"));

        assertThat(figures.episodes()).isEqualTo(new AuditFigures.Episodes(1, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void a_missed_call_after_the_end_begins_a_new_episode_of_the_same_caller() {
        AuditFigures figures =
                of(missed(143, "2026-11-16T12:21"), dialled(143, "2026-11-16T13:06"), missed(143, "2026-11-16T15:00"));

        assertThat(figures.episodes()).isEqualTo(new AuditFigures.Episodes(2, 1, 0, 0, 1, 0, 1));
    }

    @Test
    void a_dialling_while_the_missed_call_still_rings_ends_a_waiting_of_no_time() {
        AuditFigures figures = of(missed(143, "2026-11-16T12:21:00"), dialled(143, "2026-11-16T12:21:30"));

        assertThat(figures.episodes()).isEqualTo(new AuditFigures.Episodes(1, 1, 0, 0, 1, 0, 0));
        assertThat(figures.callBack().orElseThrow().minutes())
                .contains(new Minutes(new BigDecimal("0.0"), new BigDecimal("0.0"), new BigDecimal("0.0")));
    }

    @Test
    void a_second_call_that_is_answered_while_the_first_still_rings_is_called_again_and_answered() {
        AuditFigures figures = of(missed(143, "2026-11-16T12:21:00"), answered(143, "2026-11-16T12:21:30"));

        assertThat(figures.episodes()).isEqualTo(new AuditFigures.Episodes(1, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void a_dialling_before_the_missed_call_began_is_no_answer_to_it() {
        AuditFigures figures = of(missed(143, "2026-11-16T12:25:00"), dialled(143, "2026-11-16T12:21:30"));

        assertThat(figures.episodes().neverReached()).isEqualTo(1);
    }

    @Test
    void without_outbound_calls_nobody_knows_who_was_called_back() {
        AuditFigures figures = of(missed(143, "2026-11-16T12:21"));

        assertThat(figures.callBack()).isEmpty();
        assertThat(figures.episodes().count()).isEqualTo(1);
    }

    @Test
    void a_withheld_number_is_a_missed_call_and_in_no_episode() {
        AuditFigures figures = of(withheld(missed(143, "2026-11-16T12:21")));

        assertThat(figures.inbound().missed()).isEqualTo(1);
        assertThat(figures.episodes().count()).isZero();
    }

    @Test
    void two_lines_are_two_episodes_unless_they_are_one_location() {
        List<AuditedCall> calls =
                List.of(missed(143, "2026-11-16T12:21"), on(SECOND_LINE, missed(143, "2026-11-16T12:31")));

        assertThat(AuditFold.of(calls, AuditSetting.of(NEW_YORK))
                        .figures()
                        .episodes()
                        .count())
                .isEqualTo(2);
        AuditSetting oneLocation = new AuditSetting(NEW_YORK, _ -> "oak-street", Optional.empty(), Optional.empty());
        assertThat(AuditFold.of(calls, oneLocation).figures().episodes())
                .isEqualTo(new AuditFigures.Episodes(1, 1, 1, 1, 0, 0, 1));
        assertThat(AuditFold.of(calls, oneLocation).figures().byLine()).containsOnlyKeys(LINE, SECOND_LINE);
    }

    @Test
    void open_time_and_open_minutes_are_known_with_hours_only() {
        OpenHours hours = new OpenHours(
                NEW_YORK,
                Map.of(DayOfWeek.MONDAY, List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(12, 30)))),
                Set.of());
        List<AuditedCall> calls = List.of(
                missed(143, "2026-11-16T12:20"), missed(144, "2026-11-16T12:40"), dialled(143, "2026-11-16T13:06"));

        AuditFigures figures = AuditFold.of(
                        calls,
                        new AuditSetting(NEW_YORK, UnaryOperator.identity(), Optional.of(_ -> hours), Optional.empty()))
                .figures();

        assertThat(figures.open()).contains(new AuditFigures.OpenSplit(1, 1));
        assertThat(figures.callBack().orElseThrow().openMinutes().orElseThrow().median())
                .isEqualTo(new BigDecimal("10.0"));
        assertThat(AuditFold.of(calls, AuditSetting.of(NEW_YORK)).figures().open())
                .isEmpty();
    }

    @Test
    void an_appointment_counts_within_seven_days_after_the_first_missed_call() {
        assertThat(withAppointmentAt("2026-11-23T12:21").part()).isEqualTo(1);
        assertThat(withAppointmentAt("2026-11-23T12:22").part()).isZero();
        assertThat(withAppointmentAt("2026-11-16T12:20").part()).isZero();
    }

    @Test
    void an_appointment_of_a_day_counts_from_the_beginning_of_that_day_to_its_end() {
        assertThat(withAppointment(AppointmentMade.on(LocalDate.of(2026, 11, 16), NEW_YORK))
                        .part())
                .isEqualTo(1);
        assertThat(withAppointment(AppointmentMade.on(LocalDate.of(2026, 11, 23), NEW_YORK))
                        .part())
                .isEqualTo(1);
        assertThat(withAppointment(AppointmentMade.on(LocalDate.of(2026, 11, 15), NEW_YORK))
                        .part())
                .isZero();
        assertThat(withAppointment(AppointmentMade.on(LocalDate.of(2026, 11, 24), NEW_YORK))
                        .part())
                .isZero();
    }

    private static Share withAppointmentAt(String made) {
        return withAppointment(AppointmentMade.at(at(made)));
    }

    private static Share withAppointment(AppointmentMade made) {
        return AuditFold.of(
                        List.of(missed(143, "2026-11-16T12:21")),
                        new AuditSetting(
                                NEW_YORK,
                                UnaryOperator.identity(),
                                Optional.empty(),
                                Optional.of(Map.of(number(143), List.of(made)))))
                .figures()
                .appointments()
                .orElseThrow();
    }

    private static AuditFigures of(AuditedCall... calls) {
        return AuditFold.of(List.of(calls), AuditSetting.of(NEW_YORK)).figures();
    }
}
