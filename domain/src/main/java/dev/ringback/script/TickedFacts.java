package dev.ringback.script;

import dev.ringback.callback.Word;
import dev.ringback.reading.Unseen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was ticked for one call; no two of these facts contradict each other. */
public record TickedFacts(Set<Fact> ticked) {

    public static final TickedFacts NONE = new TickedFacts(Set.of());

    /** What reading ticked words has shown. */
    public sealed interface Reading {

        record Read(TickedFacts facts) implements Reading {}

        /** The problem says what was wrong, and what would be right. */
        record Misread(String problem) implements Reading {}
    }

    public TickedFacts {
        contradiction(ticked).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        EnumSet<Fact> inOrder = EnumSet.noneOf(Fact.class);
        inOrder.addAll(ticked);
        ticked = Collections.unmodifiableSet(inOrder);
    }

    /** Reads facts as the API takes them, each by its word. */
    public static Reading read(Collection<String> words) {
        Set<Fact> ticked = EnumSet.noneOf(Fact.class);
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            Word.find(Fact.class, word).ifPresentOrElse(ticked::add, () -> unknown.add(word));
        }
        if (!unknown.isEmpty()) {
            return new Reading.Misread(
                    "There is no fact '%s'; the facts are: %s.".formatted(Unseen.brief(unknown.getFirst()), known()));
        }
        return contradiction(ticked)
                .<Reading>map(Reading.Misread::new)
                .orElseGet(() -> new Reading.Read(new TickedFacts(ticked)));
    }

    public boolean has(Fact fact) {
        return ticked.contains(fact);
    }

    private static Optional<String> contradiction(Set<Fact> ticked) {
        return ticked.stream()
                .sorted()
                .flatMap(one -> ticked.stream()
                        .sorted()
                        .filter(one::contradicts)
                        .map(other -> "'%s' and '%s' cannot both be true of one call; tick the one that is."
                                .formatted(one.word(), other.word())))
                .findFirst();
    }

    private static String known() {
        return Stream.of(Fact.values()).map(Word::word).collect(Collectors.joining(", "));
    }
}
