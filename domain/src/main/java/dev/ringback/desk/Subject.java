package dev.ringback.desk;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.State;
import java.util.Optional;

/**
 * A callback, as far as permission depends on it.
 *
 * @param agency the agency whose work it is, if it is one's
 */
public record Subject(LocationId location, Bucket bucket, Optional<AgencyId> agency, Stage stage) {

    /** Who owes the next step. */
    public enum Stage {
        AT_THE_DESK,
        HANDED_OFF
    }

    public static Subject of(Callback callback) {
        Stage stage = switch (callback.state()) {
            case State.HandedOff _, State.ClaimedHandOff _ -> Stage.HANDED_OFF;
            case State.Attemptable _, State.Closed _ -> Stage.AT_THE_DESK;
        };
        return new Subject(callback.location(), callback.bucket(), callback.agency(), stage);
    }

    /** The same callback, before any agency has worked it. */
    Subject ofNoAgency() {
        return new Subject(location, bucket, Optional.empty(), stage);
    }
}
