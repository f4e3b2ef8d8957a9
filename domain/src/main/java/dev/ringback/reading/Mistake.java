package dev.ringback.reading;

import dev.ringback.callback.Language;
import dev.ringback.callback.Wording;

/**
 * One mistake in a file.
 *
 * @param path where it is, such as {@code locations[0].hours.mon-fri}; empty of the file as a whole
 * @param found what stands there
 * @param expected what would be right
 */
public record Mistake(String path, Wording found, Wording expected) {

    /** Where it is, for the person who has to put it right. */
    public Wording where() {
        return path.isEmpty() ? FileSentence.THE_FILE : Wording.verbatim(path);
    }

    /** In English, as logs and the command line have it. */
    @Override
    public String toString() {
        return where().in(Language.EN) + ": " + foundAndExpected();
    }

    /** The same for whoever says in their own way where it is. */
    public String foundAndExpected() {
        return "found %s; expected %s".formatted(found.in(Language.EN), expected.in(Language.EN));
    }
}
