package dev.ringback.script;

import dev.ringback.callback.Word;

/** A language that scripts are written in (brief.md §9), by its ISO 639 code. */
public enum Language implements Word {
    EN,
    ES
}
