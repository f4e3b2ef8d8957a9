package dev.ringback.fhir;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.Report;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import dev.ringback.callback.Urgency;
import dev.ringback.casework.JourneyItem;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A callback, or what is owed after it, as a FHIR task. No name, no note and no word of the patient is in it. */
final class TaskResource {

    static final String TYPE = "Task";

    /** The code of a callback. */
    static final String CALLBACK = "callback";

    private static final String VISIT = "visit";

    private TaskResource() {}

    static ObjectNode of(JourneyItem item, Sight sight) {
        ObjectNode task = Elements.resource(TYPE, item.id(), item.version(), item.changedAt());
        ObjectNode patient =
                sight.number() ? Elements.containPatient(task, item.patient()) : Elements.patient(item.journey());
        task.putArray("identifier")
                .addObject()
                .put("system", "urn:ringback:task")
                .put("value", item.id());
        switch (item) {
            case JourneyItem.OfCallback(Callback callback) -> fill(task, callback, patient, sight);
            case JourneyItem.OfFollowUp(FollowUp followUp) -> fill(task, followUp, patient, sight);
        }
        return task;
    }

    /** What is to be done. */
    static String code(JourneyItem item) {
        return switch (item) {
            case JourneyItem.OfCallback _ -> CALLBACK;
            case JourneyItem.OfFollowUp(FollowUp followUp) -> followUp.kind().word();
        };
    }

    /** The team that owes the next step. */
    static Team owner(JourneyItem item) {
        return switch (item) {
            case JourneyItem.OfCallback(Callback callback) -> callback.team();
            case JourneyItem.OfFollowUp(FollowUp followUp) -> followUp.owner();
        };
    }

    private static void fill(ObjectNode task, Callback callback, ObjectNode patient, Sight sight) {
        var item = new JourneyItem.OfCallback(callback);
        head(task, item, callback.state().word(), callback.urgency());
        callback.opened()
                .previous()
                .ifPresent(before -> task.putArray("basedOn").add(Elements.reference(TYPE + "/" + before)));
        tail(task, item, patient, callback.openedAt(), closedAt(callback.state()));
        task.set("reasonCode", Elements.concept(Codes.BUCKET, callback.bucket().word()));
        restriction(task, callback.dueBy());
        Optional<Report> report = callback.history().reversed().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(Entry.OutcomeRecorded.class::cast)
                .findFirst()
                .map(Entry.OutcomeRecorded::report);
        if (callback.state() instanceof State.Closed(Ending ending, var _)) {
            outcome(task, ending.word());
            report.flatMap(Report::notBooked)
                    .ifPresent(why -> task.set("statusReason", Elements.concept(Codes.WHY_NOT_BOOKED, why.word())));
        }
        if (sight.visits()) {
            Optional<Appointment> told = callback.facts().appointments().standing();
            told.ifPresent(appointment -> task.set("focus", appointment(appointment)));
            told.flatMap(Appointment::visitAt)
                    .or(() -> report.flatMap(Report::appointmentAt))
                    .ifPresent(at -> visit(task, "output", at));
        }
    }

    private static void fill(ObjectNode task, FollowUp followUp, ObjectNode patient, Sight sight) {
        var item = new JourneyItem.OfFollowUp(followUp);
        head(task, item, followUp.state().word(), Urgency.ROUTINE);
        var owed = followUp.facts().owed();
        String before = owed.because()
                .map(FollowUpId::id)
                .orElseGet(() -> followUp.callback().id());
        task.putArray("basedOn").add(Elements.reference(TYPE + "/" + before));
        Optional<FollowUpState.Closed> closed =
                followUp.state() instanceof FollowUpState.Closed end ? Optional.of(end) : Optional.empty();
        tail(task, item, patient, owed.at(), closed.map(FollowUpState.Closed::closedAt));
        task.set("reasonCode", Elements.concept(Codes.BUCKET, followUp.bucket().word()));
        restriction(task, followUp.due());
        closed.map(FollowUpState.Closed::outcome).map(FollowUpOutcome::word).ifPresent(word -> outcome(task, word));
        if (sight.visits()) {
            owed.told().ifPresent(told -> task.set("focus", appointment(told)));
            followUp.facts().appointmentAt().ifPresent(at -> visit(task, "input", at));
        }
    }

    private static void head(ObjectNode task, JourneyItem item, String state, Urgency urgency) {
        task.putObject("groupIdentifier").put("system", Codes.CALLBACK).put("value", item.journey());
        task.put("status", TaskStatus.of(item).word());
        task.set("businessStatus", Elements.concept(Codes.STATE, state));
        task.put("intent", "order");
        task.put(
                "priority",
                switch (urgency) {
                    case URGENT -> "urgent";
                    case ROUTINE -> "routine";
                });
        task.set("code", Elements.concept(Codes.KIND, code(item)));
    }

    private static void tail(
            ObjectNode task, JourneyItem item, ObjectNode patient, Instant begunAt, Optional<Instant> closedAt) {
        task.set("for", patient);
        ObjectNode period = task.putObject("executionPeriod").put("start", begunAt.toString());
        closedAt.ifPresent(at -> period.put("end", at.toString()));
        task.put("authoredOn", begunAt.toString());
        task.put("lastModified", item.changedAt().toString());
        task.set("owner", Elements.team(owner(item)));
        task.set("location", Elements.location(item.location()));
    }

    private static void restriction(ObjectNode task, Instant deadline) {
        task.putObject("restriction").putObject("period").put("end", deadline.toString());
    }

    private static void outcome(ObjectNode task, String word) {
        ObjectNode output = task.withArray("output").addObject();
        output.set("type", Elements.concept(Codes.DATUM, "outcome"));
        output.set("valueCodeableConcept", Elements.concept(Codes.OUTCOME, word));
    }

    /** The practice's own appointment, by what its system calls it. */
    private static ObjectNode appointment(Appointment told) {
        return Elements.named(
                "Appointment", Codes.system(told.id().system()), told.id().id());
    }

    private static void visit(ObjectNode task, String where, OffsetDateTime at) {
        ObjectNode datum = task.withArray(where).addObject();
        datum.set("type", Elements.concept(Codes.DATUM, VISIT));
        datum.put("valueDateTime", Times.dateTime(at));
    }

    private static Optional<Instant> closedAt(State state) {
        return state instanceof State.Closed(var _, Instant at) ? Optional.of(at) : Optional.empty();
    }
}
