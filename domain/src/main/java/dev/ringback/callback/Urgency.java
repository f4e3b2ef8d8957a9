package dev.ringback.callback;

/** Whether urgent words were heard (docs/rules.md §2). Nothing here judges medically: a flag asks a person to look. */
public enum Urgency implements Word {
    URGENT,
    ROUTINE
}
