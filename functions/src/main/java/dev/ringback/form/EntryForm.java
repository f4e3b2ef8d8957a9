package dev.ringback.form;

import dev.ringback.callback.Actor;
import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Preferences;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.WithheldReason;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry as its word, its time and its named fields: the one form in which the table, the API and rehearsals show it. A
 * class that stores or prints it needs to know only what a {@link Fields} holds.
 */
public record EntryForm(String entry, Instant at, Fields fields) {

    public static EntryForm of(Entry entry) {
        var fields = new Fields();
        switch (entry) {
            case Entry.Opened opened -> {
                CallForm.put(fields, opened.call());
                fields.put("owner", opened.owner().id());
                fields.put("deadline", opened.deadline());
                fields.put("previous", opened.previous().map(CallbackId::id));
                preferences(fields, opened.preferences());
            }
            case Entry.RepeatCall repeat -> CallForm.put(fields, repeat.call());
            case Entry.CallAmended amended -> CallForm.put(fields, amended.call());
            case Entry.Due due -> {
                fields.put("attempt", due.attempt().number());
            }
            case Entry.Waiting waiting -> {
                fields.put("attempt", waiting.attempt().number());
                fields.put("until", waiting.until());
                WishesForm.put(fields, waiting);
            }
            case Entry.Claimed claimed -> {
                WorkerForm.put(fields, claimed.by());
                fields.put("until", claimed.until());
            }
            case Entry.Reassigned reassigned -> {
                fields.put("by", reassigned.by().id().id());
                fields.put("byAgency", reassigned.by().agency().map(AgencyId::id));
                fields.put("to", reassigned.to().id().id());
                fields.put("agency", reassigned.to().agency().map(AgencyId::id));
                fields.put("until", reassigned.until());
            }
            case Entry.Renewed renewed -> {
                WorkerForm.put(fields, renewed.by());
                fields.put("until", renewed.until());
            }
            case Entry.Released released -> {
                WorkerForm.put(fields, released.by());
                fields.put("reason", released.reason().map(ReleaseReason::word));
            }
            case Entry.Lapsed lapsed -> WorkerForm.put(fields, lapsed.by());
            case Entry.OutcomeRecorded recorded -> {
                WorkerForm.put(fields, recorded.by());
                fields.put("attempt", recorded.attempt().map(Attempt::number));
                ReportForm.put(fields, recorded.report());
            }
            case Entry.TextSent sent -> {
                fields.put("step", sent.step().word());
                fields.put("messageId", sent.messageId());
            }
            case Entry.TextWithheld withheld -> {
                fields.put("step", withheld.step().word());
                fields.put("reason", withheld.reason().word());
                fields.put("until", withheld.until());
            }
            case Entry.TextUnknown unknown -> {
                fields.put("step", unknown.step().word());
            }
            case Entry.TextReceipt receipt -> ReceiptForm.put(fields, receipt);
            case Entry.Escalated escalated -> {
                fields.put("reason", escalated.reason().word());
            }
            case Entry.ReTriaged reTriaged -> {
                reTriaged.by().staff().ifPresent(staff -> WorkerForm.put(fields, staff));
                fields.put("bucket", reTriaged.bucket().word());
                fields.put("urgency", reTriaged.urgency().word());
                fields.put("owner", reTriaged.owner().id());
                fields.put("deadline", reTriaged.deadline());
            }
            case Entry.HandedOff handedOff -> {
                handedOff.by().staff().ifPresent(staff -> WorkerForm.put(fields, staff));
                fields.put("team", handedOff.team().id());
                fields.put("deadline", handedOff.deadline());
            }
            case Entry.Returned returned -> {
                WorkerForm.put(fields, returned.by());
                fields.put("note", returned.note());
            }
            case Entry.Noted noted -> {
                WorkerForm.put(fields, noted.by());
                fields.put("kind", noted.kind().word());
                fields.put("note", noted.text());
            }
            case Entry.ConsentRecorded recorded -> {
                recorded.by().staff().ifPresent(staff -> WorkerForm.put(fields, staff));
                consent(fields, recorded);
            }
            case Entry.CallWish wish -> {
                WorkerForm.put(fields, wish.by());
                fields.put("said", wish.said().word());
                fields.put("evidence", wish.evidence());
            }
            case Entry.WishRecorded recorded -> {
                recorded.by().staff().ifPresent(staff -> WorkerForm.put(fields, staff));
                WishesForm.SAID.put(fields, recorded.wishes());
            }
            case Entry.NumberShown shown -> WorkerForm.put(fields, shown.by());
            case Entry.VoicemailHeard heard -> {
                WorkerForm.put(fields, heard.by());
                fields.put("contact", heard.call().id());
            }
            case Entry.PatientTexted texted -> TextForm.put(fields, texted.text());
            case Entry.FollowUpOwed owed -> OwedForm.put(fields, owed);
            case Entry.AppointmentTold told -> AppointmentForm.put(fields, told.appointment());
            case Entry.TextOwed owed -> OwedTextForm.put(fields, owed);
            case Entry.VisitConfirmed confirmed -> OwedTextForm.put(fields, confirmed);
            case Entry.FeedbackGiven given -> OwedTextForm.put(fields, given);
            case Entry.AttemptSeen seen -> {
                WorkerForm.put(fields, seen.holder());
                SeenCallForm.put(fields, seen.call());
            }
            case Entry.Closed closed -> {
                fields.put("outcome", closed.ending().word());
                fields.put(
                        "followUps",
                        closed.followUps().stream().map(WantedNext::word).toList());
            }
        }
        return new EntryForm(entry.word(), entry.at(), fields);
    }

    /**
     * The entry that this is the form of.
     *
     * @throws IllegalStateException if the form is not one that {@link #of} makes
     */
    public Entry toEntry() {
        return switch (entry) {
            case "opened" ->
                new Entry.Opened(
                        at,
                        CallForm.in(fields),
                        team("owner"),
                        fields.instant("deadline"),
                        fields.find("previous", String.class).map(CallbackId::new),
                        preferences());
            case "repeat-call" -> new Entry.RepeatCall(at, CallForm.in(fields));
            case "call-amended" -> new Entry.CallAmended(at, CallForm.in(fields));
            case "due" -> new Entry.Due(at, attempt());
            case "waiting" -> new Entry.Waiting(at, attempt(), fields.instant("until"), fields.findInstant("deadline"));
            case "claimed" -> new Entry.Claimed(at, by(), fields.instant("until"));
            case "reassigned" ->
                new Entry.Reassigned(
                        at,
                        WorkerForm.in(fields, "by", "byAgency"),
                        WorkerForm.in(fields, "to", "agency"),
                        fields.instant("until"));
            case "renewed" -> new Entry.Renewed(at, by(), fields.instant("until"));
            case "released" -> new Entry.Released(at, by(), fields.findWord("reason", ReleaseReason.class));
            case "lapsed" -> new Entry.Lapsed(at, by());
            case "outcome" -> new Entry.OutcomeRecorded(at, by(), findAttempt(), ReportForm.in(fields));
            case "text-sent" -> new Entry.TextSent(at, step(), fields.text("messageId"));
            case "text-withheld" ->
                new Entry.TextWithheld(
                        at, step(), fields.word("reason", WithheldReason.class), fields.findInstant("until"));
            case "text-unknown" -> new Entry.TextUnknown(at, step());
            case "text-receipt" -> ReceiptForm.in(at, fields);
            case "escalated" -> new Entry.Escalated(at, fields.word("reason", EscalationReason.class));
            case "re-triaged" ->
                new Entry.ReTriaged(
                        at,
                        staffOr(new Actor.Caller()),
                        fields.word("bucket", Bucket.class),
                        fields.word("urgency", Urgency.class),
                        team("owner"),
                        fields.instant("deadline"));
            case "handed-off" ->
                new Entry.HandedOff(at, staffOr(new Actor.Rule()), team("team"), fields.instant("deadline"));
            case "returned" -> new Entry.Returned(at, by(), fields.find("note", String.class));
            case "noted" -> new Entry.Noted(at, by(), fields.word("kind", NoteKind.class), fields.text("note"));
            case "consent-recorded" -> new Entry.ConsentRecorded(at, staffOr(new Actor.Caller()), consent());
            case "call-wish" ->
                new Entry.CallWish(at, by(), fields.word("said", MayCall.class), fields.text("evidence"));
            case "wish-recorded" -> new Entry.WishRecorded(at, staffOr(new Actor.Caller()), WishesForm.SAID.in(fields));
            case "number-shown" -> new Entry.NumberShown(at, by());
            case "voicemail-heard" -> new Entry.VoicemailHeard(at, by(), new ContactId(fields.text("contact")));
            case "patient-texted" -> new Entry.PatientTexted(at, TextForm.in(fields));
            case "follow-up-owed" -> OwedForm.in(at, fields);
            case "appointment-told" -> new Entry.AppointmentTold(at, AppointmentForm.in(fields));
            case "text-owed" -> OwedTextForm.owed(at, fields);
            case "visit-confirmed" -> OwedTextForm.confirmed(at, fields);
            case "feedback-given" -> OwedTextForm.given(at, fields);
            case "attempt-seen" -> new Entry.AttemptSeen(at, by(), SeenCallForm.in(fields));
            case "closed" ->
                new Entry.Closed(at, fields.word("outcome", Ending.class), fields.words("followUps", WantedNext.class));
            default -> throw new IllegalStateException("a history has no entry named '" + entry + "'");
        };
    }

    private Worker by() {
        return WorkerForm.in(fields);
    }

    /** Who else than the staff an entry is by follows from its kind, so it is not stored. */
    private Actor staffOr(Actor other) {
        return fields.find("by", String.class)
                .<Actor>map(_ -> new Actor.Staff(by()))
                .orElse(other);
    }

    private Team team(String field) {
        return new Team(fields.text(field));
    }

    private Optional<Attempt> findAttempt() {
        return fields.find("attempt", Long.class).map(number -> new Attempt(Math.toIntExact(number)));
    }

    private Attempt attempt() {
        return new Attempt(fields.number("attempt"));
    }

    private TextStep step() {
        return fields.word("step", TextStep.class);
    }

    private static void consent(Fields fields, Entry.ConsentRecorded recorded) {
        Consent consent = recorded.consent();
        fields.put("said", consent.said().word());
        fields.put("saidAt", Optional.of(consent.at()).filter(saidAt -> !saidAt.equals(recorded.at())));
        fields.put("how", consent.how().word());
        fields.put("evidence", consent.evidence());
    }

    private Consent consent() {
        return new Consent(
                fields.word("said", TextConsent.class),
                fields.findInstant("saidAt").orElse(at),
                fields.word("how", Consent.How.class),
                fields.text("evidence"));
    }

    /** Only what differs from the ordinary is kept. */
    private static void preferences(Fields fields, Preferences preferences) {
        WishesForm.INHERITED.put(fields, preferences.wishes());
        fields.put("lastTextAt", preferences.lastTextAt());
        preferences.consent().ifPresent(consent -> {
            fields.put("consentSaid", consent.said().word());
            fields.put("consentAt", consent.at());
            fields.put("consentHow", consent.how().word());
            fields.put("consentEvidence", consent.evidence());
        });
        mayCall(fields, preferences);
    }

    /** Only what differs from the ordinary is kept. */
    static void mayCall(Fields fields, Preferences preferences) {
        fields.put(
                "mayCall",
                Optional.of(preferences.mayCall())
                        .filter(MayCall.DO_NOT_CALL::equals)
                        .map(MayCall::word));
    }

    private Preferences preferences() {
        Optional<Consent> consent = fields.findWord("consentSaid", TextConsent.class)
                .map(said -> new Consent(
                        said,
                        fields.instant("consentAt"),
                        fields.word("consentHow", Consent.How.class),
                        fields.text("consentEvidence")));
        return new Preferences(
                consent,
                fields.findInstant("lastTextAt"),
                fields.findWord("mayCall", MayCall.class).orElse(MayCall.MAY_CALL),
                WishesForm.INHERITED.in(fields));
    }
}
