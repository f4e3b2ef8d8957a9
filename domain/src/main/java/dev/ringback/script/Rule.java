package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Outcome;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One decision rule (docs/rules.md §9): for whom and when it applies, and what may not be recorded then.
 *
 * @param yieldsTo the ids of rules before whose word this one is silent, where they apply too
 * @param refuses the outcomes that none of {@code recorders} records while it applies
 * @param instead what to do instead
 */
public record Rule(
        String id,
        Set<Recorder> recorders,
        Set<Bucket> buckets,
        When when,
        Set<String> yieldsTo,
        Set<Outcome> refuses,
        Optional<Escalation> escalates,
        Translated instead) {

    private static final Set<Outcome> RECORDED_BY_THE_SYSTEM = Set.of(Outcome.UNREACHABLE, Outcome.REACHED_ELSEWHERE);

    /** Which facts must and must not be ticked; with none named it holds always. */
    public record When(Set<Fact> allOf, Set<Fact> anyOf, Set<Fact> noneOf) {

        public When {
            allOf = Set.copyOf(allOf);
            anyOf = Set.copyOf(anyOf);
            noneOf = Set.copyOf(noneOf);
        }

        boolean holdsFor(TickedFacts facts) {
            return facts.ticked().containsAll(allOf)
                    && (anyOf.isEmpty() || anyOf.stream().anyMatch(facts::has))
                    && noneOf.stream().noneMatch(facts::has);
        }
    }

    public Rule {
        recorders = Set.copyOf(recorders);
        buckets = Set.copyOf(buckets);
        yieldsTo = Set.copyOf(yieldsTo);
        EnumSet<Outcome> inOrder = EnumSet.noneOf(Outcome.class);
        inOrder.addAll(refuses);
        refuses = Collections.unmodifiableSet(inOrder);
    }

    /** Whether people record this outcome; some are the system's alone (docs/rules.md §5). */
    static boolean isForPeople(Outcome outcome) {
        return !RECORDED_BY_THE_SYSTEM.contains(outcome);
    }

    /** The facts that it goes by here, in the order of the screen: ticked ones, and ones that are not and would have to be. */
    public List<Fact> because(TickedFacts facts) {
        return Stream.of(Fact.values())
                .filter(fact -> facts.has(fact)
                        ? when.allOf().contains(fact) || when.anyOf().contains(fact)
                        : when.noneOf().contains(fact))
                .toList();
    }

    /** Whether it refuses something that people could record; some outcomes are the system's alone (docs/rules.md §5). */
    public boolean concernsPeople() {
        return !RECORDED_BY_THE_SYSTEM.containsAll(refuses);
    }

    boolean applies(Recorder recorder, Bucket bucket, TickedFacts facts) {
        return recorders.contains(recorder) && buckets.contains(bucket) && when.holdsFor(facts);
    }
}
