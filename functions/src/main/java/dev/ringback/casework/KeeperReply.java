package dev.ringback.casework;

import dev.ringback.directory.Directory;
import dev.ringback.directory.OpenWork;
import dev.ringback.directory.file.DirectoryDiff;
import dev.ringback.reading.Mistake;
import java.util.List;

/** What the keeper of the directory answers. */
public sealed interface KeeperReply {

    /** What became of a directory that was to come into force. */
    sealed interface OfChange extends KeeperReply {}

    record Sound(Directory directory) implements KeeperReply {}

    record Mistakes(List<Mistake> mistakes) implements OfChange {}

    /**
     * What applying would change, and what would be in the way.
     *
     * @param version the one in force
     */
    record Diff(int version, DirectoryDiff diff, List<OpenWork> openWork) implements KeeperReply {}

    /**
     * It is in force within a minute.
     *
     * @param notSetUp the locations whose alerts reach no one yet
     */
    record Applied(DirectoryStore.Note note, DirectoryDiff diff, List<AlertTopics.NotSetUp> notSetUp)
            implements OfChange {}

    /**
     * It is in force already, to the letter.
     *
     * @param notSetUp the locations whose alerts reach no one yet
     */
    record Unchanged(int version, List<AlertTopics.NotSetUp> notSetUp) implements OfChange {}

    record HasOpenWork(List<OpenWork> openWork) implements OfChange {}

    /**
     * Another version is in force than the one that this was decided against.
     *
     * @param version the one in force
     */
    record Overtaken(int version) implements OfChange {}

    record TooLarge(int bytes, int limit) implements OfChange {}

    record NoSuchVersion(int version) implements OfChange {}

    record History(int current, List<DirectoryStore.Note> latest) implements KeeperReply {}

    record Unusable(String why) implements KeeperReply {}
}
