package dev.ringback.audit.report;

import dev.ringback.numbers.AuditCount;
import dev.ringback.numbers.AuditFigures;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Missed calls by hour and weekday, as a picture and as a table. */
final class HeatMap {

    private static final int LEFT = 40;
    private static final int TOP = 18;
    private static final int WIDTH = 34;
    private static final int HEIGHT = 26;
    private static final int DARK_FROM = 3;
    private static final int LEVELS = 4;

    private final AuditFigures figures;
    private final List<Integer> hours;
    private final long most;

    HeatMap(AuditFigures figures) {
        this.figures = figures;
        List<Integer> called = figures.byHour().entrySet().stream()
                .filter(hour -> hour.getValue().calls() > 0)
                .map(Map.Entry::getKey)
                .toList();
        this.hours = called.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(called.getFirst(), called.getLast())
                        .boxed()
                        .toList();
        this.most = figures.heat().values().stream()
                .flatMap(day -> day.values().stream())
                .mapToLong(AuditCount::missed)
                .max()
                .orElse(0);
    }

    String html() {
        if (hours.isEmpty()) {
            return "<p>There is no call from outside.</p>";
        }
        return Html.figure(
                "Missed calls by the hour and weekday in which they ended: the darker, the more.", svg(), table());
    }

    private String svg() {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < hours.size(); column++) {
            cells.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>"
                    .formatted(LEFT + column * WIDTH + WIDTH / 2, TOP - 6, hours.get(column)));
        }
        int row = 0;
        for (var day : figures.heat().entrySet()) {
            int y = TOP + row * HEIGHT;
            cells.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                    .formatted(LEFT - 6, y + HEIGHT / 2 + 4, name(day.getKey())));
            for (int column = 0; column < hours.size(); column++) {
                cells.append(cell(LEFT + column * WIDTH, y, missed(day.getValue(), hours.get(column))));
            }
            row++;
        }
        return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Missed calls by hour and weekday; the numbers are in the table below\">%s</svg>"
                .formatted(LEFT + hours.size() * WIDTH + 2, TOP + row * HEIGHT + 2, cells);
    }

    private String cell(int x, int y, long missed) {
        int level = missed == 0 ? 0 : (int) Math.max(1, Math.ceilDiv(missed * LEVELS, most));
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"h%d\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\"%s>%s</text>"
                .formatted(
                        x,
                        y,
                        WIDTH - 2,
                        HEIGHT - 2,
                        level,
                        x + WIDTH / 2 - 1,
                        y + HEIGHT / 2 + 3,
                        level >= DARK_FROM ? " class=\"on-dark\"" : "",
                        missed == 0 ? "" : missed);
    }

    private String table() {
        List<String> headings = new ArrayList<>(List.of("Missed"));
        hours.forEach(hour -> headings.add("%d:00".formatted(hour)));
        List<List<String>> rows = new ArrayList<>();
        figures.heat().forEach((day, counts) -> {
            List<String> row = new ArrayList<>(List.of(name(day)));
            hours.forEach(hour -> row.add(String.valueOf(missed(counts, hour))));
            rows.add(row);
        });
        return Html.table("Missed calls by weekday and hour", headings, rows);
    }

    private static long missed(SortedMap<Integer, AuditCount> day, int hour) {
        AuditCount count = day.get(hour);
        return count == null ? 0 : count.missed();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
