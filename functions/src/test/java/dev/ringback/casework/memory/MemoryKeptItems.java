package dev.ringback.casework.memory;

import dev.ringback.casework.KeptItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept for as long as the directory says, in memory: nothing expires here, and what was gone over is remembered. */
public final class MemoryKeptItems implements KeptItems {

    /** A part that was gone over. */
    public record Followed(int part, Duration keep) {}

    private final List<Followed> followed = new ArrayList<>();
    private final Failures failures = new Failures("the table");
    private Optional<Progress> progress = Optional.empty();
    private int changesAPart;
    private int asked;

    /** So much is to be changed in each part from now on. */
    public void changesAPart(int changes) {
        changesAPart = changes;
    }

    public Failures failures() {
        return failures;
    }

    /** What was gone over since the last time that this was asked. */
    public List<Followed> followed() {
        List<Followed> since = List.copyOf(followed);
        followed.clear();
        return since;
    }

    /** How often it was asked how far it is since the last time that this was asked. */
    public int asked() {
        int since = asked;
        asked = 0;
        return since;
    }

    @Override
    public Optional<Progress> progress() {
        asked++;
        return progress;
    }

    @Override
    public void save(Progress now) {
        progress = Optional.of(now);
    }

    @Override
    public int follow(int part, Duration keep, Instant now) {
        failures.check();
        followed.add(new Followed(part, keep));
        return changesAPart;
    }
}
