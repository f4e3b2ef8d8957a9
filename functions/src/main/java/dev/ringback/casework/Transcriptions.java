package dev.ringback.casework;

import dev.ringback.callback.ContactId;

/** Has what callers left turned into words, where nothing else does (docs/adr/0049-voicemails-are-transcribed-where-it-is-switched-on.md). */
public interface Transcriptions {

    /**
     * Has a recording transcribed, once however often it is asked for; the words are stored beside it when they are there.
     *
     * @param recording where it is kept, {@code bucket/key}
     * @throws IllegalStateException where it cannot be asked for now, for the queue to deliver the event again
     */
    void begin(ContactId contact, String recording);
}
