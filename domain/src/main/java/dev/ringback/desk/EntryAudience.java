package dev.ringback.desk;

import dev.ringback.callback.Actor;
import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Facts;
import dev.ringback.callback.State;
import dev.ringback.callback.Worker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who is shown an entry of a history (docs/rules.md §10). It is decided by who made the entry and in what standing, whoever holds the
 * callback now and after it is closed: people of an agency are shown what the system, the patient's calls and their own agency wrote. What
 * happens by itself while it is a clinical matter they are shown only where it would have happened in any other bucket, just so.
 *
 * @param words who of them may read what somebody wrote or said in it
 * @param recording who of them may hear what the caller left in the call that it tells of
 */
public record EntryAudience(Whose whose, NoteAudience words, NoteAudience recording) {

    /** Whose entry it is, as far as people of agencies are concerned; in-house staff are shown all. */
    public sealed interface Whose {

        /** For everybody who may see the callback. */
        record Everybodys() implements Whose {}

        record OfAgency(AgencyId agency) implements Whose {}

        record InHouse() implements Whose {}

        static Whose of(Worker by) {
            return by.agency().<Whose>map(OfAgency::new).orElseGet(InHouse::new);
        }
    }

    /** For each entry of a history, in its order. */
    public static List<EntryAudience> ofEach(Callback callback) {
        var audiences = new ArrayList<EntryAudience>();
        var reading = new Reading();
        var recordings = VoicemailAudience.of(callback);
        callback.forEach((entry, facts) -> audiences.add(
                new EntryAudience(reading.whose(entry, facts), NoteAudience.of(entry, facts), recordings.of(entry))));
        return audiences;
    }

    /** For what reasons people were told, as far as {@code reader} is shown that they were; each once, the first first. */
    static List<EscalationReason> escalationsShownTo(Reader reader, Callback callback) {
        var reasons = new LinkedHashSet<EscalationReason>();
        var reading = new Reading();
        callback.forEach((entry, facts) -> {
            Whose whose = reading.whose(entry, facts);
            if (entry instanceof Entry.Escalated escalated && admits(whose, reader)) {
                reasons.add(escalated.reason());
            }
        });
        return List.copyOf(reasons);
    }

    /** Whether {@code reader} is shown that the entry is there at all. */
    public boolean admits(Reader reader) {
        return admits(whose, reader);
    }

    private static boolean admits(Whose whose, Reader reader) {
        return switch (reader.employment()) {
            case IN_HOUSE -> true;
            case OF_AGENCY ->
                switch (whose) {
                    case Whose.Everybodys _ -> true;
                    case Whose.OfAgency(AgencyId agency) ->
                        reader.person().agency().equals(Optional.of(agency));
                    case Whose.InHouse _ -> false;
                };
        };
    }

    /** Goes through a history and remembers who brought about what follows by a rule. */
    private static final class Reading {

        private Optional<Facts> before = Optional.empty();
        /** Of the last outcome; what the rules make of it is told to whom it is. */
        private Whose outcome = new Whose.InHouse();

        private boolean followsOutcome;
        private boolean followsClinicalCall;

        Whose whose(Entry entry, Facts after) {
            Whose whose = decided(entry, after);
            followsClinicalCall = entry instanceof Entry.ReTriaged reTriaged
                    && reTriaged.bucket() == Bucket.CLINICAL
                    && reTriaged.by() instanceof Actor.Caller;
            followsOutcome = entry instanceof Entry.OutcomeRecorded;
            if (followsOutcome) {
                outcome = whose;
            }
            before = Optional.of(after);
            return whose;
        }

        private Whose decided(Entry entry, Facts after) {
            return switch (entry) {
                case Entry.Opened _,
                        Entry.RepeatCall _,
                        Entry.CallAmended _,
                        Entry.PatientTexted _,
                        Entry.VisitConfirmed _ -> new Whose.Everybodys();
                // Nobody is told how well they did by one patient; what all say is in the numbers.
                case Entry.FeedbackGiven _ -> new Whose.InHouse();
                case Entry.Due _,
                        Entry.Waiting _,
                        Entry.TextSent _,
                        Entry.TextUnknown _,
                        Entry.TextReceipt _,
                        Entry.FollowUpOwed _,
                        Entry.AppointmentTold _,
                        Entry.TextOwed _,
                        Entry.Closed _ -> system(after);
                // Why no text went tells of the bucket and of other callbacks; were it told where it does not, silence
                // would tell.
                case Entry.TextWithheld _ -> new Whose.InHouse();
                case Entry.Escalated escalated ->
                    switch (escalated.reason()) {
                        case COMPLAINT -> outcome;
                        case URGENT_WORDS -> new Whose.InHouse();
                        // When it is missed tells what the target was.
                        case TARGET_MISSED ->
                            after.triage().bucket() == Bucket.CLINICAL ? new Whose.InHouse() : system(after);
                        case THIRD_CALL,
                                HAND_OFF_OVERDUE,
                                OPEN_AT_DAY_END,
                                UNOWNED_NUMBER,
                                CALL_FROM_WRONG_NUMBER,
                                CALL_FROM_OWN_NUMBER,
                                CALL_DESPITE_DO_NOT_CALL,
                                DAMAGED,
                                FOLLOW_UP_LATE -> system(after);
                    };
                case Entry.Claimed claimed -> Whose.of(claimed.by());
                case Entry.Reassigned reassigned -> Whose.of(reassigned.to());
                case Entry.Renewed renewed -> Whose.of(renewed.by());
                // What was said in a call took it away from them, which no other call does.
                case Entry.Released released -> followsClinicalCall ? new Whose.InHouse() : Whose.of(released.by());
                case Entry.Lapsed lapsed -> Whose.of(lapsed.by());
                case Entry.OutcomeRecorded recorded -> Whose.of(recorded.by());
                case Entry.Returned returned -> Whose.of(returned.by());
                case Entry.Noted noted -> Whose.of(noted.by());
                case Entry.CallWish wish -> Whose.of(wish.by());
                // Whoever calls the patient next must know it.
                case Entry.WishRecorded _ -> new Whose.Everybodys();
                case Entry.NumberShown shown -> Whose.of(shown.by());
                case Entry.VoicemailHeard heard -> Whose.of(heard.by());
                // As the outcome of that attempt is.
                case Entry.AttemptSeen seen -> Whose.of(seen.holder());
                case Entry.ConsentRecorded recorded -> by(recorded.by());
                case Entry.ReTriaged reTriaged ->
                    reTriaged.bucket() == Bucket.CLINICAL ? clinical(reTriaged.by()) : by(reTriaged.by());
                case Entry.HandedOff handedOff -> by(handedOff.by());
            };
        }

        private Whose by(Actor actor) {
            return switch (actor) {
                case Actor.Staff(Worker worker) -> Whose.of(worker);
                case Actor.Caller _ -> new Whose.Everybodys();
                case Actor.Rule _ -> followsOutcome ? outcome : new Whose.InHouse();
            };
        }

        private static Whose clinical(Actor actor) {
            return actor.staff().map(Whose::of).orElseGet(Whose.InHouse::new);
        }

        /** What happens by itself while another team has the callback is that team's. */
        private Whose system(Facts after) {
            boolean isAway =
                    before.filter(facts -> isHandedOff(facts.state())).isPresent() || isHandedOff(after.state());
            return isAway ? new Whose.InHouse() : new Whose.Everybodys();
        }

        private static boolean isHandedOff(State state) {
            return switch (state) {
                case State.HandedOff _, State.ClaimedHandOff _ -> true;
                case State.Attemptable _, State.Closed _ -> false;
            };
        }
    }
}
