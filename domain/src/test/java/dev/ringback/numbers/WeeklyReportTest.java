package dev.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.numbers.WeeklyReport.OfLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
    private static final String DESK = "https://desk.example/";

    /** So many missed calls, each a callback that was tried after so many minutes; half of them in time, reached, and booked. */
    private static Figures figures(long missed, String median, long good) {
        var minutes = new Minutes(new BigDecimal(median), new BigDecimal(median), new BigDecimal(median));
        return new Figures(
                missed,
                0,
                missed,
                new Figures.FirstCallback(missed, 0, Optional.of(minutes)),
                new Figures.WithinTarget(good, missed - good, 0),
                new Share(good, missed),
                new Share(0, missed),
                new Figures.Bookings(good, 0, 0, missed),
                Map.of(),
                0,
                Optional.of(new Figures.Unresolved(4, BigDecimal.ONE, 5, 5)),
                new Figures.Texts(0, 0, 0, 0),
                new Figures.Feedback(0, Map.of()),
                Map.of(),
                0,
                new Figures.FollowUps(Figures.Owed.NONE, Map.of(), Map.of()));
    }

    private static Figures nothing() {
        return without(Optional.empty());
    }

    /** Nothing new, and three callbacks of the time before. */
    private static Figures leftOpen() {
        return without(Optional.of(new Figures.Unresolved(3, BigDecimal.ONE, 3, 5)));
    }

    /** A missed call that nobody has returned, whose target is ahead. */
    private static Figures untried() {
        return new Figures(
                1,
                0,
                1,
                new Figures.FirstCallback(0, 1, Optional.empty()),
                new Figures.WithinTarget(0, 0, 1),
                new Share(0, 0),
                new Share(0, 0),
                new Figures.Bookings(0, 0, 0, 0),
                Map.of(),
                0,
                Optional.empty(),
                new Figures.Texts(0, 0, 0, 0),
                new Figures.Feedback(0, Map.of()),
                Map.of(),
                1,
                new Figures.FollowUps(Figures.Owed.NONE, Map.of(), Map.of()));
    }

    private static Figures without(Optional<Figures.Unresolved> unresolved) {
        return new Figures(
                0,
                0,
                0,
                new Figures.FirstCallback(0, 0, Optional.empty()),
                new Figures.WithinTarget(0, 0, 0),
                new Share(0, 0),
                new Share(0, 0),
                new Figures.Bookings(0, 0, 0, 0),
                Map.of(),
                0,
                unresolved,
                new Figures.Texts(0, 0, 0, 0),
                new Figures.Feedback(0, Map.of()),
                Map.of(),
                0,
                new Figures.FollowUps(Figures.Owed.NONE, Map.of(), Map.of()));
    }

    private static String text(Figures now, Figures before, OfLocation... locations) {
        return new WeeklyReport(WEEK, now, before, List.of(locations), List.of(), DESK).text();
    }

    @Test
    void the_subject_is_a_short_line_of_ASCII_that_names_the_week() {
        assertThat(WeeklyReport.subject(WEEK)).isEqualTo("Ringback: the week from Mon 23 Nov to Sun 29 Nov 2026");
    }

    @Test
    void each_figure_stands_beside_that_of_the_week_before_and_the_link_opens_the_same_days() {
        assertThat(text(figures(40, "22.0", 20), figures(50, "95.4", 10)))
                .contains(
                        "Missed calls: 40 (50)\n",
                        "First callback, median: 22.0 open minutes (95.4 open minutes)\n",
                        "Within target: 50.0 % (20.0 %)\n",
                        "Booked, of the patients who were reached: 50.0 % (20.0 %)\n",
                        "Open at the last close: 4 (4)\n")
                .endsWith("https://desk.example/#/numbers?from=2026-11-23&to=2026-11-29\n");
    }

    @Test
    void what_has_changed_is_said_in_words() {
        assertThat(text(figures(40, "22.0", 20), figures(50, "95.4", 10)))
                .contains(
                        "- 10 missed calls fewer than the week before.\n",
                        "- The median first callback came 73 minutes sooner.\n",
                        "- Callbacks within their target: 50.0 %, up from 20.0 %.\n",
                        "- Patients reached at the first attempt: 50.0 %, up from 20.0 %.\n",
                        "- Booked, of the patients who were reached: 50.0 %, up from 20.0 %.\n");
        assertThat(text(figures(51, "96.4", 5), figures(50, "95.4", 10)))
                .contains(
                        "- 1 missed call more than the week before.\n",
                        "- The median first callback came 1 minute later.\n",
                        "- Callbacks within their target: 9.8 %, down from 20.0 %.\n");
        assertThat(text(figures(50, "95.4", 10), figures(50, "95.4", 10)))
                .contains(
                        "- As many missed calls as the week before.\n",
                        "- The median first callback took as long as the week before.\n",
                        "- Callbacks within their target: 20.0 %, as the week before.\n");
    }

    @Test
    void a_median_that_differs_by_less_than_a_minute_is_not_said_to_be_the_same() {
        assertThat(text(figures(50, "4.6", 10), figures(50, "5.4", 10)))
                .contains("- The median first callback came 1 minute sooner.\n");
        assertThat(text(figures(50, "5.5", 10), figures(50, "5.4", 10)))
                .contains("- The median first callback came less than a minute later.\n");
    }

    @Test
    void a_location_that_only_has_something_left_open_had_no_missed_calls() {
        assertThat(text(
                        figures(40, "22.0", 20),
                        nothing(),
                        new OfLocation("Mesa", Optional.of(leftOpen())),
                        new OfLocation("Harbor", Optional.of(untried()))))
                .contains("- Mesa: no missed calls\n", "- Harbor: 1 missed call, nobody called back yet\n");
    }

    @Test
    void nothing_is_made_of_a_change_among_fewer_than_ten() {
        assertThat(text(figures(10, "22.0", 5), figures(9, "95.0", 5)))
                .contains("- Too few to compare: 10 callbacks, and 9 the week before; 10 are needed in each.\n")
                .doesNotContain("sooner");
        assertThat(text(figures(10, "22.0", 5), figures(10, "95.0", 5))).contains("73 minutes sooner");
    }

    @Test
    void two_weeks_without_a_missed_call_are_told_in_a_line() {
        assertThat(text(nothing(), nothing()))
                .contains("No call was missed, and none in the week before.\n")
                .doesNotContain("Missed calls:");
        assertThat(text(leftOpen(), nothing())).contains("Missed calls: 0 (0)\n", "Open at the last close: 3 (none)\n");
    }

    @Test
    void a_week_without_a_missed_call_after_one_with_some_is_told_in_full() {
        assertThat(text(nothing(), figures(40, "22.0", 20)))
                .contains(
                        "Missed calls: 0 (40)\n",
                        "First callback, median: none (22.0 open minutes)\n",
                        "Within target: none (50.0 %)\n",
                        "Open at the last close: none (4)\n");
    }

    @Test
    void several_locations_are_told_one_by_one_the_one_with_most_missed_calls_first() {
        String text = text(
                figures(40, "22.0", 20),
                nothing(),
                new OfLocation("Mesa", Optional.empty()),
                new OfLocation("Harbor", Optional.of(figures(10, "30.0", 5))),
                new OfLocation("Oak Street", Optional.of(figures(30, "20.0", 15))));

        assertThat(text).contains("""
                - Oak Street: 30 missed calls, first callback after 20.0 open minutes, 50.0 % within target
                - Harbor: 10 missed calls, first callback after 30.0 open minutes, 50.0 % within target
                - Mesa: no missed calls
                """);
        assertThat(text(nothing(), nothing(), new OfLocation("Mesa", Optional.empty())))
                .doesNotContain("Mesa:");
    }

    @Test
    void what_stands_out_is_what_the_screen_would_say() {
        var finding = new Finding(Finding.Id.COVERAGE, "The phones need cover then.", Map.of(), Map.of());

        assertThat(new WeeklyReport(WEEK, figures(40, "22.0", 20), nothing(), List.of(), List.of(finding), DESK).text())
                .contains("What stands out\n- The phones need cover then.\n");
    }

    @Test
    void a_week_of_too_much_is_told_by_its_link_alone() {
        assertThat(WeeklyReport.tooMuch(WEEK, DESK))
                .contains("More happened", "https://desk.example/#/numbers?from=2026-11-23&to=2026-11-29");
    }

    private static Figures owing(Figures of, Figures.FollowUps followUps) {
        return new Figures(
                of.missedCalls(),
                of.uncallable(),
                of.callbacks(),
                of.firstCallback(),
                of.withinTarget(),
                of.firstSuccess(),
                of.attemptsSeen(),
                of.bookings(),
                of.notBooked(),
                of.repeatCallers(),
                of.unresolved(),
                of.texts(),
                of.feedback(),
                of.outcomes(),
                of.open(),
                followUps);
    }

    @Test
    void what_was_owed_after_the_calls_is_told_by_kind_and_by_team() {
        var insurance = new Figures.Owed(4, 3, 2, 1);
        var confirmation = new Figures.Owed(6, 6, 0, 0);
        var owed = new Figures.FollowUps(
                insurance.plus(confirmation),
                Map.of(FollowUpKind.CONFIRMATION, confirmation, FollowUpKind.INSURANCE_VERIFICATION, insurance),
                Map.of(Team.INSURANCE, insurance, Team.FRONT_DESK, confirmation));

        assertThat(text(owing(figures(40, "22.0", 20), owed), figures(50, "95.4", 10)))
                .contains("""
                        Owed after the calls
                        - All: 10 owed, 9 done, 2 late (0 owed, 0 done, 0 late)
                        - insurance verification: 4 owed, 3 done, 2 late
                        - confirmation: 6 owed, 6 done, 0 late
                        - by front desk: 6 owed, 6 done, 0 late
                        - by insurance: 4 owed, 3 done, 2 late
                        """);
    }

    @Test
    void where_nothing_is_owed_nothing_is_said_of_it() {
        assertThat(text(figures(40, "22.0", 20), figures(50, "95.4", 10))).doesNotContain("Owed");
    }
}
