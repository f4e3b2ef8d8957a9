package dev.ringback.form;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Heard;
import dev.ringback.callback.Language;
import dev.ringback.callback.Preferences;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Wishes;
import dev.ringback.callback.Word;
import dev.ringback.callback.Worker;
import dev.ringback.desk.EntryAudience;
import dev.ringback.desk.NoteAudience;
import dev.ringback.desk.Reader;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What of an entry a reader is shown who is of its audience (docs/permissions.md). In-house staff are shown all of it. For people of an
 * agency it is an allow-list for each kind of entry: a new kind, and a new field of an old one, stay hidden from them until somebody decides
 * otherwise here.
 */
public final class ShownEntry {

    private static final String VOICEMAIL = "voicemail";

    private final Reader reader;
    private final NoteAudience words;
    private final NoteAudience recording;
    private final Fields fields = new Fields();

    private ShownEntry(Reader reader, EntryAudience audience) {
        this.reader = reader;
        this.words = audience.words();
        this.recording = audience.recording();
    }

    /** The entry as this reader is shown it; absent if it is not for them. */
    public static Optional<EntryForm> of(Entry entry, Reader reader, EntryAudience audience) {
        return Optional.of(entry).filter(_ -> audience.admits(reader)).map(_ -> switch (reader.employment()) {
            case IN_HOUSE -> inHouse(entry);
            case OF_AGENCY -> new ShownEntry(reader, audience).toAgency(entry);
        });
    }

    /**
     * Where a recording is kept can hold a patient's number: who may hear it is told that it is there. So it is with the number that they
     * wish to be called on, which is shown where numbers are.
     */
    private static EntryForm inHouse(Entry entry) {
        Fields fields = new Fields();
        // How a patient found a call goes to the numbers, and to no screen.
        if (!(entry instanceof Entry.FeedbackGiven)) {
            WishesForm.withoutNumbers(EntryForm.of(entry).fields()).forEach(fields::put);
        }
        entry.missedCall().ifPresent(call -> voicemail(fields, call));
        return new EntryForm(entry.word(), entry.at(), fields);
    }

    /** Whether there is a recording, where a voicemail was left. */
    private static void voicemail(Fields fields, Call call) {
        if (call.hasVoicemail()) {
            fields.put(VOICEMAIL, call.voicemail().isPresent());
        }
    }

    private EntryForm toAgency(Entry entry) {
        switch (entry) {
            case Entry.Opened opened -> {
                call(opened.call());
                preferences(opened.preferences());
            }
            case Entry.RepeatCall repeat -> call(repeat.call());
            case Entry.CallAmended amended -> call(amended.call());
            case Entry.Due due -> fields.put("attempt", due.attempt().number());
            case Entry.Waiting waiting -> {
                fields.put("attempt", waiting.attempt().number());
                fields.put("until", waiting.until());
                WishesForm.put(fields, waiting);
            }
            case Entry.Claimed claimed -> {
                by(claimed.by());
                fields.put("until", claimed.until());
            }
            case Entry.Reassigned reassigned -> {
                if (reassigned.by().agency().equals(reassigned.to().agency())) {
                    fields.put("by", reassigned.by().id().id());
                    fields.put("byAgency", reassigned.by().agency().map(AgencyId::id));
                }
                fields.put("to", reassigned.to().id().id());
                fields.put("agency", reassigned.to().agency().map(AgencyId::id));
                fields.put("until", reassigned.until());
            }
            case Entry.Renewed renewed -> {
                by(renewed.by());
                fields.put("until", renewed.until());
            }
            case Entry.Released released -> {
                by(released.by());
                fields.put("reason", released.reason().map(ReleaseReason::word));
            }
            case Entry.Lapsed lapsed -> by(lapsed.by());
            case Entry.OutcomeRecorded recorded -> {
                by(recorded.by());
                fields.put("attempt", recorded.attempt().map(Attempt::number));
                fields.put("outcome", recorded.report().outcome().word());
                written("note", recorded.report().note());
                fields.put("identityVerified", recorded.report().identityVerified());
                fields.put("appointmentAt", recorded.report().appointmentAt().map(OffsetDateTime::toString));
                fields.put(
                        "rescheduledFrom", recorded.report().rescheduledFrom().map(OffsetDateTime::toString));
                fields.put("notBooked", recorded.report().notBooked().map(WhyNotBooked::word));
                fields.put(
                        ConfirmedForm.AVAILABILITY,
                        recorded.report().confirmed().availability().map(Word::word));
                fields.put(
                        ConfirmedForm.PAPERWORK,
                        recorded.report().confirmed().paperwork().map(Word::word));
                written(ConfirmedForm.PLAN, recorded.report().confirmed().plan());
            }
            case Entry.TextSent sent -> {
                fields.put("step", sent.step().word());
                fields.put("messageId", sent.messageId());
            }
            // For in-house staff alone.
            case Entry.TextWithheld _ -> {}
            case Entry.TextUnknown unknown -> fields.put("step", unknown.step().word());
            case Entry.TextReceipt receipt -> {
                fields.put("step", receipt.step().word());
                fields.put("delivery", receipt.delivery().word());
                fields.put("happenedAt", receipt.happenedAt());
                fields.put("messageId", receipt.messageId());
            }
            case Entry.Escalated escalated ->
                fields.put("reason", escalated.reason().word());
            case Entry.ReTriaged reTriaged -> {
                reTriaged.by().staff().ifPresent(this::by);
                fields.put("bucket", reTriaged.bucket().word());
                fields.put("urgency", reTriaged.urgency().word());
                fields.put("owner", reTriaged.owner().id());
                fields.put("deadline", reTriaged.deadline());
            }
            case Entry.HandedOff handedOff -> {
                handedOff.by().staff().ifPresent(this::by);
                fields.put("team", handedOff.team().id());
                fields.put("deadline", handedOff.deadline());
            }
            case Entry.Returned returned -> {
                by(returned.by());
                written("note", returned.note());
            }
            case Entry.Noted noted -> {
                by(noted.by());
                fields.put("kind", noted.kind().word());
                written("note", Optional.of(noted.text()));
            }
            case Entry.ConsentRecorded recorded -> {
                recorded.by().staff().ifPresent(this::by);
                var consent = recorded.consent();
                fields.put("said", consent.said().word());
                fields.put("saidAt", Optional.of(consent.at()).filter(saidAt -> !saidAt.equals(recorded.at())));
                fields.put("how", consent.how().word());
                written("evidence", Optional.of(consent.evidence()));
            }
            case Entry.CallWish wish -> {
                by(wish.by());
                fields.put("said", wish.said().word());
                written("evidence", Optional.of(wish.evidence()));
            }
            case Entry.WishRecorded recorded -> {
                recorded.by().staff().ifPresent(this::by);
                wishes(recorded.wishes());
            }
            case Entry.NumberShown shown -> by(shown.by());
            case Entry.VoicemailHeard heard -> {
                by(heard.by());
                fields.put("contact", heard.call().id());
            }
            case Entry.FollowUpOwed owed -> OwedForm.put(fields, owed);
            // By what its system calls it, an appointment leads to the patient.
            case Entry.AppointmentTold told -> AppointmentForm.putNews(fields, told.appointment());
            case Entry.TextOwed owed -> OwedTextForm.put(fields, owed);
            case Entry.VisitConfirmed confirmed -> OwedTextForm.put(fields, confirmed);
            // For no person, and of it nothing.
            case Entry.FeedbackGiven _ -> {}
            case Entry.AttemptSeen seen -> {
                by(seen.holder());
                SeenCallForm.put(fields, seen.call());
            }
            // What kind of matter it is, is left out as it is of a call.
            case Entry.PatientTexted texted -> {
                TextForm.shown(fields, texted.text());
                written("words", texted.text().words().map(CallerWords::text));
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

    /** Whoever is shown an entry of the staff is of the same agency. */
    private void by(Worker worker) {
        fields.put("by", worker.id().id());
        fields.put("agency", worker.agency().map(AgencyId::id));
    }

    private void written(String name, Optional<String> text) {
        if (words == NoteAudience.ALL) {
            fields.put(name, text);
        }
    }

    /**
     * Whether there is a recording, and that nothing is said in it, only for those who may listen. What kind of matter it is, and so who owned it first and until when, is left out of every
     * call: left out of clinical ones alone, it would say which they are.
     */
    private void call(Call call) {
        fields.put("contact", call.chain().id());
        fields.put("startedAt", call.startedAt());
        fields.put("endedAt", call.endedAt());
        fields.put("reason", call.reason().word());
        fields.put("dialled", call.dialled().word());
        fields.put("textConsent", call.consent().map(TextConsent::word));
        if (recording == NoteAudience.ALL && reader.hearsVoicemail()) {
            voicemail(fields, call);
            fields.put("heard", call.heard().map(Heard::word));
        }
        fields.put("campaign", call.campaign());
        fields.put("language", call.language().map(Language::word));
        written("words", call.words().map(CallerWords::text));
        CallForm.queued(fields, call);
        wishes(call.wishes());
    }

    private void wishes(Wishes wishes) {
        WishesForm.SAID.putWithoutNumber(fields, wishes);
    }

    /** What counts for everybody; when and how it was said, and when a text went, may stand where an agency does not see it. */
    private void preferences(Preferences preferences) {
        fields.put(
                "consentSaid",
                preferences.consent().map(consent -> consent.said().word()));
        EntryForm.mayCall(fields, preferences);
        WishesForm.INHERITED.putWithoutNumber(fields, preferences.wishes());
    }
}
