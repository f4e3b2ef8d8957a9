package dev.ringback.casework.memory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.TextAnswers;
import dev.ringback.texting.AnswersGiven;
import java.util.HashMap;
import java.util.Map;

/** Which answers went to numbers of late, in memory. */
public final class MemoryAnswers implements TextAnswers {

    private final Map<PhoneNumber, AnswersGiven> given = new HashMap<>();
    private final Failures failures = new Failures("the table");

    public Failures failures() {
        return failures;
    }

    @Override
    public AnswersGiven find(PhoneNumber number) {
        return given.getOrDefault(number, AnswersGiven.NONE);
    }

    @Override
    public void save(PhoneNumber number, AnswersGiven before, AnswersGiven after) throws Conflict {
        failures.check();
        if (!find(number).equals(before)) {
            throw new Conflict();
        }
        given.put(number, after);
    }

    @Override
    public void forget(PhoneNumber number) {
        given.remove(number);
    }
}
