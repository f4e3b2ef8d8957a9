package dev.ringback.command;

/** What the commands exit with. */
final class Exit {

    static final int OK = 0;

    /** It ran, and what it looked at is not right. */
    static final int WRONG = 1;

    /** It could not run: a file that cannot be read, an option that does not exist. */
    static final int UNUSABLE = 2;

    private Exit() {}
}
