package dev.ringback.directory;

import dev.ringback.callback.Word;

/** Who hears what callers left at a location (docs/rules.md §1); what is clinical only in-house staff hear in any case. */
public enum MayListen implements Word {
    /** Everybody who may work the callback. */
    WORKERS,
    IN_HOUSE
}
