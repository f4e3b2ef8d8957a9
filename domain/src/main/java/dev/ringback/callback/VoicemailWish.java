package dev.ringback.callback;

/** Whether who calls the patient back may leave a voicemail (docs/rules.md §4). */
public enum VoicemailWish implements Word {
    MAY_LEAVE,
    LEAVE_NONE
}
