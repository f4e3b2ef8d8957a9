package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Claimable;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.stream.Stream;

/** What is open with a patient, at whatever locations: one person has all of it (docs/rules.md §7). */
public record OpenWithPatient(List<Callback> callbacks, List<FollowUp> followUps) {

    public OpenWithPatient {
        callbacks = List.copyOf(callbacks);
        followUps = List.copyOf(followUps);
    }

    public List<Claimable> all() {
        return Stream.<Claimable>concat(callbacks.stream(), followUps.stream()).toList();
    }
}
