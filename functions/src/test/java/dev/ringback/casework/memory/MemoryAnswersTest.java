package dev.ringback.casework.memory;

import dev.ringback.casework.TextAnswers;
import dev.ringback.casework.TextAnswersContract;

class MemoryAnswersTest extends TextAnswersContract {

    private final TextAnswers answers = new MemoryAnswers();

    @Override
    protected TextAnswers answers() {
        return answers;
    }
}
