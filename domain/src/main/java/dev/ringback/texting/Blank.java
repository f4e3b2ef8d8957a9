package dev.ringback.texting;

import dev.ringback.callback.Word;

/** What a template may leave open, written in it as <code>{practice}</code>. */
public enum Blank implements Word {
    PRACTICE,
    NUMBER,
    LINK,
    /** Day and time of the visit. */
    WHEN;

    String placeholder() {
        return "{" + word() + "}";
    }
}
