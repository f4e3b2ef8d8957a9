package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Decision;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.Policy;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Timers;
import dev.ringback.callback.Word;
import dev.ringback.directory.Person;
import dev.ringback.script.Escalation;
import dev.ringback.script.RulesVerdict;
import dev.ringback.script.file.StandardRules;
import java.time.Instant;
import java.util.Set;

/** An outcome is recorded only if the decision rules let this person record it, given what was ticked (docs/rules.md §9). */
public final class DecisionRules {

    private DecisionRules() {}

    public static Decision record(Callback callback, Person by, TickedReport ticked, Policy policy, Instant now) {
        return switch (Outcomes.record(callback, by.worker(), ticked.report(), policy, now)) {
            case Decision.Refused refused -> refused;
            case Decision.Changed(Callback after) -> judged(callback, after, by, ticked, now);
        };
    }

    private static Decision judged(Callback before, Callback after, Person by, TickedReport ticked, Instant now) {
        RulesVerdict verdict = StandardRules.rules()
                .judge(
                        by.role().recorder(),
                        before.bucket(),
                        ticked.facts(),
                        ticked.report().outcome());
        return switch (verdict) {
            case RulesVerdict.Allowed(Set<Escalation> escalations) ->
                new Decision.Changed(escalated(after, escalations, now));
            case RulesVerdict.Refused(String rule, var instead) ->
                new Decision.Refused(new Refusal.AgainstARule(rule, instead.in(before.language())));
        };
    }

    private static Callback escalated(Callback callback, Set<Escalation> escalations, Instant now) {
        Callback told = callback;
        for (Escalation escalation : escalations) {
            EscalationReason reason =
                    Word.find(EscalationReason.class, escalation.word()).orElseThrow();
            told = Timers.escalatedOnce(told, reason, now);
        }
        return told;
    }
}
