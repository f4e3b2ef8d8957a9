package dev.ringback.script;

import java.util.Set;

/** Whether the decision rules let a person record an outcome. */
public sealed interface RulesVerdict {

    /** It may be recorded; because of what was ticked, a person with authority may have to be told. */
    record Allowed(Set<Escalation> escalations) implements RulesVerdict {

        public Allowed {
            escalations = Set.copyOf(escalations);
        }
    }

    /**
     * It may not be recorded.
     *
     * @param ruleId the first rule in the rules' order that does not allow it
     * @param instead what to do instead
     */
    record Refused(String ruleId, Translated instead) implements RulesVerdict {}
}
