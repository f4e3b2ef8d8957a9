package dev.ringback.form;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.LocationId;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import java.util.Optional;

/**
 * One entry of a follow-up's history as the world outside is told of it, by an allow-list as of a callback's ({@link DomainEvent}). Never by when it is
 * due, nor until when it waits: that tells of the day of the visit.
 */
public final class FollowUpEvent {

    private FollowUpEvent() {}

    /**
     * The event.
     *
     * @param owed what the history begins with
     */
    public static DomainEvent of(
            FollowUpId id, FollowUpEntry.Owed owed, LocationId location, int seq, FollowUpEntry entry) {
        var said = new Fields();
        said.put("followUp", id.id());
        said.put("kind", owed.kind().word());
        String type = switch (entry) {
            case FollowUpEntry.Owed _ -> {
                said.put("because", owed.because().map(FollowUpId::id));
                said.put("bucket", owed.bucket().word());
                said.put("owner", owed.owner().id());
                yield "Follow-up Owed";
            }
            case FollowUpEntry.AskedFor _ -> "Follow-up Asked For";
            case FollowUpEntry.Due _ -> "Follow-up Due";
            case FollowUpEntry.Waiting _ -> "Follow-up Waiting";
            case FollowUpEntry.VisitMoved _ -> "Follow-up Visit Moved";
            case FollowUpEntry.Claimed claimed -> {
                said.put("agency", claimed.by().agency().map(AgencyId::id));
                said.put("until", claimed.until());
                yield "Follow-up Claimed";
            }
            case FollowUpEntry.Reassigned given -> {
                said.put("agency", given.to().agency().map(AgencyId::id));
                said.put("until", given.until());
                yield "Follow-up Reassigned";
            }
            case FollowUpEntry.HandedOff handedOff -> {
                said.put("team", handedOff.team().id());
                yield "Follow-up Handed Off";
            }
            case FollowUpEntry.NumberShown _ -> "Follow-up Number Shown";
            case FollowUpEntry.Renewed renewed -> {
                said.put("until", renewed.until());
                yield "Follow-up Renewed";
            }
            case FollowUpEntry.Released _ -> "Follow-up Released";
            case FollowUpEntry.Lapsed _ -> "Follow-up Lapsed";
            // Neither the note nor the other office.
            case FollowUpEntry.OutcomeRecorded recorded -> {
                said.put("outcome", recorded.report().outcome().word());
                yield "Follow-up Outcome";
            }
            case FollowUpEntry.Escalated escalated -> {
                said.put("reason", escalated.reason().word());
                yield "Follow-up Escalated";
            }
            case FollowUpEntry.Closed closed -> {
                said.put("outcome", tellable(closed.outcome()));
                yield "Follow-up Closed";
            }
        };
        return new DomainEvent(
                id.id() + "-" + seq, owed.callback(), location, seq, type, entry.word(), entry.at(), said);
    }

    /** That a visit was kept, missed or cancelled tells of its day. */
    private static Optional<String> tellable(FollowUpOutcome outcome) {
        return switch (outcome) {
            case VISIT_CANCELLED, VISIT_MISSED, VISIT_KEPT, VISIT_BOOKED -> Optional.empty();
            case VERIFIED,
                    NOT_COVERED,
                    NOT_NEEDED,
                    SENT,
                    RECEIVED,
                    WAIVED,
                    REQUESTED,
                    CANNOT_BE_HAD,
                    NO_ANSWER,
                    REACHED,
                    NO_CONTACT,
                    CONFIRMED,
                    NOT_FOUND,
                    THEIRS,
                    NOT_THEIRS,
                    DO_NOT_CALL,
                    WRONG_NUMBER -> Optional.of(outcome.word());
        };
    }
}
