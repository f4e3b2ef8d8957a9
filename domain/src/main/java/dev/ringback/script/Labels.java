package dev.ringback.script;

import dev.ringback.callback.Outcome;
import java.util.Map;
import java.util.Optional;

/**
 * What outcomes and facts are called on a screen, in every language.
 *
 * @param attemptAgain how {@link Outcome#ATTEMPT_AGAIN} is shown, by the attempt that would follow
 */
public record Labels(
        Map<Fact, Translated> facts,
        Map<Outcome, Translated> outcomes,
        Map<FollowingAttempt, Translated> attemptAgain) {

    public Labels {
        facts = Map.copyOf(facts);
        outcomes = Map.copyOf(outcomes);
        attemptAgain = Map.copyOf(attemptAgain);
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
