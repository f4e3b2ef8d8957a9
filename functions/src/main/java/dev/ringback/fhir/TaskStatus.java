package dev.ringback.fhir;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.State;
import dev.ringback.callback.Word;
import dev.ringback.casework.JourneyItem;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpState;
import java.util.Set;

/** Of the statuses of a FHIR task those that a piece of a journey has. */
enum TaskStatus implements Word {
    /** Somebody should do it now. */
    READY,
    /** It waits for its time. */
    ON_HOLD,
    /** Somebody holds it. */
    IN_PROGRESS,
    COMPLETED,
    /** It ended without what it was for. */
    FAILED,
    /** There was nothing to do, or the patient did not want it. */
    CANCELLED;

    static final Set<TaskStatus> OPEN = Set.of(READY, ON_HOLD, IN_PROGRESS);

    static TaskStatus of(JourneyItem item) {
        return switch (item) {
            case JourneyItem.OfCallback(Callback callback) -> of(callback.state());
            case JourneyItem.OfFollowUp(FollowUp followUp) -> of(followUp.state());
        };
    }

    private static TaskStatus of(State state) {
        return switch (state) {
            case State.Waiting _ -> ON_HOLD;
            case State.Due _, State.HandedOff _ -> READY;
            case State.Held _ -> IN_PROGRESS;
            case State.Closed(Ending ending, var _) -> of(ending);
        };
    }

    private static TaskStatus of(Ending ending) {
        return switch (ending) {
            case BOOKED, RESCHEDULED, NO_FURTHER_ACTION, REACHED_ELSEWHERE -> COMPLETED;
            case DECLINED -> CANCELLED;
            case WRONG_NUMBER, UNREACHABLE -> FAILED;
        };
    }

    private static TaskStatus of(FollowUpState state) {
        return switch (state) {
            case FollowUpState.Waiting _ -> ON_HOLD;
            case FollowUpState.Due _ -> READY;
            case FollowUpState.Claimed _ -> IN_PROGRESS;
            case FollowUpState.Closed(FollowUpOutcome outcome, var _) -> of(outcome);
        };
    }

    private static TaskStatus of(FollowUpOutcome outcome) {
        return switch (outcome) {
            case VERIFIED,
                    NOT_COVERED,
                    SENT,
                    RECEIVED,
                    REQUESTED,
                    REACHED,
                    CONFIRMED,
                    NOT_FOUND,
                    THEIRS,
                    NOT_THEIRS,
                    VISIT_BOOKED -> COMPLETED;
            case NOT_NEEDED, WAIVED, VISIT_CANCELLED, VISIT_MISSED, VISIT_KEPT, DO_NOT_CALL -> CANCELLED;
            case CANNOT_BE_HAD, NO_ANSWER, NO_CONTACT, WRONG_NUMBER -> FAILED;
        };
    }
}
