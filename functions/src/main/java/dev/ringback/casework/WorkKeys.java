package dev.ringback.casework;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.WorkKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keys of work, told apart by what stands there. */
record WorkKeys(List<CallbackKey> callbacks, List<FollowUpKey> followUps) {

    static WorkKeys of(Stream<? extends WorkKey> keys) {
        List<CallbackKey> callbacks = new ArrayList<>();
        List<FollowUpKey> followUps = new ArrayList<>();
        keys.forEach(key -> {
            switch (key) {
                case CallbackKey callback -> callbacks.add(callback);
                case FollowUpKey followUp -> followUps.add(followUp);
            }
        });
        return new WorkKeys(callbacks, followUps);
    }
}
