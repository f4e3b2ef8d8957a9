package dev.ringback.casework.memory;

import dev.ringback.casework.HandOvers;
import dev.ringback.casework.HandOversContract;

class MemoryHandOversTest extends HandOversContract {

    private final HandOvers handOvers = new MemoryHandOvers();

    @Override
    protected HandOvers handOvers() {
        return handOvers;
    }
}
