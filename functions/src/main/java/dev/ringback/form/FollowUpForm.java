package dev.ringback.form;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What happens to a follow-up, as the form in which the table, the API and rehearsals show it. */
public final class FollowUpForm {

    private static final String OUTCOME = "outcome";

    private FollowUpForm() {}

    /** An entry of a follow-up's own history. */
    public static EntryForm of(FollowUpEntry entry) {
        var fields = new Fields();
        switch (entry) {
            case FollowUpEntry.Owed owed -> {
                fields.put("kind", owed.kind().word());
                fields.put("callback", owed.callback().id());
                fields.put("because", owed.because().map(FollowUpId::id));
                fields.put("bucket", owed.bucket().word());
                fields.put("desk", owed.desk().map(Team::id));
                fields.put("agency", owed.agency().map(AgencyId::id));
                fields.put("owner", owed.owner().id());
                fields.put("due", owed.due());
                fields.put("appointmentAt", owed.appointmentAt().map(OffsetDateTime::toString));
                owed.told().ifPresent(told -> AppointmentForm.put(fields, told));
            }
            case FollowUpEntry.AskedFor asked -> WorkerForm.put(fields, asked.by());
            case FollowUpEntry.Due _ -> {}
            case FollowUpEntry.Waiting waiting -> {
                fields.put("until", waiting.until());
                fields.put("due", waiting.due());
            }
            case FollowUpEntry.Claimed claimed -> {
                WorkerForm.put(fields, claimed.by());
                fields.put("until", claimed.until());
            }
            case FollowUpEntry.Reassigned given -> {
                fields.put("by", given.by().id().id());
                fields.put("byAgency", given.by().agency().map(AgencyId::id));
                fields.put("to", given.to().id().id());
                fields.put("agency", given.to().agency().map(AgencyId::id));
                fields.put("until", given.until());
            }
            case FollowUpEntry.HandedOff handedOff -> {
                WorkerForm.put(fields, handedOff.by());
                fields.put("team", handedOff.team().id());
            }
            case FollowUpEntry.NumberShown shown -> WorkerForm.put(fields, shown.by());
            case FollowUpEntry.Renewed renewed -> {
                WorkerForm.put(fields, renewed.by());
                fields.put("until", renewed.until());
            }
            case FollowUpEntry.Released released -> WorkerForm.put(fields, released.by());
            case FollowUpEntry.Lapsed lapsed -> WorkerForm.put(fields, lapsed.by());
            case FollowUpEntry.OutcomeRecorded recorded -> {
                WorkerForm.put(fields, recorded.by());
                fields.put(OUTCOME, recorded.report().outcome().word());
                fields.put("note", recorded.report().note());
                fields.put("office", recorded.report().office());
                fields.put("askAgainOn", recorded.report().askAgainOn().map(LocalDate::toString));
                ConfirmedForm.put(fields, recorded.report().confirmed());
            }
            case FollowUpEntry.VisitMoved moved -> {
                fields.put("appointmentAt", moved.visitAt().toString());
                fields.put("until", moved.until());
                fields.put("due", moved.due());
            }
            case FollowUpEntry.Escalated escalated ->
                fields.put("reason", escalated.reason().word());
            case FollowUpEntry.Closed closed ->
                fields.put(OUTCOME, closed.outcome().word());
        }
        return new EntryForm(entry.word(), entry.at(), fields);
    }

    /**
     * The entry that this is the form of.
     *
     * @throws IllegalStateException if the form is not one that {@link #of} makes
     */
    public static FollowUpEntry entry(EntryForm form) {
        Instant at = form.at();
        Fields fields = form.fields();
        return switch (form.entry()) {
            case "owed" -> owedEntry(at, fields);
            case "asked-for" -> new FollowUpEntry.AskedFor(at, WorkerForm.in(fields));
            case "due" -> new FollowUpEntry.Due(at);
            case "waiting" -> new FollowUpEntry.Waiting(at, fields.instant("until"), fields.instant("due"));
            case "claimed" -> new FollowUpEntry.Claimed(at, WorkerForm.in(fields), fields.instant("until"));
            case "reassigned" ->
                new FollowUpEntry.Reassigned(
                        at,
                        WorkerForm.in(fields, "by", "byAgency"),
                        WorkerForm.in(fields, "to", "agency"),
                        fields.instant("until"));
            case "handed-off" -> new FollowUpEntry.HandedOff(at, WorkerForm.in(fields), new Team(fields.text("team")));
            case "number-shown" -> new FollowUpEntry.NumberShown(at, WorkerForm.in(fields));
            case "renewed" -> new FollowUpEntry.Renewed(at, WorkerForm.in(fields), fields.instant("until"));
            case "released" -> new FollowUpEntry.Released(at, WorkerForm.in(fields));
            case "lapsed" -> new FollowUpEntry.Lapsed(at, WorkerForm.in(fields));
            case OUTCOME ->
                new FollowUpEntry.OutcomeRecorded(
                        at,
                        WorkerForm.in(fields),
                        new FollowUpReport(
                                fields.word(OUTCOME, FollowUpOutcome.class),
                                fields.find("note", String.class),
                                fields.find("office", String.class),
                                fields.find("askAgainOn", String.class).map(LocalDate::parse),
                                ConfirmedForm.in(fields)));
            case "visit-moved" ->
                new FollowUpEntry.VisitMoved(
                        at,
                        OffsetDateTime.parse(fields.text("appointmentAt")),
                        fields.findInstant("until"),
                        fields.instant("due"));
            case "escalated" -> new FollowUpEntry.Escalated(at, fields.word("reason", EscalationReason.class));
            case "closed" -> new FollowUpEntry.Closed(at, fields.word(OUTCOME, FollowUpOutcome.class));
            default -> throw new IllegalStateException("a follow-up has no entry named '" + form.entry() + "'");
        };
    }

    private static FollowUpEntry.Owed owedEntry(Instant at, Fields fields) {
        return new FollowUpEntry.Owed(
                at,
                fields.word("kind", FollowUpKind.class),
                new CallbackId(fields.text("callback")),
                fields.find("because", String.class).map(FollowUpId::new),
                fields.word("bucket", Bucket.class),
                fields.find("desk", String.class).map(Team::new),
                fields.find("agency", String.class).map(AgencyId::new),
                new Team(fields.text("owner")),
                fields.instant("due"),
                fields.find("appointmentAt", String.class).map(OffsetDateTime::parse),
                AppointmentForm.find(fields));
    }
}
