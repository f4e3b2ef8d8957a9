package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WantedNext;
import dev.ringback.followup.FollowUpRule;
import dev.ringback.texting.OwedTextRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a location wants after a call.
 *
 * @param named what is named to other systems when a patient has booked, by bucket, where it is not everything
 * @param owed what is owed as work of its own; nothing, unless the directory says so
 * @param texts what the system owes by text; nothing, unless the directory says so
 */
public record FollowUpSettings(
        Map<Bucket, List<WantedNext>> named,
        Map<FollowUpKind, FollowUpRule> owed,
        Map<TextStep.Purpose, OwedTextRule> texts) {

    public static final FollowUpSettings NONE = new FollowUpSettings(Map.of(), Map.of(), Map.of());

    public FollowUpSettings {
        named = Map.copyOf(named);
        owed = Map.copyOf(owed);
        texts = Map.copyOf(texts);
    }

    /** At which steps after a call the system texts. */
    public Set<TextStep> textSteps() {
        return Arrays.stream(TextStep.values())
                .filter(step -> texts.containsKey(step.purpose()))
                .collect(Collectors.toSet());
    }
}
