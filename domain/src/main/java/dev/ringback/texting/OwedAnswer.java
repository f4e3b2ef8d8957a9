package dev.ringback.texting;

import dev.ringback.callback.Score;
import dev.ringback.phrase.Folding;
import dev.ringback.phrase.Phrase;
import dev.ringback.phrase.Token;
import dev.ringback.phrase.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a patient's text says where it answers a text that the system owed (docs/rules.md §14), and nothing else. */
public sealed interface OwedAnswer {

    /** They come to their visit. */
    record Confirms() implements OwedAnswer {}

    /** How the call was. */
    record Scores(Score score) implements OwedAnswer {}

    /** What a text would answer, if it was asked for; absent where it says anything else. */
    static Optional<OwedAnswer> in(String body) {
        List<Token> words = Token.of(Folding.plain(body)).stream()
                .filter(word -> word.readings().stream().noneMatch(Words.COURTESIES::contains))
                .toList();
        return Words.SCORES.entrySet().stream()
                .filter(score -> Words.isAll(score.getValue(), words))
                .<OwedAnswer>map(score -> new Scores(score.getKey()))
                .findFirst()
                .or(() -> Words.isAll(Words.CONFIRMS, words) ? Optional.of(new Confirms()) : Optional.empty());
    }

    /** The words that answer. */
    final class Words {

        private static final WordList WORDS = WordList.load(OwedAnswer.class, "owed-answers.txt");
        private static final List<Phrase> CONFIRMS = WORDS.section("confirms");
        private static final Map<Score, List<Phrase>> SCORES = IntStream.rangeClosed(Score.WORST, Score.BEST)
                .boxed()
                .collect(Collectors.toMap(Score::new, points -> WORDS.section(points.toString())));
        private static final Set<String> COURTESIES = Set.of(
                "please", "thanks", "thank", "you", "thx", "ty", "ok", "okay", "por", "favor", "gracias", "muchas");

        private Words() {}

        private static boolean isAll(List<Phrase> phrases, List<Token> words) {
            var all = new Phrase.Span(0, words.size());
            return phrases.stream().flatMap(phrase -> phrase.in(words).stream()).anyMatch(all::equals);
        }
    }
}
