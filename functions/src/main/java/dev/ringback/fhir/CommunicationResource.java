package dev.ringback.fhir;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Delivery;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import dev.ringback.casework.JourneyItem;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpClaims;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A try to reach the patient as a FHIR communication: a text that was due, or a call. It is named after the entry of the history that tells of it,
 * and has no words.
 */
final class CommunicationResource {

    static final String TYPE = "Communication";

    private static final char PLACE = '-';

    /** Of the statuses of a FHIR communication those that a try has. */
    private enum Status implements Word {
        COMPLETED,
        ON_HOLD,
        NOT_DONE,
        UNKNOWN
    }

    /** By which way, as HL7's codes say it. */
    private enum Medium {
        PHONE,
        WRITTEN
    }

    /** What for, as FHIR's codes say it. */
    private enum Category implements Word {
        NOTIFICATION,
        REMINDER;

        private static Category of(TextStep step) {
            return switch (step.purpose()) {
                case REMINDER -> REMINDER;
                case OUTREACH, FEEDBACK -> NOTIFICATION;
            };
        }
    }

    /** What an entry tells of a try: what for, by which way, how it ended, and why so. */
    private record Told(Instant at, Category category, Medium medium, Status status, Optional<ObjectNode> reason) {}

    private CommunicationResource() {}

    /** The task that a communication of this id is of; absent where no communication is called so. */
    static Optional<String> taskOf(String id) {
        int place = id.lastIndexOf(PLACE);
        return place > 0 ? Optional.of(id.substring(0, place)) : Optional.empty();
    }

    /** All of a task's, in the order of its history. */
    static List<ObjectNode> of(JourneyItem item) {
        List<Optional<Told>> told = switch (item) {
            case JourneyItem.OfCallback(Callback callback) ->
                callback.history().stream().map(entry -> told(callback, entry)).toList();
            case JourneyItem.OfFollowUp(FollowUp followUp) ->
                followUp.history().stream().map(entry -> told(followUp, entry)).toList();
        };
        return IntStream.range(0, told.size())
                .boxed()
                .flatMap(i -> told.get(i).map(one -> resource(item, i + 1, one)).stream())
                .toList();
    }

    private static ObjectNode resource(JourneyItem item, int seq, Told told) {
        ObjectNode communication = Elements.resource(TYPE, item.id() + PLACE + seq, item.version(), item.changedAt());
        communication.putArray("basedOn").add(Elements.reference(TaskResource.TYPE + "/" + item.id()));
        communication.put("status", told.status().word());
        told.reason().ifPresent(reason -> communication.set("statusReason", reason));
        communication
                .putArray("category")
                .add(Elements.concept(
                        Codes.COMMUNICATION_CATEGORY, told.category().word()));
        communication
                .putArray("medium")
                .add(Elements.concept(Codes.PARTICIPATION_MODE, told.medium().name()));
        communication.set("subject", Elements.patient(item.journey()));
        communication.putArray("recipient").add(Elements.patient(item.journey()));
        communication.set("sender", Elements.organization(item.location()));
        switch (told.status()) {
            case COMPLETED, UNKNOWN -> communication.put("sent", told.at().toString());
            case ON_HOLD, NOT_DONE -> {}
        }
        return communication;
    }

    private static Optional<Told> told(Callback callback, Entry entry) {
        return switch (entry) {
            case Entry.TextSent(Instant at, TextStep step, String messageId) ->
                Optional.of(text(
                        at,
                        step,
                        receipts(callback, step)
                                .filter(receipt -> receipt.messageId().equals(messageId))
                                .map(Entry.TextReceipt::delivery)
                                .reduce((_, last) -> last),
                        Status.COMPLETED));
            case Entry.TextUnknown(Instant at, TextStep step) ->
                Optional.of(text(
                        at,
                        step,
                        receipts(callback, step)
                                .map(Entry.TextReceipt::delivery)
                                .reduce((_, last) -> last),
                        Status.UNKNOWN));
            case Entry.TextWithheld withheld ->
                Optional.of(new Told(
                        withheld.at(),
                        Category.of(withheld.step()),
                        Medium.WRITTEN,
                        isToCome(callback, withheld) ? Status.ON_HOLD : Status.NOT_DONE,
                        Optional.of(
                                Elements.concept(Codes.TEXT, withheld.reason().word()))));
            case Entry.OutcomeRecorded recorded -> recorded.attempt().map(_ -> call(recorded));
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.HandedOff _,
                    Entry.Returned _,
                    Entry.Noted _,
                    Entry.ConsentRecorded _,
                    Entry.CallWish _,
                    Entry.WishRecorded _,
                    Entry.NumberShown _,
                    Entry.VoicemailHeard _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _,
                    Entry.Closed _ -> Optional.empty();
        };
    }

    /** What was put off is to come until its time: what then becomes of it is a communication of its own. */
    private static boolean isToCome(Callback callback, Entry.TextWithheld withheld) {
        return callback.pending().stream()
                .anyMatch(intent -> intent instanceof Intent.Text text
                        && text.step() == withheld.step()
                        && withheld.until().equals(Optional.of(text.notBefore())));
    }

    private static Stream<Entry.TextReceipt> receipts(Callback callback, TextStep step) {
        return callback.history().stream()
                .filter(Entry.TextReceipt.class::isInstance)
                .map(Entry.TextReceipt.class::cast)
                .filter(receipt -> receipt.step() == step);
    }

    private static Told text(Instant at, TextStep step, Optional<Delivery> delivery, Status unlessTold) {
        Status status = delivery.map(known -> switch (known) {
                    case DELIVERED -> Status.COMPLETED;
                    case CANNOT_BE_TEXTED, NOT_REACHED, NOT_DELIVERED -> Status.NOT_DONE;
                })
                .orElse(unlessTold);
        return new Told(
                at,
                Category.of(step),
                Medium.WRITTEN,
                status,
                delivery.map(known -> Elements.concept(Codes.TEXT, known.word())));
    }

    /** A call is done where somebody spoke with the patient, or left them a message. */
    private static Told call(Entry.OutcomeRecorded recorded) {
        Outcome outcome = recorded.report().outcome();
        boolean isDone = outcome.reachesThePatient() || outcome == Outcome.MESSAGE_LEFT;
        return new Told(
                recorded.at(),
                Category.NOTIFICATION,
                Medium.PHONE,
                isDone ? Status.COMPLETED : Status.NOT_DONE,
                Optional.of(Elements.concept(Codes.OUTCOME, outcome.word())));
    }

    private static Optional<Told> told(FollowUp followUp, FollowUpEntry entry) {
        return switch (entry) {
            case FollowUpEntry.OutcomeRecorded recorded
            when FollowUpClaims.isCallToPatient(followUp.kind()) ->
                Optional.of(new Told(
                        recorded.at(),
                        Category.NOTIFICATION,
                        Medium.PHONE,
                        recorded.report().outcome() == FollowUpOutcome.REACHED ? Status.COMPLETED : Status.NOT_DONE,
                        Optional.of(Elements.concept(
                                Codes.OUTCOME, recorded.report().outcome().word()))));
            case FollowUpEntry.OutcomeRecorded _,
                    FollowUpEntry.Owed _,
                    FollowUpEntry.AskedFor _,
                    FollowUpEntry.Due _,
                    FollowUpEntry.Waiting _,
                    FollowUpEntry.VisitMoved _,
                    FollowUpEntry.Claimed _,
                    FollowUpEntry.Reassigned _,
                    FollowUpEntry.HandedOff _,
                    FollowUpEntry.NumberShown _,
                    FollowUpEntry.Renewed _,
                    FollowUpEntry.Released _,
                    FollowUpEntry.Lapsed _,
                    FollowUpEntry.Escalated _,
                    FollowUpEntry.Closed _ -> Optional.empty();
        };
    }
}
