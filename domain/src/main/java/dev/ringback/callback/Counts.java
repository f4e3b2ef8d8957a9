package dev.ringback.callback;

/**
 * How often what has a limit was done ({@link Limits}).
 *
 * @param notes notes by the staff
 * @param words what the staff recorded of the caller's words on texts and calls
 * @param amendments how often more became known of a call
 */
public record Counts(int notes, int words, int amendments) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts after(Entry entry) {
        return switch (entry) {
            case Entry.Noted _ -> new Counts(notes + 1, words, amendments);
            case Entry.CallWish _ -> new Counts(notes, words + 1, amendments);
            case Entry.ConsentRecorded recorded ->
                recorded.by().staff().isPresent() ? new Counts(notes, words + 1, amendments) : this;
            case Entry.CallAmended _ -> new Counts(notes, words, amendments + 1);
            case Entry.Opened _,
                    Entry.RepeatCall _,
                    Entry.Due _,
                    Entry.Waiting _,
                    Entry.Claimed _,
                    Entry.Reassigned _,
                    Entry.Renewed _,
                    Entry.Released _,
                    Entry.Lapsed _,
                    Entry.OutcomeRecorded _,
                    Entry.TextSent _,
                    Entry.TextWithheld _,
                    Entry.TextUnknown _,
                    Entry.Escalated _,
                    Entry.ReTriaged _,
                    Entry.HandedOff _,
                    Entry.Returned _,
                    Entry.NumberShown _,
                    Entry.Closed _ -> this;
        };
    }
}
