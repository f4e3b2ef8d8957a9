package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.WantedNext;
import dev.ringback.followup.FollowUpRule;
import java.util.List;
import java.util.Map;

/**
 * What a location wants after a call.
 *
 * @param named what is named to other systems when a patient has booked, by bucket, where it is not everything
 * @param owed what is owed as work of its own; nothing, unless the directory says so
 */
public record FollowUpSettings(Map<Bucket, List<WantedNext>> named, Map<FollowUpKind, FollowUpRule> owed) {

    public static final FollowUpSettings NONE = new FollowUpSettings(Map.of(), Map.of());

    public FollowUpSettings {
        named = Map.copyOf(named);
        owed = Map.copyOf(owed);
    }
}
