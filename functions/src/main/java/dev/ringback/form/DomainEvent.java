package dev.ringback.form;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.WithheldReason;
import java.time.Instant;

/**
 * One entry of a callback's history, or of a follow-up's ({@link FollowUpEvent}), as the world outside is told of it. What it says is an allow-list for each kind of entry: no
 * patient data, and no person's name (docs/rules.md §13). A new kind of entry does not compile until somebody has decided what
 * of it may leave.
 *
 * @param id the same whenever the same entry is told again: consumers drop repeats by it
 * @param callback the callback, or the one that the follow-up was owed from
 * @param seq the entry's place in the history, from 1
 * @param type what EventBridge's rules are written against, such as {@code Callback Opened}
 * @param entry the entry's word, as in the history
 * @param said what of the entry may leave
 */
public record DomainEvent(
        String id,
        CallbackId callback,
        LocationId location,
        int seq,
        String type,
        String entry,
        Instant at,
        Fields said) {

    /** Whether the carrier refused a text that was handed over to it. */
    public boolean tellsOfRefusedText() {
        return said.find("reason", String.class)
                .filter(WithheldReason.REFUSED_BY_CARRIER.word()::equals)
                .isPresent();
    }

    public static DomainEvent of(CallbackId callback, LocationId location, int seq, Entry entry) {
        var said = new Fields();
        String type = switch (entry) {
            // Neither the contact nor the recording, nor what was said: from there it is one step to the patient.
            // Nor the campaign, which is free text.
            case Entry.Opened opened -> {
                call(said, opened.call());
                said.put("owner", opened.owner().id());
                said.put("deadline", opened.deadline());
                said.put("previous", opened.previous().map(CallbackId::id));
                yield "Callback Opened";
            }
            case Entry.RepeatCall repeat -> {
                call(said, repeat.call());
                yield "Callback Repeat Call";
            }
            case Entry.CallAmended amended -> {
                call(said, amended.call());
                yield "Callback Call Amended";
            }
            case Entry.Due due -> {
                said.put("attempt", due.attempt().number());
                yield "Callback Due";
            }
            case Entry.Waiting waiting -> {
                said.put("attempt", waiting.attempt().number());
                said.put("until", waiting.until());
                yield "Callback Waiting";
            }
            case Entry.Claimed claimed -> {
                said.put("agency", claimed.by().agency().map(AgencyId::id));
                said.put("until", claimed.until());
                yield "Callback Claimed";
            }
            case Entry.Renewed renewed -> {
                said.put("until", renewed.until());
                yield "Callback Renewed";
            }
            case Entry.Reassigned reassigned -> {
                said.put("agency", reassigned.to().agency().map(AgencyId::id));
                said.put("until", reassigned.until());
                yield "Callback Reassigned";
            }
            case Entry.Released released -> {
                said.put("reason", released.reason().map(ReleaseReason::word));
                yield "Callback Released";
            }
            case Entry.Lapsed _ -> "Callback Lapsed";
            // Never the note, and no appointment either, made or moved: when somebody sees a doctor is health
            // information.
            // Why nothing was booked is one of six words, and says no more of a patient than the outcome does.
            case Entry.OutcomeRecorded recorded -> {
                said.put("attempt", recorded.attempt().map(Attempt::number));
                said.put("outcome", recorded.report().outcome().word());
                said.put("notBooked", recorded.report().notBooked().map(WhyNotBooked::word));
                yield "Callback Outcome";
            }
            case Entry.TextSent sent -> {
                said.put("step", sent.step().word());
                yield "Callback Text Sent";
            }
            case Entry.TextWithheld withheld -> {
                said.put("step", withheld.step().word());
                said.put("reason", withheld.reason().word());
                said.put("until", withheld.until());
                yield "Callback Text Withheld";
            }
            case Entry.TextUnknown unknown -> {
                said.put("step", unknown.step().word());
                yield "Callback Text Unknown";
            }
            case Entry.TextReceipt receipt -> {
                said.put("step", receipt.step().word());
                said.put("delivery", receipt.delivery().word());
                yield "Callback Text Receipt";
            }
            case Entry.Escalated escalated -> {
                said.put("reason", escalated.reason().word());
                yield "Callback Escalated";
            }
            case Entry.ReTriaged reTriaged -> {
                said.put("bucket", reTriaged.bucket().word());
                said.put("urgency", reTriaged.urgency().word());
                said.put("owner", reTriaged.owner().id());
                said.put("deadline", reTriaged.deadline());
                yield "Callback Re-triaged";
            }
            case Entry.HandedOff handedOff -> {
                said.put("team", handedOff.team().id());
                said.put("deadline", handedOff.deadline());
                yield "Callback Handed Off";
            }
            case Entry.Returned _ -> "Callback Returned";
            case Entry.Noted noted -> {
                said.put("kind", noted.kind().word());
                yield "Callback Noted";
            }
            // What a caller consents to or wishes is for the caller and the practice to know.
            // That it was recorded is all that leaves.
            case Entry.ConsentRecorded _ -> "Callback Consent Recorded";
            case Entry.CallWish _ -> "Callback Call Wish";
            case Entry.WishRecorded _ -> "Callback Wish Recorded";
            case Entry.NumberShown _ -> "Callback Number Shown";
            case Entry.AttemptSeen seen -> {
                said.put("agency", seen.holder().agency().map(AgencyId::id));
                said.put("seconds", Math.toIntExact(seen.call().lasted().toSeconds()));
                said.put("pickedUp", seen.call().pickedUp().word());
                said.put("end", seen.call().end().word());
                yield "Callback Attempt Seen";
            }
            // Not by when: that tells of the day of the visit.
            case Entry.FollowUpOwed owed -> {
                said.put("followUp", owed.followUp().id());
                said.put("kind", owed.kind().word());
                said.put("owner", owed.owner().id());
                yield "Callback Follow-up Owed";
            }
            // Neither what became of it: when somebody sees a doctor is health information.
            case Entry.AppointmentTold _ -> "Callback Appointment Told";
            // Neither when it goes, nor of which visit, nor what was answered.
            case Entry.TextOwed owed -> {
                said.put("step", owed.step().word());
                said.put("seenTo", owed.seenTo().id());
                yield "Callback Text Owed";
            }
            case Entry.VisitConfirmed _ -> "Callback Visit Confirmed";
            case Entry.FeedbackGiven _ -> "Callback Feedback Given";
            case Entry.VoicemailHeard _ -> "Callback Voicemail Heard";
            // Neither what it says nor to which number: what it says of the patient stays here.
            case Entry.PatientTexted texted -> {
                said.put("bucket", texted.text().bucket().word());
                said.put("urgency", texted.text().urgency().word());
                yield "Callback Patient Texted";
            }
            case Entry.Closed closed -> {
                said.put("outcome", closed.ending().word());
                said.put(
                        "followUps",
                        closed.followUps().stream().map(WantedNext::word).toList());
                yield "Callback Closed";
            }
        };
        return new DomainEvent(
                callback + "-" + seq,
                callback,
                location,
                seq,
                type,
                EntryForm.of(entry).entry(),
                entry.at(),
                said);
    }

    private static void call(Fields said, Call call) {
        said.put("reason", call.reason().word());
        said.put("bucket", call.bucket().word());
        said.put("urgency", call.urgency().word());
    }
}
