package dev.ringback.numbers;

import static dev.ringback.numbers.AuditCalls.NEW_YORK;
import static dev.ringback.numbers.AuditCalls.answered;
import static dev.ringback.numbers.AuditCalls.dialled;
import static dev.ringback.numbers.AuditCalls.missed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule with figures on either side of its threshold. */
class AuditFindingsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-16T09:00:00");

    @Test
    void nine_missed_calls_are_too_few_to_tell_and_of_ten_something_is_said() {
        assertThat(findings(List.of())).isEmpty();
        assertThat(findings(missedFor(9, 120, 200)))
                .extracting(Finding::says)
                .containsExactly("Too few to tell: 9 missed calls, and 10 are needed.");
        assertThat(kinds(findings(missedFor(10, 120, 200)))).contains(Finding.Id.OWNERSHIP);
    }

    @Test
    void quick_callbacks_of_many_missed_calls_are_a_matter_of_coverage() {
        assertThat(kinds(findings(with(missedFor(10, 30, 60), answeredCalls(89)))))
                .containsExactly(Finding.Id.COVERAGE);
        assertThat(findings(with(missedFor(10, 30, 60), answeredCalls(90)))).isEmpty();
        assertThat(findings(with(missedFor(10, 31, 60), answeredCalls(10)))).isEmpty();
    }

    @Test
    void slow_callbacks_are_a_matter_of_ownership_where_few_wait_and_of_staffing_where_many_do() {
        assertThat(findings(missedFor(10, 60, 200))).isEmpty();
        assertThat(kinds(findings(missedFor(10, 61, 200)))).containsExactly(Finding.Id.OWNERSHIP);
        assertThat(kinds(findings(missedFor(20, 61, 1)))).containsExactly(Finding.Id.STAFFING);
    }

    @Test
    void an_hour_with_more_than_twice_its_share_of_the_missed_calls_is_named() {
        List<Finding> atNoon = findings(with(
                with(missedAt("2026-11-16T12:20", 10), answeredAt("2026-11-16T12:30", 2)),
                answeredAt("2026-11-16T15:00", 13)));
        assertThat(atNoon)
                .filteredOn(finding -> !finding.where().isEmpty())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo(Finding.Id.COVERAGE);
                    assertThat(finding.where()).isEqualTo(Map.of("hour", "12"));
                    assertThat(finding.because()).containsEntry("missed", 10L).containsEntry("calls", 12L);
                });
        assertThat(findings(with(
                        with(missedAt("2026-11-16T12:20", 10), answeredAt("2026-11-16T12:30", 2)),
                        answeredAt("2026-11-16T15:00", 12))))
                .allSatisfy(finding -> assertThat(finding.where()).isEmpty());
    }

    @Test
    void a_weekday_with_more_than_twice_its_share_is_named() {
        List<Finding> findings = findings(with(missedAt("2026-11-16T12:20", 10), answeredAt("2026-11-17T12:30", 11)));

        assertThat(findings).anySatisfy(finding -> assertThat(finding.where()).isEqualTo(Map.of("weekday", "mon")));
    }

    @Test
    void more_than_a_fifth_who_call_again_are_named() {
        List<AuditedCall> ten = missedFor(10, 45, 60);
        List<AuditedCall> twoAgain = with(ten, List.of(again(0), again(1)));
        List<AuditedCall> threeAgain = with(ten, List.of(again(0), again(1), again(2)));

        assertThat(findings(twoAgain)).isEmpty();
        assertThat(kinds(findings(threeAgain))).containsExactly(Finding.Id.REPEAT_CALLERS);
    }

    @Test
    void more_than_a_quarter_who_are_never_reached_are_named_if_the_log_could_know() {
        List<AuditedCall> twelve = missedFor(12, 45, 60);
        assertThat(findings(with(twelve, neverCalledBack(4)))).isEmpty();
        assertThat(kinds(findings(with(twelve, neverCalledBack(5))))).containsExactly(Finding.Id.UNRESOLVED);
        assertThat(findings(neverCalledBack(20))).isEmpty();
    }

    /** So many patients, each dialled so many minutes after the call, one missed so many minutes after the other. */
    private static List<AuditedCall> missedFor(int patients, int minutes, int apart) {
        List<AuditedCall> calls = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            LocalDateTime ended = MONDAY.plusMinutes((long) patient * apart);
            calls.add(missed(100 + patient, ended.toString()));
            calls.add(dialled(100 + patient, ended.plusMinutes(minutes + 1).toString()));
        }
        return calls;
    }

    private static AuditedCall again(int patient) {
        return missed(
                100 + patient,
                MONDAY.plusMinutes(patient * 60L).plus(Duration.ofMinutes(5)).toString());
    }

    private static List<AuditedCall> neverCalledBack(int patients) {
        List<AuditedCall> calls = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            calls.add(
                    missed(150 + patient, MONDAY.plusMinutes(patient * 60L + 7).toString()));
        }
        return calls;
    }

    private static List<AuditedCall> answeredCalls(int count) {
        List<AuditedCall> calls = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            calls.add(answered(199, MONDAY.plusMinutes(call * 7L).toString()));
        }
        return calls;
    }

    private static List<AuditedCall> missedAt(String ended, int count) {
        List<AuditedCall> calls = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            calls.add(AuditCalls.withheld(missed(100, ended)));
        }
        return calls;
    }

    private static List<AuditedCall> answeredAt(String ended, int count) {
        List<AuditedCall> calls = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            calls.add(answered(199, ended));
        }
        return calls;
    }

    private static List<AuditedCall> with(List<AuditedCall> some, List<AuditedCall> more) {
        List<AuditedCall> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Of all that is made up here by the dozen, an hour may stand out by chance: those few calls are looked at alone. */
    private static List<Finding> findings(List<AuditedCall> calls) {
        List<Finding> all = AuditFold.of(calls, AuditSetting.of(NEW_YORK)).findings();
        return calls.size() < 30
                ? all
                : all.stream().filter(finding -> finding.where().isEmpty()).toList();
    }

    private static List<Finding.Id> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }
}
