package dev.ringback.texting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Decides whether a patient's text is answered by Ringback, and with what (docs/rules.md §8). In doubt no answer goes. */
public final class AnswerGate {

    private AnswerGate() {}

    /**
     * The answer that may go.
     *
     * @param until until when it may be handed on; what is late is dropped
     */
    public record Go(Answer answer, Instant until) {}

    public static Optional<Go> judge(AnswerFacts facts, Instant now) {
        return Answer.to(facts.said())
                .filter(answer -> mayGo(answer, facts, now))
                .flatMap(answer -> AnswerRule.of(answer)
                        .filter(rule -> admits(rule, facts, now))
                        .map(rule -> new Go(answer, rule.until(facts.askedAt()))));
    }

    private static boolean mayGo(Answer answer, AnswerFacts facts, Instant now) {
        return facts.sender() == AnswerFacts.Sender.PATIENT
                && facts.answersBy().filter(by -> by == AnswersBy.RINGBACK).isPresent()
                && isCalledFor(answer, facts)
                && !wasAnsweredLately(facts, now);
    }

    private static boolean wasAnsweredLately(AnswerFacts facts, Instant now) {
        return facts.given().at().anyMatch(at -> at.plus(TextGate.QUIET).isAfter(now));
    }

    /** A word that changes nothing is confirmed no more, and who wants no texts gets none, but for the one that confirms just that. */
    private static boolean isCalledFor(Answer answer, AnswerFacts facts) {
        boolean carrierLeavesIt = facts.carrier() == AnswerFacts.Carrier.LEAVES_IT;
        return switch (answer) {
            case NO_MORE -> facts.change() == AnswerFacts.Change.STOPPED && carrierLeavesIt;
            case AGAIN ->
                facts.change() == AnswerFacts.Change.STARTED
                        && carrierLeavesIt
                        && facts.refusal() == AnswerFacts.Refusal.NONE;
            case HELP -> facts.refusal() == AnswerFacts.Refusal.NONE;
        };
    }

    private static boolean admits(AnswerRule rule, AnswerFacts facts, Instant now) {
        Set<ZoneId> zones = facts.callerZones().and(facts.locationZone());
        return !now.isBefore(rule.since())
                && now.isBefore(rule.until(facts.askedAt()))
                && rule.hours().map(hours -> hours.admits(now, zones)).orElse(true);
    }
}
