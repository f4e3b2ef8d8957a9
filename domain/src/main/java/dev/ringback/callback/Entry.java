package dev.ringback.callback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened to a callback. The history is the append-only list of these, and folding it gives the state
 * ({@link Callback#of}). The names are those of docs/rehearsals.md.
 */
public sealed interface Entry {

    Instant at();

    /** The word for this kind of entry, the same in the table, the API, domain events and rehearsals. */
    default String word() {
        return switch (this) {
            case Opened _ -> "opened";
            case RepeatCall _ -> "repeat-call";
            case CallAmended _ -> "call-amended";
            case Due _ -> "due";
            case Waiting _ -> "waiting";
            case Claimed _ -> "claimed";
            case Reassigned _ -> "reassigned";
            case Renewed _ -> "renewed";
            case Released _ -> "released";
            case Lapsed _ -> "lapsed";
            case OutcomeRecorded _ -> "outcome";
            case TextSent _ -> "text-sent";
            case TextWithheld _ -> "text-withheld";
            case TextUnknown _ -> "text-unknown";
            case TextReceipt _ -> "text-receipt";
            case Escalated _ -> "escalated";
            case ReTriaged _ -> "re-triaged";
            case HandedOff _ -> "handed-off";
            case Returned _ -> "returned";
            case Noted _ -> "noted";
            case ConsentRecorded _ -> "consent-recorded";
            case CallWish _ -> "call-wish";
            case WishRecorded _ -> "wish-recorded";
            case NumberShown _ -> "number-shown";
            case VoicemailHeard _ -> "voicemail-heard";
            case PatientTexted _ -> "patient-texted";
            case AttemptSeen _ -> "attempt-seen";
            case FollowUpOwed _ -> "follow-up-owed";
            case AppointmentTold _ -> "appointment-told";
            case TextOwed _ -> "text-owed";
            case VisitConfirmed _ -> "visit-confirmed";
            case FeedbackGiven _ -> "feedback-given";
            case Closed _ -> "closed";
        };
    }

    /** The missed call that it tells of, if it tells of one. */
    default Optional<Call> missedCall() {
        return switch (this) {
            case Opened opened -> Optional.of(opened.call);
            case RepeatCall repeat -> Optional.of(repeat.call);
            case CallAmended amended -> Optional.of(amended.call);
            case Due _,
                    Waiting _,
                    Claimed _,
                    Reassigned _,
                    Renewed _,
                    Released _,
                    Lapsed _,
                    OutcomeRecorded _,
                    TextSent _,
                    TextWithheld _,
                    TextUnknown _,
                    TextReceipt _,
                    Escalated _,
                    ReTriaged _,
                    HandedOff _,
                    Returned _,
                    Noted _,
                    ConsentRecorded _,
                    CallWish _,
                    WishRecorded _,
                    NumberShown _,
                    VoicemailHeard _,
                    PatientTexted _,
                    AttemptSeen _,
                    FollowUpOwed _,
                    AppointmentTold _,
                    TextOwed _,
                    VisitConfirmed _,
                    FeedbackGiven _,
                    Closed _ -> Optional.empty();
        };
    }

    /**
     * A missed call opened this callback.
     *
     * @param previous the callback of the same caller at this location that was closed before, if there is one
     */
    record Opened(
            Instant at, Call call, Team owner, Instant deadline, Optional<CallbackId> previous, Preferences preferences)
            implements Entry {}

    record RepeatCall(Instant at, Call call) implements Entry {}

    /** More became known of a call that is on this callback already: a transcript, a voicemail, a word about texts. */
    record CallAmended(Instant at, Call call) implements Entry {}

    record Due(Instant at, Attempt attempt) implements Entry {}

    /**
     * The next attempt has a time.
     *
     * @param wishedBy by when they are to be called at the latest who wish it to be at that time; absent where the rhythm gave it
     */
    record Waiting(Instant at, Attempt attempt, Instant until, Optional<Instant> wishedBy) implements Entry {

        public Waiting(Instant at, Attempt attempt, Instant until) {
            this(at, attempt, until, Optional.empty());
        }
    }

    /**
     * Somebody took the callback.
     *
     * @param by who; if an agency's person, the callback is that agency's work from now on
     */
    record Claimed(Instant at, Worker by, Instant until) implements Entry {}

    /** Somebody with authority gave the callback to somebody else. */
    record Reassigned(Instant at, Worker by, Worker to, Instant until) implements Entry {}

    record Renewed(Instant at, Worker by, Instant until) implements Entry {}

    record Released(Instant at, Worker by, Optional<ReleaseReason> reason) implements Entry {}

    record Lapsed(Instant at, Worker by) implements Entry {}

    /**
     * How somebody's call to the patient ended.
     *
     * @param attempt the attempt that ended so; absent where a team ended what was handed to it
     */
    record OutcomeRecorded(Instant at, Worker by, Optional<Attempt> attempt, Report report) implements Entry {}

    record TextSent(Instant at, TextStep step, String messageId) implements Entry {}

    /**
     * A text was due and did not go.
     *
     * @param until when it may go after all, if it only waits for the hour
     */
    record TextWithheld(Instant at, TextStep step, WithheldReason reason, Optional<Instant> until) implements Entry {}

    record TextUnknown(Instant at, TextStep step) implements Entry {}

    /**
     * A receipt told what became of a text of which that was unknown, or which did not arrive.
     *
     * @param happenedAt when it did, as the carrier says
     */
    record TextReceipt(Instant at, TextStep step, Delivery delivery, Instant happenedAt, String messageId)
            implements Entry {}

    record Escalated(Instant at, EscalationReason reason) implements Entry {}

    /**
     * The callback was put into another bucket.
     *
     * @param by one of the staff, or the caller by what they said
     */
    record ReTriaged(Instant at, Actor by, Bucket bucket, Urgency urgency, Team owner, Instant deadline)
            implements Entry {}

    /**
     * Another team owes the next step.
     *
     * @param by who passed it on, or the rule by which it follows from an outcome or from urgent words
     */
    record HandedOff(Instant at, Actor by, Team team, Instant deadline) implements Entry {}

    /** The team that it was handed to gave it back to the desk; the rhythm begins anew. */
    record Returned(Instant at, Worker by, Optional<String> note) implements Entry {}

    record Noted(Instant at, Worker by, NoteKind kind, String text) implements Entry {}

    /**
     * What the caller said about texts was recorded.
     *
     * @param by who recorded it, or the caller where it was said in a call of its own
     */
    record ConsentRecorded(Instant at, Actor by, Consent consent) implements Entry {}

    /** The caller asked not to be called, or took that back. */
    record CallWish(Instant at, Worker by, MayCall said, String evidence) implements Entry {}

    /**
     * How the patient wishes to be called back was recorded.
     *
     * @param by who recorded it, or the patient where they said so in a text
     * @param wishes all that they wish from now on; what is not there is wished no longer
     */
    record WishRecorded(Instant at, Actor by, Wishes wishes) implements Entry {}

    record NumberShown(Instant at, Worker by) implements Entry {}

    /**
     * Somebody was given a link to what the caller left.
     *
     * @param call the call in which it was left
     */
    record VoicemailHeard(Instant at, Worker by, ContactId call) implements Entry {}

    /** The patient texted one of our numbers. */
    record PatientTexted(Instant at, PatientText text) implements Entry {}

    /**
     * The phone system saw a call to the patient that began while somebody held the callback.
     *
     * @param holder who held it then: the call is theirs
     */
    record AttemptSeen(Instant at, Worker holder, SeenCall call) implements Entry {}

    /**
     * Something is owed after the call, by another piece of work than this one.
     *
     * @param owner the team that owes it
     * @param due by when
     */
    record FollowUpOwed(Instant at, FollowUpId followUp, FollowUpKind kind, Team owner, Instant due) implements Entry {}

    /** The practice's own system told of an appointment that is of this callback and of no other (docs/rules.md §14). */
    record AppointmentTold(Instant at, Appointment appointment) implements Entry {}

    /**
     * The system owes the patient a text after the call (docs/rules.md §14). One that is owed anew for a step takes the place of the one before.
     *
     * @param due when it is to go
     * @param seenTo the team that sees to it where it cannot be sent
     * @param visit of a reminder: when the visit is
     * @param script of a question: the version of the script that the patient heard
     */
    record TextOwed(
            Instant at,
            TextStep step,
            Instant due,
            Team seenTo,
            Optional<OffsetDateTime> visit,
            Optional<ScriptVersion> script)
            implements Entry {}

    /**
     * The patient answered a reminder: they come.
     *
     * @param text the id of their text
     */
    record VisitConfirmed(Instant at, String text, OffsetDateTime visit) implements Entry {}

    /**
     * The patient answered how the call was; of several answers the last counts.
     *
     * @param text the id of their text
     */
    record FeedbackGiven(Instant at, String text, Score score) implements Entry {}

    record Closed(Instant at, Ending ending, List<WantedNext> followUps) implements Entry {
        public Closed {
            followUps = List.copyOf(followUps);
        }
    }
}
