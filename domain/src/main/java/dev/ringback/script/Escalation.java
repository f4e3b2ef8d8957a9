package dev.ringback.script;

import dev.ringback.callback.Word;

/** Why a rule has a person with authority told (docs/rules.md §11). */
public enum Escalation implements Word {
    URGENT_WORDS,
    COMPLAINT
}
