package dev.ringback.callback;

/**
 * How often what has a limit was done ({@link Limits}).
 *
 * @param notes notes by the staff
 * @param words what the staff recorded of the caller's words on texts and calls, and of their wishes
 * @param amendments how often more became known of a call
 * @param takes how often somebody took it, or was given it
 * @param moves how often a person put it into another bucket, it was handed to a team, or returned
 * @param listenings how often it was noted that somebody heard what the caller left
 */
public record Counts(int notes, int words, int amendments, int takes, int moves, int listenings) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts after(Entry entry) {
        return switch (entry) {
            case Entry.Noted _ -> new Counts(notes + 1, words, amendments, takes, moves, listenings);
            case Entry.CallWish _ -> word();
            case Entry.WishRecorded recorded -> recorded.by().staff().isPresent() ? word() : this;
            case Entry.ConsentRecorded recorded -> recorded.by().staff().isPresent() ? word() : this;
            case Entry.CallAmended _ -> new Counts(notes, words, amendments + 1, takes, moves, listenings);
            case Entry.Claimed _, Entry.Reassigned _ ->
                new Counts(notes, words, amendments, takes + 1, moves, listenings);
            case Entry.ReTriaged reTriaged -> reTriaged.by().staff().isPresent() ? move() : this;
            case Entry.HandedOff _, Entry.Returned _ -> move();
            case Entry.VoicemailHeard _ -> new Counts(notes, words, amendments, takes, moves, listenings + 1);
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.OutcomeRecorded _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.TextReceipt _,
                    Entry.Escalated _,
                    Entry.NumberShown _,
                    Entry.PatientTexted _,
                    Entry.AttemptSeen _,
                    Entry.FollowUpOwed _,
                    Entry.AppointmentTold _,
                    Entry.TextOwed _,
                    Entry.VisitConfirmed _,
                    Entry.FeedbackGiven _,
                    Entry.Closed _ -> this;
        };
    }

    private Counts word() {
        return new Counts(notes, words + 1, amendments, takes, moves, listenings);
    }

    private Counts move() {
        return new Counts(notes, words, amendments, takes, moves + 1, listenings);
    }
}
