package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Word;

/** A part of a script, in the order of a call (docs/rules.md §9). */
public enum ScriptPart implements Word {

    /** Who is calling, why, and what the patient can do next; said before anybody knows who listens. */
    OPENING,

    /** How identity is verified, under the location's policy. */
    IDENTITY,

    /** What to ask and write down. */
    CONFIRM,

    /** What the patient is then told: options, paperwork, what to expect. */
    NEXT,

    /** How an appointment is moved. */
    RESCHEDULING,

    /** A person who hears it learns nothing about the patient. */
    VOICEMAIL,

    /** What the person who calls never does. */
    BOUNDARIES,
    CLOSING;

    /** How many lines a part has. */
    public enum Size implements Word {
        ONE_LINE,
        SOME_LINES
    }

    public Size size() {
        return switch (this) {
            case OPENING, VOICEMAIL, CLOSING -> Size.ONE_LINE;
            case IDENTITY, CONFIRM, NEXT, RESCHEDULING, BOUNDARIES -> Size.SOME_LINES;
        };
    }

    /** How long a line of it may be, in characters, so that it can be said on the phone. */
    public int longestLine() {
        return this == OPENING ? 300 : 200;
    }

    /** Whether every script of the bucket has this part. */
    public boolean belongsTo(Bucket bucket) {
        return this != RESCHEDULING || bucket == Bucket.SCHEDULING;
    }
}
