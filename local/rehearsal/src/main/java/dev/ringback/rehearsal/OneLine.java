package dev.ringback.rehearsal;

/** What somebody else has written, told within a line of ours: several lines of it must not look like several of ours. */
public final class OneLine {

    private OneLine() {}

    public static String of(String told) {
        return told.replace("\r", "\\r").replace("\n", "\\n");
    }
}
