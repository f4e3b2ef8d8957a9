package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.AnswersGiven;

/** Where it is kept which answers went to numbers of late, for the whole tenant. */
public interface TextAnswers {

    AnswersGiven find(PhoneNumber number);

    /**
     * Saves what became of what was known.
     *
     * @throws Conflict if somebody else saved since {@code before} was read
     */
    void save(PhoneNumber number, AnswersGiven before, AnswersGiven after) throws Conflict;

    void forget(PhoneNumber number);
}
