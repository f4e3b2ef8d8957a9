package dev.ringback.desk;

import dev.ringback.callback.Word;

/** What somebody may want to do with a callback (docs/permissions.md says who may). */
public enum Action implements Word {
    /** See it in the worklist and open it, with the caller's number masked. */
    SEE,
    /** Take it, be shown the number, give it up. */
    CLAIM,
    RECORD_OUTCOME,
    RE_TRIAGE,
    ADD_NOTE,
    /** Record what the caller said about texts. */
    RECORD_CONSENT,
    /** Record that the caller does not want to be called, or does again. */
    RECORD_CALL_WISH,
    /** Give it to somebody else. */
    REASSIGN,
    /** Give back to the desk what was handed off. */
    RETURN,
    /** Pass on to another team what was handed off. */
    PASS_ON,
    /** Hear what the patient left. */
    HEAR_VOICEMAIL
}
