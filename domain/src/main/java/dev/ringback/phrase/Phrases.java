package dev.ringback.phrase;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases to be found in what somebody said or wrote, and what only looks like one of them. One that stands within a harmless phrase
 * does not count; one beside it does.
 */
public record Phrases(List<Phrase> telling, List<Phrase> harmless) {

    /** The stretches of a text in which phrases do not count. */
    public record Excuses(List<Phrase.Span> spans) {

        public Excuses {
            spans = List.copyOf(spans);
        }

        public static Excuses in(List<Token> tokens, List<Phrase> harmless) {
            Text text = Text.of(tokens);
            return new Excuses(harmless.stream()
                    .<Phrase.Span>mapMulti((phrase, spans) -> phrase.in(text).forEach(spans))
                    .toList());
        }

        /** Whether one of these phrases stands in the text outside of them. */
        public boolean leaveAnyOf(List<Phrase> telling, List<Token> tokens) {
            return left(telling, tokens).findAny().isPresent();
        }

        private Stream<Phrase.Span> left(List<Phrase> telling, List<Token> tokens) {
            Text text = Text.of(tokens);
            return telling.stream()
                    .<Phrase.Span>mapMulti((phrase, all) -> phrase.in(text).forEach(all))
                    .filter(found -> spans.stream().noneMatch(excuse -> excuse.contains(found)));
        }
    }

    public Phrases {
        telling = List.copyOf(telling);
        harmless = List.copyOf(harmless);
    }

    /** The phrases that are written there. One that holds no word can never be found and is left out. */
    public static List<Phrase> read(Collection<String> written) {
        return written.stream().map(Phrase::read).flatMap(Optional::stream).toList();
    }

    /** These, and more or fewer. A phrase that holds no word can never be found and changes nothing. */
    public Phrases with(Collection<String> added, Collection<String> removed) {
        return new Phrases(extended(telling, added), extended(harmless, removed));
    }

    private static List<Phrase> extended(List<Phrase> phrases, Collection<String> more) {
        return Stream.concat(phrases.stream(), read(more).stream()).toList();
    }

    /** Whether any of them stands there. */
    public boolean areIn(String text) {
        List<Token> tokens = Token.of(text);
        return Excuses.in(tokens, harmless).leaveAnyOf(telling, tokens);
    }

    /** The words that any of them was found in. */
    public List<String> in(List<Token> tokens) {
        return Excuses.in(tokens, harmless)
                .left(telling, tokens)
                .map(span -> tokens.subList(span.from(), span.to()).stream()
                        .map(token -> token.readings().getFirst())
                        .collect(Collectors.joining(" ")))
                .distinct()
                .toList();
    }
}
