package dev.ringback.audit.report;

import dev.ringback.audit.AuditResult;
import dev.ringback.audit.RowCounts;
import dev.ringback.audit.file.Unreadables;
import dev.ringback.audit.system.Reading;
import dev.ringback.numbers.AuditCount;
import dev.ringback.numbers.AuditFigures;
import dev.ringback.numbers.Finding;
import dev.ringback.numbers.Minutes;
import dev.ringback.numbers.Share;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The result of an audit as one JSON object (docs/audit.md). No caller's number is in it. */
public final class AuditJson {

    /** The version of what {@code --save} keeps. */
    public static final int SAVED = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AuditJson() {}

    public static String text(AuditResult result) {
        return JSON.writeValueAsString(of(result));
    }

    /** The same object with a mark by which it is known again. */
    public static String saved(AuditResult result) {
        ObjectNode marked = JsonNodeFactory.instance.objectNode().put("ringbackAudit", SAVED);
        marked.setAll(of(result));
        return JSON.writeValueAsString(marked);
    }

    static ObjectNode of(AuditResult result) {
        AuditFigures figures = result.log().figures();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("system", result.system());
        json.put("zone", result.zone().getId());
        ObjectNode period = json.putObject("period");
        period.put("from", figures.period().map(days -> days.from().toString()).orElse(null));
        period.put("to", figures.period().map(days -> days.to().toString()).orElse(null));
        json.set("rows", rows(result.rows()));
        json.set("inbound", inbound(figures.inbound()));
        ObjectNode hours = json.putObject("byHour");
        figures.byHour().forEach((hour, count) -> hours.set(String.valueOf(hour), count(count)));
        ObjectNode days = json.putObject("byWeekday");
        figures.byWeekday().forEach((day, count) -> days.set(key(day), count(count)));
        ObjectNode lines = json.putObject("byLine");
        figures.byLine().forEach((line, count) -> lines.set(line, count(count)));
        json.set("openTime", missed(figures.open().map(AuditFigures.OpenSplit::openTime)));
        json.set("closedTime", missed(figures.open().map(AuditFigures.OpenSplit::closedTime)));
        json.set("episodes", episodes(figures));
        json.set("timeToCallBack", timeToCallBack(figures));
        json.set("appointments", appointments(figures.appointments()));
        ArrayNode findings = json.putArray("findings");
        result.log().findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode notes = json.putArray("notes");
        result.notes().forEach(notes::add);
        return json;
    }

    private static ObjectNode rows(RowCounts rows) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("read", rows.read());
        json.put("calls", rows.calls());
        ObjectNode leftOut = json.putObject("leftOut");
        leftOut.put("internal", rows.leftOut(Reading.Why.INTERNAL));
        leftOut.put("spam", rows.leftOut(Reading.Why.SPAM));
        leftOut.put("fax", rows.leftOut(Reading.Why.FAX));
        leftOut.put("leg", rows.legs());
        leftOut.put("duplicate", rows.duplicates());
        if (rows.leftOut(Reading.Why.OTHER) > 0) {
            leftOut.put("other", rows.leftOut(Reading.Why.OTHER));
        }
        ArrayNode unreadable = json.putArray("unreadable");
        for (Unreadables.Unreadable row : rows.unreadables().told()) {
            unreadable
                    .addObject()
                    .put("file", row.file())
                    .put("line", row.line())
                    .put("why", row.why());
        }
        json.put("unreadableCount", rows.unreadables().count());
        ObjectNode words = json.putObject("unknownWords");
        rows.unknownWords().forEach(words::put);
        return json;
    }

    private static ObjectNode inbound(AuditFigures.Inbound inbound) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("calls", inbound.calls());
        json.put("answered", inbound.answered());
        json.put("missed", inbound.missed());
        json.put("voicemail", inbound.voicemail());
        json.put("percentMissed", inbound.shareMissed().percent().orElse(null));
        return json;
    }

    private static ObjectNode count(AuditCount count) {
        return JsonNodeFactory.instance.objectNode().put("calls", count.calls()).put("missed", count.missed());
    }

    private static ObjectNode missed(Optional<Long> missed) {
        return JsonNodeFactory.instance.objectNode().put("missed", missed.orElse(null));
    }

    /** Without outbound calls nobody knows who was called back, and so not who was never reached either. */
    private static ObjectNode episodes(AuditFigures figures) {
        AuditFigures.Episodes episodes = figures.episodes();
        Optional<AuditFigures.Episodes> known = figures.callBack().map(_ -> episodes);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("count", episodes.count());
        json.put("callers", episodes.callers());
        json.put("duplicateCalls", episodes.duplicateCalls());
        json.put("calledBack", known.map(AuditFigures.Episodes::calledBack).orElse(null));
        json.put("calledAgainAndAnswered", episodes.calledAgain());
        json.put("neverReached", known.map(AuditFigures.Episodes::neverReached).orElse(null));
        return json;
    }

    private static ObjectNode timeToCallBack(AuditFigures figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("minutes", minutes(figures.callBack().flatMap(AuditFigures.CallBack::minutes)));
        json.set("openMinutes", minutes(figures.callBack().flatMap(AuditFigures.CallBack::openMinutes)));
        ObjectNode within = json.putObject("within");
        Optional<SortedMap<Integer, Long>> known = figures.callBack().map(AuditFigures.CallBack::within);
        Stream.of(5, 15, 30, 60, 1440)
                .forEach(limit -> within.put(
                        String.valueOf(limit),
                        known.map(counts -> counts.get(limit)).orElse(null)));
        return json;
    }

    private static ObjectNode minutes(Optional<Minutes> minutes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("average", minutes.map(Minutes::average).orElse(null));
        json.put("median", minutes.map(Minutes::median).orElse(null));
        json.put("p90", minutes.map(Minutes::p90).orElse(null));
        return json;
    }

    private static ObjectNode appointments(Optional<Share> share) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("episodes", share.map(Share::part).orElse(null));
        json.put("percent", share.flatMap(Share::percent).orElse(null));
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", finding.id().word());
        json.put("says", finding.says());
        ObjectNode because = json.putObject("because");
        finding.because().forEach((name, value) -> because.put(name, new BigDecimal(value.toString())));
        ObjectNode where = json.putObject("where");
        finding.where().forEach(where::put);
        return json;
    }

    static String key(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
