package dev.ringback.texting;

import dev.ringback.callback.TextStep;
import java.util.EnumSet;
import java.util.Set;

/** At which steps a location wants its callers texted; none, and it never texts. */
public record LocationTexting(Set<TextStep> steps) {

    public static final LocationTexting NEVER = new LocationTexting(Set.of());

    public static final LocationTexting AFTER_ATTEMPTS =
            new LocationTexting(Set.of(TextStep.AFTER_FIRST_ATTEMPT, TextStep.AFTER_LAST_ATTEMPT));

    public static final LocationTexting AFTER_ATTEMPTS_AND_MISSED_CALLS =
            AFTER_ATTEMPTS.and(Set.of(TextStep.MISSED_CALL));

    public LocationTexting {
        steps = Set.copyOf(steps);
    }

    public boolean wants(TextStep step) {
        return steps.contains(step);
    }

    public LocationTexting and(Set<TextStep> others) {
        Set<TextStep> more = EnumSet.noneOf(TextStep.class);
        more.addAll(steps);
        more.addAll(others);
        return new LocationTexting(more);
    }
}
