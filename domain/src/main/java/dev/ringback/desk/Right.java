package dev.ringback.desk;

import dev.ringback.callback.Word;

/** What somebody may do whatever the callback (docs/permissions.md says who may). */
public enum Right implements Word {
    /** Record the patient's own word that undoes a no, to texts or to calls. */
    UNDO_NO,
    /** Read the directory, check another one against it, and see what somebody sees. */
    READ_DIRECTORY,
    /** Put another directory in force: it says who may do what, so who may do this may do anything. */
    CHANGE_DIRECTORY,
    /** Know the figures: a manager those of their locations, an agency's lead those of the own agency's work. */
    READ_NUMBERS
}
