package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decision rules as the page that people read: the rules themselves, and what each leaves of each outcome. */
record DecisionTable(Rules rules) {

    private static final List<Outcome> OUTCOMES = Stream.of(Outcome.values())
            .filter(outcome -> outcome != Outcome.UNREACHABLE && outcome != Outcome.REACHED_ELSEWHERE)
            .toList();

    private static final String INTRODUCTION = """
        # Decision rules
        Made from `domain/src/main/resources/dev/ringback/script/rules.json` by `DecisionTableTest`, which fails when the two
        differ; `./mvnw -pl domain test -Dtest=DecisionTableTest -Dringback.docs=write` writes this page anew.

        The person who makes a call ticks what is true of it, its *facts*. The rules say which outcomes may then be recorded, and refuse
        the others, saying what to do instead. An outcome may be recorded unless a rule refuses it. Where several rules apply, a
        refusal by any of them counts, and the first in this order is named; a rule *yields* to another where that one has the
        say. An escalation stands even where its rule yields. Facts that cannot both be true of one call are refused.

        An *assistant* is anybody of an agency, its leads too; a *manager* is a manager or an admin.

        A complaint has no outcome of its own: it is handed to an in-house team like any other hand-off, so that it has an owner
        and a deadline, no text follows, and assistants are done with it; and a manager is told at once.
        """;

    String page() {
        return INTRODUCTION + "\n## The rules\n" + rulesTable() + "\n## What may be recorded\n" + """
            For each fact, ticked together with `identity-verified` where both can be true: ✓ may be recorded, a number is the rule
            that refuses it. `unreachable` and `reached-elsewhere` are recorded by Ringback alone.
            """ + bucketTables();
    }

    private String rulesTable() {
        var table = new StringBuilder(row(List.of(
                "", "rule", "who", "buckets", "when ticked", "may be recorded", "tells", "yields to", "instead")));
        table.append(row(Collections.nCopies(9, "---")));
        for (Rule rule : rules.inOrder()) {
            table.append(row(List.of(
                    number(rule.id()),
                    "`" + rule.id() + "`",
                    allOr(rule.recorders(), Recorder.values()),
                    allOr(rule.buckets(), Bucket.values()),
                    when(rule.when()),
                    outcomes(rule.refuses()),
                    rule.escalates().map(Word::word).orElse(""),
                    rules.inOrder().stream()
                            .map(Rule::id)
                            .filter(rule.yieldsTo()::contains)
                            .map(this::number)
                            .collect(Collectors.joining(", ")),
                    rule.instead().in(Language.EN))));
        }
        return table.toString();
    }

    private static String when(Rule.When when) {
        return Stream.of(
                        named("all of ", when.allOf()),
                        named(when.anyOf().size() == 1 ? "" : "any of ", when.anyOf()),
                        named("not ", when.noneOf()))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse("always");
    }

    private static String named(String how, Set<Fact> facts) {
        return facts.isEmpty() ? "" : how + words(facts);
    }

    private static String outcomes(Set<Outcome> refuses) {
        Set<Outcome> left = EnumSet.complementOf(EnumSet.copyOf(refuses));
        return left.size() <= refuses.size() ? "only " + words(left) : "not " + words(refuses);
    }

    /** Buckets of which the rules say the same share a table. */
    private String bucketTables() {
        Map<String, List<Bucket>> bucketsByTable = new LinkedHashMap<>();
        for (Bucket bucket : Bucket.values()) {
            bucketsByTable
                    .computeIfAbsent(table(bucket), _ -> new ArrayList<>())
                    .add(bucket);
        }
        return bucketsByTable.entrySet().stream()
                .map(entry -> "\n### %s\n%s".formatted(words(entry.getValue()), entry.getKey()))
                .collect(Collectors.joining());
    }

    private String table(Bucket bucket) {
        List<String> heading = new ArrayList<>(List.of("ticked", "who"));
        OUTCOMES.forEach(outcome -> heading.add(outcome.word()));
        var table = new StringBuilder(row(heading));
        table.append(row(Collections.nCopies(heading.size(), "---")));
        table.append(rows("nothing", bucket, TickedFacts.NONE));
        for (Fact fact : Fact.values()) {
            table.append(rows(
                    fact.word(),
                    bucket,
                    fact.contradicts(Fact.IDENTITY_VERIFIED)
                            ? new TickedFacts(Set.of(fact))
                            : new TickedFacts(EnumSet.of(fact, Fact.IDENTITY_VERIFIED))));
        }
        return table.toString();
    }

    /** People of whom the rules say the same share a row. */
    private String rows(String ticked, Bucket bucket, TickedFacts facts) {
        Map<List<String>, List<Recorder>> recordersByCells = new LinkedHashMap<>();
        for (Recorder recorder : Recorder.values()) {
            List<String> cells = OUTCOMES.stream()
                    .map(outcome -> cell(rules.judge(recorder, bucket, facts, outcome)))
                    .toList();
            recordersByCells.computeIfAbsent(cells, _ -> new ArrayList<>()).add(recorder);
        }
        return recordersByCells.entrySet().stream()
                .map(entry -> row(Stream.concat(
                                Stream.of(ticked, allOr(entry.getValue(), Recorder.values())), entry.getKey().stream())
                        .toList()))
                .collect(Collectors.joining());
    }

    private String cell(RulesVerdict verdict) {
        return switch (verdict) {
            case RulesVerdict.Allowed _ -> "✓";
            case RulesVerdict.Refused refused -> number(refused.ruleId());
        };
    }

    private String number(String id) {
        return String.valueOf(
                1 + rules.inOrder().stream().map(Rule::id).toList().indexOf(id));
    }

    private static <W extends Word> String allOr(Collection<W> some, W[] all) {
        return some.size() == all.length ? "all" : words(some);
    }

    private static String words(Collection<? extends Word> words) {
        return words.stream().sorted().map(Word::word).collect(Collectors.joining(", "));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
