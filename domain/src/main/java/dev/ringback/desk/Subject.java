package dev.ringback.desk;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.State;
import dev.ringback.followup.FollowUp;
import java.util.Optional;

/**
 * A callback or a follow-up, as far as permission depends on it.
 *
 * @param agency the agency whose work it is, if it is one's
 */
public record Subject(LocationId location, Bucket bucket, Optional<AgencyId> agency, Stage stage) {

    /** Who owes the next step. */
    public enum Stage {
        AT_THE_DESK,
        HANDED_OFF,
        /** It is over, and in-house staff ended it, or another team had it when it ended. */
        ENDED_IN_HOUSE
    }

    public static Subject of(Callback callback) {
        Stage stage = switch (callback.state()) {
            case State.HandedOff _, State.ClaimedHandOff _ -> Stage.HANDED_OFF;
            case State.Attemptable _ -> Stage.AT_THE_DESK;
            case State.Closed _ -> wasEndedInHouse(callback) ? Stage.ENDED_IN_HOUSE : Stage.AT_THE_DESK;
        };
        return new Subject(callback.location(), callback.bucket(), callback.agency(), stage);
    }

    public static Subject of(FollowUp followUp) {
        Stage stage = switch (followUp.place()) {
            case AT_THE_DESK ->
                followUp.isOpen() || followUp.agency().isPresent() ? Stage.AT_THE_DESK : Stage.ENDED_IN_HOUSE;
            case IN_HOUSE -> Stage.HANDED_OFF;
        };
        return new Subject(followUp.location(), followUp.bucket(), followUp.agency(), stage);
    }

    /** Whether in-house staff ended it, or another team had it when it ended. */
    private static boolean wasEndedInHouse(Callback closed) {
        boolean byThem = closed.facts()
                .work()
                .workedBy()
                .filter(worker -> worker.agency().isEmpty())
                .isPresent();
        return byThem || closed.facts().told().handOff().isPresent();
    }

    /** The same callback, before any agency has worked it. */
    Subject ofNoAgency() {
        return new Subject(location, bucket, Optional.empty(), stage);
    }
}
