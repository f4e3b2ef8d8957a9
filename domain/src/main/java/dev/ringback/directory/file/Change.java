package dev.ringback.directory.file;

/**
 * One difference between two directories. Paths go by id and not by node in a list, such as
 * {@code locations.oak-street.hours.mon}: an entry that only moved within its list has not changed.
 */
public sealed interface Change {

    String path();

    /** What it is about, in words, such as {@code Oak Street (oak-street): hours on Monday}. */
    String what();

    /**
     * Only the new directory has it.
     *
     * @param now what is there now; empty where the name says it all
     */
    record Added(String path, String what, String now) implements Change {}

    /**
     * Only the old directory had it.
     *
     * @param was what was there; empty where the name says it all
     */
    record Removed(String path, String what, String was) implements Change {}

    record Changed(String path, String what, String was, String now) implements Change {}

    /** The difference as a sentence for people. */
    default String inWords() {
        return switch (this) {
            case Added added -> added.what() + " is new" + (added.now().isEmpty() ? "" : ": " + added.now());
            case Removed removed ->
                removed.what() + " is gone" + (removed.was().isEmpty() ? "" : " (was " + removed.was() + ")");
            case Changed changed -> "%s: was %s, now %s".formatted(changed.what(), changed.was(), changed.now());
        };
    }
}
