package dev.ringback.numbers;

import dev.ringback.callback.Team;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A week of callbacks as a manager reads it in a mail: plain text, in English, without a word about a patient (docs/numbers.md).
 *
 * @param week Monday to Sunday
 * @param before the figures of the week before
 * @param locations the manager's locations
 * @param desk the address of the desk's pages, which ends with a slash
 */
public record WeeklyReport(
        Period week, Figures figures, Figures before, List<OfLocation> locations, List<Finding> findings, String desk) {

    /** The figures of one location, by the name that staff see; absent where nothing happened. */
    public record OfLocation(String name, Optional<Figures> figures) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    public WeeklyReport {
        locations = locations.stream()
                .sorted(Comparator.<OfLocation>comparingLong(
                                one -> -one.figures().map(Figures::missedCalls).orElse(0L))
                        .thenComparing(OfLocation::name))
                .toList();
        findings = List.copyOf(findings);
    }

    /** One line of ASCII, as mail needs it. */
    public static String subject(Period week) {
        return "Ringback: the week from %s".formatted(range(week));
    }

    /** What is said where more happened than can be counted in the time that there is. */
    public static String tooMuch(Period week, String desk) {
        return """
                The week from %s.

                More happened in it than can be counted in one go. By location it is here:
                %s
                """.formatted(range(week), link(week, desk));
    }

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("The week from %s, %s."
                .formatted(
                        range(week),
                        locations.size() == 1
                                ? locations.getFirst().name()
                                : "%d locations".formatted(locations.size())));
        if (isQuiet()) {
            lines.add("No call was missed, and none in the week before.");
        } else {
            tell(lines);
        }
        lines.add("");
        lines.add("In pictures, with the callbacks behind them:");
        lines.add(link(week, desk));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Whether there is nothing to tell, of the week and of the one before it. */
    public boolean isQuiet() {
        return figures.missedCalls() == 0
                && before.missedCalls() == 0
                && figures.unresolved().filter(open -> open.worst() > 0).isEmpty();
    }

    private void tell(List<String> lines) {
        lines.add("The week before stands in brackets.");
        lines.add("");
        lines.addAll(inFigures());
        section(lines, "What has changed", ChangeWords.between(before, figures));
        if (locations.size() > 1) {
            section(
                    lines,
                    "Location by location",
                    locations.stream().map(WeeklyReport::line).toList());
        }
        section(lines, "Owed after the calls", owed(figures.followUps(), before.followUps()));
        section(lines, "What stands out", findings.stream().map(Finding::says).toList());
    }

    /** What was owed after the calls of the week: in all, by kind and by team; nothing where nothing was owed in either week. */
    private static List<String> owed(Figures.FollowUps now, Figures.FollowUps before) {
        if (now.all().owed() == 0 && before.all().owed() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("All: %s (%s)".formatted(owed(now.all()), owed(before.all())));
        now.byKind().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> owed(kind.getKey().word(), kind.getValue()))
                .forEach(lines::add);
        now.byTeam().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Team::id)))
                .map(team -> owed("by " + team.getKey().id(), team.getValue()))
                .forEach(lines::add);
        return lines;
    }

    private static String owed(String what, Figures.Owed owed) {
        return "%s: %s".formatted(FindingWords.spoken(what), owed(owed));
    }

    private static String owed(Figures.Owed owed) {
        return "%d owed, %d done, %d late".formatted(owed.owed(), owed.done(), owed.late());
    }

    private List<String> inFigures() {
        return List.of(
                beside("Missed calls", Long.toString(figures.missedCalls()), Long.toString(before.missedCalls())),
                beside("Callbacks", Long.toString(figures.callbacks()), Long.toString(before.callbacks())),
                beside("First callback, median", median(figures), median(before)),
                beside(
                        "Within target",
                        percent(figures.withinTarget().share()),
                        percent(before.withinTarget().share())),
                beside("Reached at the first attempt", percent(figures.firstSuccess()), percent(before.firstSuccess())),
                beside(
                        "Booked, of the patients who were reached",
                        percent(figures.bookings().share()),
                        percent(before.bookings().share())),
                beside("Open at the last close", open(figures), open(before)));
    }

    private static String beside(String what, String now, String before) {
        return "%s: %s (%s)".formatted(what, now, before);
    }

    private static void section(List<String> lines, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(title);
            sentences.forEach(sentence -> lines.add("- " + sentence));
        }
    }

    private static String line(OfLocation one) {
        return one.figures()
                .filter(of -> of.missedCalls() > 0)
                .map(of -> "%s: %d missed %s%s"
                        .formatted(one.name(), of.missedCalls(), of.missedCalls() == 1 ? "call" : "calls", called(of)))
                .orElseGet(() -> "%s: no missed calls".formatted(one.name()));
    }

    private static String called(Figures of) {
        String first = of.firstCallback()
                .minutes()
                .map(_ -> ", first callback after " + median(of))
                .orElse(of.callbacks() > 0 ? ", nobody called back yet" : "");
        return first
                + of.withinTarget()
                        .share()
                        .percent()
                        .map(", %s %% within target"::formatted)
                        .orElse("");
    }

    private static String median(Figures figures) {
        return figures.firstCallback()
                .minutes()
                .map(minutes -> minutes.median() + " open minutes")
                .orElse("none");
    }

    private static String percent(Share share) {
        return share.percent().map(percent -> percent + " %").orElse("none");
    }

    private static String open(Figures figures) {
        return figures.unresolved().map(open -> Long.toString(open.last())).orElse("none");
    }

    private static String range(Period week) {
        LocalDate from = week.from();
        return "%s to %s".formatted(from.format(DAY), week.to().format(DAY_OF_YEAR));
    }

    private static String link(Period week, String desk) {
        return "%s#/numbers?from=%s&to=%s".formatted(desk, week.from(), week.to());
    }
}
