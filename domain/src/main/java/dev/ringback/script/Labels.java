package dev.ringback.script;

import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Word;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What outcomes and facts are called on a screen, in every language.
 *
 * @param attemptAgain how {@link Outcome#ATTEMPT_AGAIN} is shown, by the attempt that would follow
 */
public record Labels(
        Map<Fact, Translated> facts,
        Map<Outcome, Translated> outcomes,
        Map<FollowingAttempt, Translated> attemptAgain) {

    private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:-[a-z]+)*)'");

    public Labels {
        facts = Map.copyOf(facts);
        outcomes = Map.copyOf(outcomes);
        attemptAgain = Map.copyOf(attemptAgain);
    }

    /** A sentence of the rules with what it names by its word in quotes, as the screen calls it. */
    public String spelledOut(Translated sentence, Language language, FollowingAttempt following) {
        return QUOTED.matcher(sentence.in(language))
                .replaceAll(word -> Matcher.quoteReplacement(label(word.group(1), following)
                        .map(label -> quoted(label.in(language), language))
                        .orElse(word.group())));
    }

    private Optional<Translated> label(String word, FollowingAttempt following) {
        return Word.find(Fact.class, word)
                .map(this::of)
                .or(() -> Word.find(Outcome.class, word).map(outcome -> of(outcome, following)));
    }

    private static String quoted(String label, Language language) {
        return switch (language) {
            case EN -> "“" + label + "”";
            case ES -> "«" + label + "»";
        };
    }

    public Translated of(Fact fact) {
        return Optional.ofNullable(facts.get(fact)).orElseThrow();
    }

    public Translated of(Outcome outcome, FollowingAttempt following) {
        return Optional.ofNullable(
                        outcome == Outcome.ATTEMPT_AGAIN ? attemptAgain.get(following) : outcomes.get(outcome))
                .orElseThrow();
    }
}
