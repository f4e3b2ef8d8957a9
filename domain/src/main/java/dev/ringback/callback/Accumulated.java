package dev.ringback.callback;

/** What adds up in a history, entry by entry, whatever state the callback is in. */
record Accumulated(
        Counts counts, Listenings listenings, HeardTexts texts, SeenContacts seen, Appointments appointments) {

    static final Accumulated NONE =
            new Accumulated(Counts.NONE, Listenings.NONE, HeardTexts.NONE, SeenContacts.NONE, Appointments.NONE);

    Accumulated after(Entry entry) {
        return new Accumulated(
                counts.after(entry),
                listenings.after(entry),
                texts.after(entry),
                seen.after(entry),
                appointments.after(entry));
    }
}
