package dev.ringback.phrase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Phrases to be found in what somebody said or wrote, and what only looks like one of them. One that stands within a harmless phrase
 * does not count; one beside it does.
 */
public record Phrases(List<Phrase> telling, List<Phrase> harmless) {

    public Phrases {
        telling = List.copyOf(telling);
        harmless = List.copyOf(harmless);
    }

    /** These, and more or fewer. A phrase that holds no word can never be found and changes nothing. */
    public Phrases with(Collection<String> added, Collection<String> removed) {
        return new Phrases(extended(telling, added), extended(harmless, removed));
    }

    private static List<Phrase> extended(List<Phrase> phrases, Collection<String> more) {
        return Stream.concat(phrases.stream(), more.stream().map(Phrase::read).flatMap(Optional::stream))
                .toList();
    }

    /** Whether any of them stands there. */
    public boolean areIn(String text) {
        List<String> tokens = Phrase.tokens(text);
        List<Phrase.Span> excused =
                harmless.stream().flatMap(phrase -> phrase.in(tokens).stream()).toList();
        return telling.stream()
                .flatMap(phrase -> phrase.in(tokens).stream())
                .anyMatch(found -> excused.stream().noneMatch(excuse -> excuse.contains(found)));
    }
}
