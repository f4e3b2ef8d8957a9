package dev.ringback.script;

import dev.ringback.callback.Bucket;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every call that the rules can be asked about: each bucket, each recorder, each set of facts that can be true together. */
record EveryCall(Recorder recorder, Bucket bucket, TickedFacts facts) {

    private static final List<TickedFacts> EVERY_FACTS = everyFacts();

    static Stream<EveryCall> calls() {
        return Stream.of(Recorder.values())
                .flatMap(recorder -> Stream.of(Bucket.values())
                        .flatMap(bucket -> EVERY_FACTS.stream().map(facts -> new EveryCall(recorder, bucket, facts))));
    }

    boolean has(Fact fact) {
        return facts.has(fact);
    }

    boolean isOf(Recorder other) {
        return recorder == other;
    }

    private static List<TickedFacts> everyFacts() {
        List<Set<Fact>> sets = new ArrayList<>();
        sets.add(EnumSet.noneOf(Fact.class));
        for (Fact fact : Fact.values()) {
            for (Set<Fact> smaller : List.copyOf(sets)) {
                if (smaller.stream().noneMatch(fact::contradicts)) {
                    Set<Fact> larger = EnumSet.of(fact);
                    larger.addAll(smaller);
                    sets.add(larger);
                }
            }
        }
        return sets.stream().map(TickedFacts::new).toList();
    }
}
