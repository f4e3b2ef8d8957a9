package dev.ringback.callback;

import java.util.HashSet;
import java.util.Set;

/**
 * Who has heard which voicemail since the callback last changed hands: playing it again is no news until then
 * (docs/adr/0035-a-voicemail-is-heard-by-a-link.md).
 */
public record Listenings(Set<Listening> heard) {

    /** One person and one call. */
    record Listening(PersonId person, ContactId call) {}

    static final Listenings NONE = new Listenings(Set.of());

    public Listenings {
        heard = Set.copyOf(heard);
    }

    boolean include(PersonId person, ContactId call) {
        return heard.contains(new Listening(person, call));
    }

    Listenings after(Entry entry) {
        return switch (entry) {
            case Entry.VoicemailHeard listening -> with(listening);
            case Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.HandedOff _,
                    Entry.Returned _,
                    Entry.Closed _ -> NONE;
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.CallAmended _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Renewed _,
                    Entry.OutcomeRecorded _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.Noted _,
                    Entry.ConsentRecorded _,
                    Entry.CallWish _,
                    Entry.WishRecorded _,
                    Entry.NumberShown _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _ -> this;
        };
    }

    private Listenings with(Entry.VoicemailHeard listening) {
        Set<Listening> more = new HashSet<>(heard);
        more.add(new Listening(listening.by().id(), listening.call()));
        return new Listenings(more);
    }
}
