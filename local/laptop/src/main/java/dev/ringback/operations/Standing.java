package dev.ringback.operations;

/** How a part of a stack stands. */
public enum Standing {
    WELL("well"),
    /** Somebody has to do something. */
    TO_DO("to-do"),
    /** It could not be read, so nobody knows. */
    UNREAD("unread");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
