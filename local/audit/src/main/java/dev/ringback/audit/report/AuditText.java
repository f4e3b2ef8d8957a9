package dev.ringback.audit.report;

import dev.ringback.audit.AuditResult;
import dev.ringback.audit.RowCounts;
import dev.ringback.audit.file.Unreadables;
import dev.ringback.audit.system.Reading;
import dev.ringback.numbers.AuditFigures;
import dev.ringback.numbers.Minutes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result of an audit as a few lines on a terminal. */
public final class AuditText {

    private static final int UNREADABLES_SHOWN = 10;

    private AuditText() {}

    public static List<String> lines(AuditResult result) {
        List<String> lines = new ArrayList<>();
        AuditFigures figures = result.log().figures();
        lines.add("%s, %s, %s"
                .formatted(
                        result.system(),
                        figures.period()
                                .map(days -> days.from() + " to " + days.to())
                                .orElse("no day"),
                        result.zone()));
        lines.add("");
        calls(figures, lines);
        lines.add("");
        episodes(figures, lines);
        result.log().findings().forEach(finding -> {
            lines.add("");
            lines.add("  ! " + finding.says());
        });
        result.notes().forEach(note -> {
            lines.add("");
            lines.add("  * " + note);
        });
        lines.add("");
        rows(result.rows(), lines);
        return lines;
    }

    private static void calls(AuditFigures figures, List<String> lines) {
        AuditFigures.Inbound inbound = figures.inbound();
        lines.add(row("calls from outside", inbound.calls()));
        lines.add(row("answered by a person", inbound.answered()));
        lines.add(
                row("missed", inbound.missed()) + percent(inbound.shareMissed().percent()));
        lines.add(row("of these left a voicemail", inbound.voicemail()));
        figures.open().ifPresent(open -> {
            lines.add(row("missed while open", open.openTime()));
            lines.add(row("missed while closed", open.closedTime()));
        });
    }

    private static void episodes(AuditFigures figures, List<String> lines) {
        AuditFigures.Episodes episodes = figures.episodes();
        lines.add(row("would have been callbacks", episodes.count()));
        lines.add(row("of so many callers", episodes.callers()));
        lines.add(row("who called again meanwhile", episodes.duplicateCalls()));
        lines.add(row("got through by themselves", episodes.calledAgain()));
        figures.callBack().ifPresent(callBack -> {
            lines.add(row("were called back", episodes.calledBack()));
            lines.add(row("were never reached", episodes.neverReached()));
            lines.add(minutes("minutes until called back", callBack.minutes()));
            figures.open().ifPresent(_ -> lines.add(minutes("the same in open time", callBack.openMinutes())));
            callBack.within()
                    .forEach((limit, count) -> lines.add(row("called back within %d min".formatted(limit), count)));
        });
        figures.appointments()
                .ifPresent(share -> lines.add(row("led to an appointment", share.part()) + percent(share.percent())));
    }

    private static void rows(RowCounts rows, List<String> lines) {
        lines.add(
                "  %,d rows: %,d calls; left out: %,d internal, %,d spam, %,d fax, %,d legs of a call, %,d twice, %,d of something else; %,d not readable"
                        .formatted(
                                rows.read(),
                                rows.calls(),
                                rows.leftOut(Reading.Why.INTERNAL),
                                rows.leftOut(Reading.Why.SPAM),
                                rows.leftOut(Reading.Why.FAX),
                                rows.legs(),
                                rows.duplicates(),
                                rows.leftOut(Reading.Why.OTHER),
                                rows.unreadables().count()));
        for (Unreadables.Unreadable row :
                rows.unreadables().told().stream().limit(UNREADABLES_SHOWN).toList()) {
            lines.add("    %s:%d: %s".formatted(row.file(), row.line(), row.why()));
        }
        rows.unknownWords()
                .forEach((word, count) ->
                        lines.add("    a result that is not known: \"%s\", %,d times".formatted(word, count)));
    }

    private static String row(String what, long count) {
        return "  %-28s %,9d".formatted(what, count);
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(" (%s %%)"::formatted).orElse("");
    }

    private static String minutes(String what, Optional<Minutes> minutes) {
        return minutes.map(known -> "  %-28s %9s average, %s median, %s for nine of ten"
                        .formatted(what, known.average(), known.median(), known.p90()))
                .orElse("  %-28s %9s".formatted(what, "-"));
    }
}
