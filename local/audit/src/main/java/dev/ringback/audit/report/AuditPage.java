package dev.ringback.audit.report;

import dev.ringback.audit.AuditResult;
import dev.ringback.audit.RowCounts;
import dev.ringback.audit.system.Reading;
import dev.ringback.numbers.AuditCount;
import dev.ringback.numbers.AuditFigures;
import dev.ringback.numbers.Minutes;
import dev.ringback.numbers.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The result of an audit as a page that a practice's manager reads and prints: one file, from which no request leaves. */
public final class AuditPage {

    private static final int A_DAY = 1440;
    private static final int LINES_SHOWN = 30;

    private final AuditResult result;
    private final AuditFigures figures;

    private AuditPage(AuditResult result) {
        this.result = result;
        this.figures = result.log().figures();
    }

    public static String html(AuditResult result) {
        return new AuditPage(result).html();
    }

    private String html() {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What the practice misses</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            <h1>What the practice misses</h1>
            <p class="sub">%s, by the call log of its phone system (%s). Hours are those of %s.</p>
            %s
            %s
            <section><h2>When calls are missed</h2>%s</section>
            <section><h2>How long until somebody called back</h2>%s</section>
            <section><h2>What a target would have kept</h2>%s</section>
            <section><h2>The lines</h2>%s</section>
            <section><h2>Patients who call again</h2>%s</section>
            <section><h2>What stands behind it</h2>%s</section>
            </main>
            </body>
            </html>
            """.formatted(
                        css(),
                        figures.period()
                                .map(days -> days.from().equals(days.to())
                                        ? days.from().toString()
                                        : days.from() + " to " + days.to())
                                .orElse("No day"),
                        Html.escaped(result.system()),
                        Html.escaped(result.zone().getId()),
                        keyFigures(),
                        findings(),
                        new HeatMap(figures).html(),
                        callBack(),
                        targets(),
                        lines(),
                        repeatCallers(),
                        behindIt());
    }

    private String keyFigures() {
        List<String> boxes = new ArrayList<>();
        boxes.add(box("Calls from outside", figures.inbound().calls()));
        boxes.add(box(
                "Missed",
                figures.inbound().missed()
                        + percent(figures.inbound().shareMissed().percent())));
        boxes.add(box("Of these left a voicemail", figures.inbound().voicemail()));
        figures.open().ifPresent(open -> boxes.add(box("Missed while open", open.openTime())));
        boxes.add(box("Patients to call back", figures.episodes().count()));
        figures.callBack().ifPresent(callBack -> {
            boxes.add(box("Called back", figures.episodes().calledBack()));
            boxes.add(box("Never reached", figures.episodes().neverReached()));
            boxes.add(box(
                    "Half were called back within",
                    callBack.minutes().map(AuditPage::median).orElse("-")));
        });
        figures.appointments()
                .ifPresent(share ->
                        boxes.add(box("Made an appointment within a week", share.part() + percent(share.percent()))));
        return "<dl class=\"figures\">%s</dl>".formatted(String.join("", boxes));
    }

    private String findings() {
        if (result.log().findings().isEmpty()) {
            return "";
        }
        return "<section><h2>What to look at</h2><ul class=\"findings\">%s</ul></section>"
                .formatted(result.log().findings().stream()
                        .map(finding -> "<li>%s</li>".formatted(Html.escaped(finding.says())))
                        .collect(Collectors.joining()));
    }

    private String callBack() {
        if (figures.callBack().isEmpty()) {
            return "<p>There are no outbound calls in this log, so nobody can know from it who was called back, and"
                    + " when. With them, this page shows it.</p>";
        }
        AuditFigures.Episodes episodes = figures.episodes();
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        long before = 0;
        String from = "up to ";
        for (Map.Entry<Integer, Long> limit : figures.callBack().get().within().entrySet()) {
            add(from + limit(limit.getKey()), limit.getValue() - before, bars, rows);
            before = limit.getValue();
            from = limit(limit.getKey()) + " to ";
        }
        add("later than that", episodes.calledBack() - before, bars, rows);
        add("got through by themselves", episodes.calledAgain(), bars, rows);
        add("never reached", episodes.neverReached(), bars, rows);
        return Html.figure(
                "Each patient whose call was missed, by how long it took until somebody of the practice dialled their"
                        + " number.",
                Bars.svg("How long until somebody called back; the numbers are in the table below", bars),
                Html.table("How long until somebody called back", List.of("", "Patients", "Share"), rows));
    }

    private void add(String label, long count, List<Bars.Bar> bars, List<List<String>> rows) {
        String share = new Share(count, figures.episodes().count())
                .percent()
                .map("%s %%"::formatted)
                .orElse("");
        bars.add(new Bars.Bar(label, count, 0, count + " " + (share.isEmpty() ? "" : "(" + share + ")")));
        rows.add(List.of(label, String.valueOf(count), share));
    }

    /** In open time where it is known, for a target of Ringback counts in it. */
    private String targets() {
        if (figures.callBack().isEmpty()) {
            return "<p>Without outbound calls nobody can know.</p>";
        }
        boolean inOpenTime = figures.open().isPresent();
        SortedMap<Integer, Long> within = inOpenTime
                ? figures.callBack().get().withinOpen()
                : figures.callBack().get().within();
        long all = figures.episodes().count();
        List<List<String>> rows = within.entrySet().stream()
                .filter(limit -> limit.getKey() < A_DAY)
                .map(limit -> List.of(
                        "%d minutes".formatted(limit.getKey()),
                        "%d of %d".formatted(limit.getValue(), all),
                        new Share(limit.getValue(), all)
                                .percent()
                                .map("%s %%"::formatted)
                                .orElse("")))
                .toList();
        return "<p>Of all patients who were missed, so many were called back in time, had this been the target. %s</p>%s"
                .formatted(
                        inOpenTime
                                ? "Only the time while the practice was open counts."
                                : "All time counts, also at night: with the practice's hours (--hours) only open time"
                                        + " would.",
                        Html.table("Called back in time", List.of("Target", "Kept", "Share"), rows));
    }

    private String lines() {
        List<Map.Entry<String, AuditCount>> most = figures.byLine().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(AuditCount::missed).reversed()))
                .toList();
        List<Map.Entry<String, AuditCount>> shown =
                most.stream().limit(LINES_SHOWN).toList();
        List<Bars.Bar> bars = shown.stream()
                .map(line -> new Bars.Bar(
                        line.getKey(),
                        line.getValue().calls(),
                        line.getValue().missed(),
                        "%d of %d missed"
                                .formatted(
                                        line.getValue().missed(),
                                        line.getValue().calls())))
                .toList();
        List<List<String>> rows = shown.stream()
                .map(line -> List.of(
                        line.getKey(),
                        String.valueOf(line.getValue().calls()),
                        String.valueOf(line.getValue().missed()),
                        new Share(line.getValue().missed(), line.getValue().calls())
                                .percent()
                                .map("%s %%"::formatted)
                                .orElse("")))
                .toList();
        String more = most.size() > LINES_SHOWN
                ? "<p class=\"small\">%d lines more are in the JSON.</p>".formatted(most.size() - LINES_SHOWN)
                : "";
        return Html.figure(
                        "Calls from outside on each line of the practice, and how many of them were missed.",
                        Bars.svg("Calls and missed calls by line; the numbers are in the table below", bars),
                        Html.table("Calls by line", List.of("Line", "Calls", "Missed", "Share"), rows))
                + more;
    }

    private String repeatCallers() {
        AuditFigures.Episodes episodes = figures.episodes();
        return "<p>%d patients called again before anybody had called them back: %d calls more, which others could not get through for.</p>"
                .formatted(episodes.repeated(), episodes.duplicateCalls());
    }

    private String behindIt() {
        RowCounts rows = result.rows();
        String notes = result.notes().stream()
                .map(note -> "<p>%s</p>".formatted(Html.escaped(note)))
                .collect(Collectors.joining());
        String words = rows.unknownWords().isEmpty()
                ? ""
                : "<p>Results that are not known here: %s.</p>"
                        .formatted(Html.escaped(
                                String.join(", ", rows.unknownWords().keySet())));
        return notes
                + "<p>%d rows were read, which are %d calls. Left out: %d internal calls, %d of spam, %d of a fax; %d legs of a call and %d rows that were there twice. %d rows could not be read.</p>"
                        .formatted(
                                rows.read(),
                                rows.calls(),
                                rows.leftOut(Reading.Why.INTERNAL),
                                rows.leftOut(Reading.Why.SPAM),
                                rows.leftOut(Reading.Why.FAX),
                                rows.legs(),
                                rows.duplicates(),
                                rows.unreadables().count())
                + words
                + "<p class=\"small\">A call is missed if no person answered it; one that left a voicemail is missed"
                + " as well. Calls without a number count as missed, and nobody can call them back. No patient's"
                + " number is on this page.</p>";
    }

    private static String box(String what, Object value) {
        return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(Html.escaped(what), value);
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(" (%s %%)"::formatted).orElse("");
    }

    private static String median(Minutes minutes) {
        return minutes.median() + " min";
    }

    private static String limit(int minutes) {
        return minutes == A_DAY ? "a day" : "%d minutes".formatted(minutes);
    }

    private static String css() {
        try (InputStream css = Objects.requireNonNull(AuditPage.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
