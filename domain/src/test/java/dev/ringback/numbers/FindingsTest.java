package dev.ringback.numbers;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NEW_YORK;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.directory.NumbersSettings;
import dev.ringback.directory.file.DirectoryFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule on either side of its threshold; a target of 30 minutes, Oak Street open 8–12 and 13–17. */
class FindingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));
    private static final Instant NOW = at("sun 12:00");
    private static final int TARGET = 30;
    private static final Selection OAK = new Selection(Set.of(OAK_STREET), Set.of(), Set.of(), Optional.empty());

    private final List<Tally> tallies = new ArrayList<>();
    private int callbacks;

    /** A callback for a call that was missed then, tried after so many open minutes, with that outcome. */
    private void tried(String missed, int waited, Outcome outcome, Optional<WhyNotBooked> why, int calls) {
        Instant call = at(missed);
        Optional<Ending> ending = outcome == Outcome.BOOKED ? Optional.of(Ending.BOOKED) : Optional.empty();
        Instant begun = call.plus(Duration.ofMinutes(waited));
        add(
                call,
                calls,
                Optional.of(new Tally.FirstAttempt(begun, Duration.ofMinutes(waited), worker(ANA), outcome)),
                why,
                ending.map(how -> new Tally.Closing(how, begun)));
    }

    private void untried(String missed) {
        add(at(missed), 1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void add(
            Instant call,
            int calls,
            Optional<Tally.FirstAttempt> first,
            Optional<WhyNotBooked> why,
            Optional<Tally.Closing> closed) {
        callbacks++;
        tallies.add(new Tally.OfCallback(
                new CallbackId("callback-" + callbacks),
                new Tally.Place(OAK_STREET, Optional.of(Bucket.SCHEDULING), Optional.empty()),
                call.atZone(NEW_YORK).toOffsetDateTime(),
                calls,
                new Tally.Target(call.plus(Duration.ofMinutes(TARGET)), Duration.ofMinutes(TARGET)),
                Team.FRONT_DESK,
                first,
                first.filter(attempt -> attempt.outcome().reachesThePatient()).isPresent()
                        ? Tally.Reached.REACHED
                        : Tally.Reached.NOT_YET,
                why,
                closed,
                List.of()));
    }

    private void quick(String missed) {
        tried(missed, 10, Outcome.BOOKED, Optional.empty(), 1);
    }

    private List<Finding> findings() {
        return findings(Closes.NONE);
    }

    private List<Finding> findings(Closes closes) {
        return findings(DirectoryFiles.SOUND, closes);
    }

    private List<Finding> findings(String directory, Closes closes) {
        var counting = new Counting(OAK, Optional.empty(), closes, NOW);
        var findings = new Findings(OAK, DirectoryFiles.directory(directory), WEEK, NumbersSettings.STANDARD, NOW);
        tallies.forEach(counting::add);
        tallies.forEach(findings::add);
        return findings.of(counting.figures());
    }

    private List<Finding.Id> found() {
        return findings().stream().map(Finding::id).toList();
    }

    @Test
    void of_nothing_nothing_is_said() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void nine_missed_calls_are_too_few_to_tell() {
        for (int i = 0; i < 9; i++) {
            quick("mon 12:0" + i);
        }

        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo(Finding.Id.COVERAGE);
            assertThat(finding.says()).isEqualTo("Too few to tell: 9 missed calls, and 10 are needed.");
            assertThat(finding.because()).isEqualTo(Map.of("missedCalls", 9L, "tooFew", 10));
            assertThat(finding.where()).isEmpty();
        });
    }

    @Test
    void quick_callbacks_and_an_hour_with_more_than_twice_its_share_ask_for_cover_in_that_hour() {
        everyHourOnce();
        for (int i = 0; i < 10; i++) {
            quick("tue 12:1" + i);
        }

        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo(Finding.Id.COVERAGE);
            assertThat(finding.where()).containsEntry("hour", "12");
            assertThat(finding.because()).containsEntry("missedCalls", 18L).containsKey("hourPercent");
            assertThat(finding.says()).contains("10 of 18 between 12:00 and 12:59");
        });
    }

    @Test
    void an_hour_with_no_more_than_twice_its_share_is_not_named() {
        twiceANinthInTheBreak();

        assertThat(findings())
                .noneSatisfy(finding -> assertThat(finding.where()).containsKey("hour"));
    }

    @Test
    void an_hour_of_a_special_day_of_the_period_is_one_more_that_has_a_share() {
        twiceANinthInTheBreak();

        assertThat(peakHour("special: {2026-12-03: 18:00-19:00}")).contains("12");
        assertThat(peakHour("special: {2026-12-24: 18:00-19:00}")).isEmpty();
        assertThat(peakHour("special: {2026-12-03: 18:00-19:00}\n    closed: [2026-12-02..2026-12-03]"))
                .isEmpty();
    }

    /** Eight hours of opening and the hour of the break: 10 of 45 is exactly twice a ninth. */
    private void twiceANinthInTheBreak() {
        for (String hour : List.of("08", "09", "10", "11", "13", "14", "15")) {
            for (int i = 0; i < 5; i++) {
                quick("tue " + hour + ":1" + i);
            }
        }
        for (int i = 0; i < 10; i++) {
            quick("wed 12:1" + i);
        }
    }

    private Optional<String> peakHour(String days) {
        String directory = DirectoryFiles.SOUND
                .replace("    closed: [2026-11-26]\n", "")
                .replace("special: {2026-12-24: 08:00-12:00}", days);
        return findings(directory, Closes.NONE).stream()
                .flatMap(finding -> Optional.ofNullable(finding.where().get("hour")).stream())
                .findFirst();
    }

    @Test
    void slow_callbacks_of_which_few_wait_at_once_ask_who_owns_them() {
        everyHourOnce(61);
        everyHourOnce(61);

        assertThat(found()).contains(Finding.Id.OWNERSHIP).doesNotContain(Finding.Id.STAFFING, Finding.Id.COVERAGE);
    }

    @Test
    void callbacks_that_take_exactly_twice_their_target_are_not_slow() {
        everyHourOnce(60);
        everyHourOnce(60);

        assertThat(found()).doesNotContain(Finding.Id.OWNERSHIP, Finding.Id.STAFFING, Finding.Id.COVERAGE);
    }

    @Test
    void slow_callbacks_of_which_five_wait_at_once_ask_for_more_people() {
        for (int i = 0; i < 10; i++) {
            tried("tue 09:1" + i, 90, Outcome.BOOKED, Optional.empty(), 1);
        }

        assertThat(found()).contains(Finding.Id.STAFFING).doesNotContain(Finding.Id.OWNERSHIP);
    }

    @Test
    void what_nobody_has_tried_after_its_target_is_slow() {
        for (int i = 0; i < 10; i++) {
            untried("tue 0%d:00".formatted(i % 2 == 0 ? 8 : 9));
        }

        assertThat(found()).contains(Finding.Id.STAFFING);
    }

    @Test
    void quick_callbacks_and_few_visits_are_about_the_conversation_and_the_reason_tells_where_to_look() {
        for (int i = 0; i < 4; i++) {
            quick("tue 09:1" + i);
        }
        for (int i = 0; i < 7; i++) {
            tried("tue 10:1" + i, 10, Outcome.DECLINED, Optional.of(WhyNotBooked.NO_SUITABLE_TIME), 1);
        }

        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo(Finding.Id.CONVERSATION);
            assertThat(finding.says()).contains("36.4 %", "look at availability");
            assertThat(finding.because()).containsEntry("no-suitable-time", 7L);
        });
    }

    @Test
    void forty_percent_with_a_visit_are_not_low() {
        for (int i = 0; i < 4; i++) {
            quick("tue 09:1" + i);
        }
        for (int i = 0; i < 6; i++) {
            tried("tue 10:1" + i, 10, Outcome.DECLINED, Optional.empty(), 1);
        }

        assertThat(found()).doesNotContain(Finding.Id.CONVERSATION);
    }

    @Test
    void more_than_a_quarter_who_call_again_are_named() {
        for (int i = 0; i < 8; i++) {
            tried("tue 09:1" + i, 10, Outcome.BOOKED, Optional.empty(), i < 2 ? 2 : 1);
        }
        quick("tue 10:00");
        quick("tue 10:01");
        assertThat(found()).doesNotContain(Finding.Id.REPEAT_CALLERS);

        tried("tue 11:00", 10, Outcome.BOOKED, Optional.empty(), 3);
        assertThat(found()).contains(Finding.Id.REPEAT_CALLERS);
    }

    @Test
    void more_than_a_quarter_of_a_days_callbacks_left_open_is_said() {
        for (int i = 0; i < 8; i++) {
            quick("tue 09:1" + i);
        }
        quick("tue 10:00");
        quick("tue 10:01");
        Closes tuesday = new Closes(Map.of(OAK_STREET, Set.of(MONDAY.plusDays(1))));
        leaveOpen(2);
        assertThat(findings(tuesday))
                .noneSatisfy(finding -> assertThat(finding.id()).isEqualTo(Finding.Id.UNRESOLVED));

        leaveOpen(1);
        assertThat(findings(tuesday)).anySatisfy(finding -> {
            assertThat(finding.id()).isEqualTo(Finding.Id.UNRESOLVED);
            assertThat(finding.says()).isEqualTo("On average 3.0 callbacks are open when the day ends, 3 at worst.");
        });
    }

    private void leaveOpen(int some) {
        for (int i = 0; i < some; i++) {
            callbacks++;
            tallies.add(new Tally.OpenAtClose(
                    new CallbackId("left-" + callbacks),
                    new Tally.Place(OAK_STREET, Optional.of(Bucket.SCHEDULING), Optional.empty()),
                    MONDAY.plusDays(1)));
        }
    }

    private void everyHourOnce() {
        everyHourOnce(10);
    }

    private void everyHourOnce(int waited) {
        for (String hour : List.of("08", "09", "10", "11", "13", "14", "15", "16")) {
            tried("tue " + hour + ":00", waited, Outcome.BOOKED, Optional.empty(), 1);
        }
    }
}
