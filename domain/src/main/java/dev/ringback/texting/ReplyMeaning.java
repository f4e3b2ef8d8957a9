package dev.ringback.texting;

import dev.ringback.callback.Word;

/** What a text from a patient means for further texts to that number (docs/rules.md §8). */
public enum ReplyMeaning implements Word {
    /** No more texts, from anybody of the tenant. */
    REVOKES,
    /** What a revocation by text took comes back, and no more than that. */
    RESTORES,
    ASKS_FOR_HELP,
    /** It thanks, reacts to a text of ours, or is what a phone answers by itself: nobody waits for an answer. */
    ASKS_NOTHING,
    OTHER
}
