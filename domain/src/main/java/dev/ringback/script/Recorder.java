package dev.ringback.script;

import dev.ringback.callback.Word;

/** Who records an outcome, as far as the decision rules tell people apart. */
public enum Recorder implements Word {

    /** Somebody of an agency: its assistants and its leads. */
    ASSISTANT,
    COORDINATOR,
    CLINICIAN,

    /** Somebody whom an escalation may reach: managers and admins. */
    MANAGER
}
