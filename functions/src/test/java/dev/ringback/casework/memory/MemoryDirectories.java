package dev.ringback.casework.memory;

import dev.ringback.casework.DirectoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Versions of the directory in memory. */
public final class MemoryDirectories implements DirectoryStore {

    private record Kept(Note note, String json) {}

    private final List<Kept> versions = new ArrayList<>();
    private int largest = Integer.MAX_VALUE;

    /** From now on no directory fits that is longer. */
    public void fitsUpTo(int bytes) {
        largest = bytes;
    }

    @Override
    public int current() {
        return versions.size();
    }

    @Override
    public Optional<Version> version(int number) {
        return number >= 1 && number <= versions.size()
                ? Optional.of(new Version(number, versions.get(number - 1).json()))
                : Optional.empty();
    }

    @Override
    public List<Note> latest(int atMost) {
        return versions.reversed().stream().limit(atMost).map(Kept::note).toList();
    }

    @Override
    public Outcome put(int expected, String json, String by, Instant at, Optional<Integer> restores) {
        byte[] file = json.getBytes(StandardCharsets.UTF_8);
        if (file.length > largest) {
            return new Outcome.TooLarge(file.length, largest);
        }
        if (expected != current()) {
            return new Outcome.Overtaken();
        }
        var note = new Note(expected + 1, at, by, UUID.nameUUIDFromBytes(file).toString(), restores);
        versions.add(new Kept(note, json));
        return new Outcome.InForce(note);
    }
}
