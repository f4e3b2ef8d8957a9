package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Ending;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.casework.ReadNumbers;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Minutes;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures as a spreadsheet opens them. */
class NumbersTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Figures figures(long missed, Optional<Figures.Unresolved> unresolved) {
        var minutes = new Minutes(new BigDecimal("6.5"), new BigDecimal("5.0"), new BigDecimal("8.0"));
        return new Figures(
                missed,
                1,
                missed - 1,
                new Figures.FirstCallback(2, 0, Optional.of(minutes)),
                new Figures.WithinTarget(1, 1, 0),
                new Share(1, 2),
                new Share(2, 3),
                new Figures.Bookings(1, 0, 1, 1),
                Map.of(WhyNotBooked.INSURANCE_OR_COST, 1L),
                0,
                unresolved,
                new Figures.Texts(1, 0, 0, 0),
                new Figures.Feedback(0, Map.of()),
                Map.of(Ending.BOOKED, 1L),
                1,
                new Figures.FollowUps(Figures.Owed.NONE, Map.of(), Map.of()));
    }

    private static List<Map<String, String>> table(Figures all, List<Counting.Group> groups) {
        var asked = new ReadNumbers.Beside.OfPeriod(new Period(MONDAY, MONDAY), all, groups);
        String[] lines = NumbersTable.of(new ReadNumbers.Answer.Told(asked, Optional.empty(), List.of()))
                .split("\r\n");
        String[] names = lines[0].split(",", -1);
        return List.of(lines).subList(1, lines.length).stream()
                .map(line -> row(names, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    @Test
    void each_group_is_a_line_and_each_figure_a_column_by_its_name() {
        var groups = List.of(
                new Counting.Group("harbor", figures(3, Optional.empty())),
                new Counting.Group(
                        "oak-street",
                        figures(40, Optional.of(new Figures.Unresolved(4, new BigDecimal("2.5"), 7, 2)))));

        List<Map<String, String>> table = table(figures(43, Optional.empty()), groups);

        assertThat(table).extracting(row -> row.get("key")).containsExactly("harbor", "oak-street");
        assertThat(table.getLast())
                .containsEntry("missedCalls", "40")
                .containsEntry("firstCallback.median", "5.0")
                .containsEntry("withinTarget.percent", "50.0")
                .containsEntry("attempts.made", "3")
                .containsEntry("attempts.seen", "2")
                .containsEntry("attempts.percent", "66.7")
                .containsEntry("notBooked.insurance-or-cost", "1")
                .containsEntry("unresolved.worst", "7")
                .containsEntry("outcomes.booked", "1");
        assertThat(table.getFirst()).as("no day has closed there").containsEntry("unresolved.worst", "");
    }

    @Test
    void without_groups_all_together_are_one_line() {
        assertThat(table(figures(43, Optional.empty()), List.of()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("key", "all").containsEntry("missedCalls", "43"));
    }
}
