package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decision rules, most important first: what each shows is what it enforces (docs/rules.md §9). An outcome may be
 * recorded unless a rule refuses it; where several rules apply, a refusal by any of them counts.
 *
 * @param labels how outcomes and facts are called on a screen
 */
public record Rules(List<Rule> inOrder, Labels labels) {

    public Rules {
        inOrder = List.copyOf(inOrder);
    }

    public RulesVerdict judge(Recorder recorder, Bucket bucket, TickedFacts facts, Outcome outcome) {
        return inForce(recorder, bucket, facts).stream()
                .filter(rule -> rule.refuses().contains(outcome))
                .findFirst()
                .<RulesVerdict>map(rule -> new RulesVerdict.Refused(rule.id(), rule.instead()))
                .orElseGet(() -> new RulesVerdict.Allowed(escalations(recorder, bucket, facts)));
    }

    /** The outcomes that may be recorded, in the order of docs/rules.md §5. */
    public List<Outcome> mayRecord(Recorder recorder, Bucket bucket, TickedFacts facts) {
        Set<Outcome> refused = inForce(recorder, bucket, facts).stream()
                .flatMap(rule -> rule.refuses().stream())
                .collect(Collectors.toSet());
        return Stream.of(Outcome.values())
                .filter(outcome -> !refused.contains(outcome))
                .toList();
    }

    /**
     * An outcome that people record, but not now.
     *
     * @param by the first rule that does not allow it
     */
    public record Refused(Outcome outcome, Rule by) {}

    /** The outcomes that people may not record now although they are theirs to record, in the same order. */
    public List<Refused> refused(Recorder recorder, Bucket bucket, TickedFacts facts) {
        List<Rule> inForce = inForce(recorder, bucket, facts);
        return Stream.of(Outcome.values())
                .filter(Rule::isForPeople)
                .flatMap(outcome -> inForce.stream()
                        .filter(rule -> rule.refuses().contains(outcome))
                        .limit(1)
                        .map(rule -> new Refused(outcome, rule)))
                .toList();
    }

    /** The rules that apply and do not yield to another that does. */
    public List<Rule> inForce(Recorder recorder, Bucket bucket, TickedFacts facts) {
        List<Rule> applying = applying(recorder, bucket, facts).toList();
        return applying.stream()
                .filter(rule -> applying.stream().map(Rule::id).noneMatch(rule.yieldsTo()::contains))
                .toList();
    }

    /** Also those of rules that yield: who is told does not hang on how the call is recorded. */
    public Set<Escalation> escalations(Recorder recorder, Bucket bucket, TickedFacts facts) {
        return applying(recorder, bucket, facts)
                .map(Rule::escalates)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Rule> applying(Recorder recorder, Bucket bucket, TickedFacts facts) {
        return inOrder.stream().filter(rule -> rule.applies(recorder, bucket, facts));
    }
}
