package dev.ringback.api;

import dev.ringback.casework.ReadNumbers;
import dev.ringback.casework.ReadNumbers.Beside;
import dev.ringback.casework.ReadNumbers.Question;
import dev.ringback.desk.Right;
import dev.ringback.directory.Directory;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Dimension;
import dev.ringback.numbers.Finding;
import dev.ringback.numbers.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures of some days, and the callbacks behind them, for those who may know them (docs/numbers.md). */
final class NumbersPage {

    /** As many lines as an answer of Lambda has room for, and more than a spreadsheet is pleasant with. */
    private static final int MOST_CALLBACKS = 20_000;

    private final ReadNumbers numbers;

    NumbersPage(ReadNumbers numbers) {
        this.numbers = numbers;
    }

    Reply show(DeskRequest request) throws Body.Unreadable {
        Question question = NumbersQuery.ofNumbers(request.query());
        return switch (numbers.answer(request.person(), question)) {
            case ReadNumbers.Answer.NotAllowed _ -> new Reply.Failed(Problem.notAllowed(Right.READ_NUMBERS));
            case ReadNumbers.Answer.NoAudit _ ->
                new Reply.Failed(new Problem(
                        Problem.Type.BAD_REQUEST, "No audit is kept; `ringback numbers keep-audit FILE` keeps one."));
            case ReadNumbers.Answer.TooMuch _ ->
                new Reply.Failed(new Problem(
                        Problem.Type.BAD_REQUEST,
                        "More has happened in these days than can be told at once: ask for fewer."));
            case ReadNumbers.Answer.Told told ->
                switch (request.wanted()) {
                    case JSON -> new Reply.Done(json(told, question.by()));
                    case TABLE -> new Reply.Table(NumbersTable.of(told));
                };
        };
    }

    Reply callbacks(DeskRequest request) throws Body.Unreadable {
        Question question = NumbersQuery.ofCallbacks(request.query());
        return numbers.callbacks(request.person(), question, MOST_CALLBACKS)
                .map(callbacks -> callbacks(callbacks, request.wanted()))
                .orElseGet(() -> new Reply.Failed(Problem.notAllowed(Right.READ_NUMBERS)));
    }

    private static Reply callbacks(List<Tally.OfCallback> callbacks, DeskRequest.Wanted wanted) {
        if (callbacks.size() > MOST_CALLBACKS) {
            return new Reply.Failed(new Problem(
                    Problem.Type.BAD_REQUEST,
                    "These are more than %d callbacks: ask for fewer days.".formatted(MOST_CALLBACKS)));
        }
        return switch (wanted) {
            case JSON -> new Reply.Done(CountedCallback.json(callbacks));
            case TABLE -> new Reply.Table(CountedCallback.csv(callbacks));
        };
    }

    private static ObjectNode json(ReadNumbers.Answer.Told told, Optional<Dimension> by) {
        ObjectNode json = ofPeriod(told.asked());
        told.against()
                .ifPresentOrElse(against -> json.set("against", beside(against, by)), () -> json.putNull("against"));
        ArrayNode findings = json.putArray("findings");
        told.findings().forEach(finding -> findings.add(finding(finding)));
        return json;
    }

    private static ObjectNode beside(Beside against, Optional<Dimension> by) {
        return switch (against) {
            case Beside.OfPeriod period -> ofPeriod(period);
            case Beside.OfAudit(String audit, Directory directory) ->
                KeptAudit.beside(JsonMapper.shared().readTree(audit), by, directory);
        };
    }

    private static ObjectNode ofPeriod(Beside.OfPeriod told) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("period")
                .put("from", told.period().from().toString())
                .put("to", told.period().to().toString());
        json.set("figures", FiguresJson.of(told.figures()));
        ArrayNode groups = json.putArray("groups");
        for (Counting.Group group : told.groups()) {
            groups.addObject().put("key", group.key()).set("figures", FiguresJson.of(group.figures()));
        }
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", finding.id().word()).put("says", finding.says());
        ObjectNode because = json.putObject("because");
        finding.because().forEach((name, figure) -> because.put(name, new BigDecimal(figure.toString())));
        ObjectNode where = json.putObject("where");
        finding.where().forEach(where::put);
        return json;
    }
}
