package dev.ringback.casework;

import dev.ringback.callback.LocationId;
import dev.ringback.casework.DirectoryStore.Note;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.numbers.HoursInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which directory was in force when: what is counted anew years later is counted by the hours of its day. Almost all that is asked for was
 * by the latest version, so earlier ones are read only where that is too young.
 */
final class DirectoriesInForce {

    private final DirectoryStore store;
    private final InstantSource clock;
    private final Map<Integer, Directory> directories = new HashMap<>();
    private List<Note> newestFirst = List.of();
    private Instant knownUntil = Instant.MIN;

    DirectoriesInForce(DirectoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    HoursInForce hoursOf(LocationId location) {
        return time -> location(location, time).hours();
    }

    /** The location as it was; the catch-all of the time where there was none of that id. */
    Location location(LocationId id, Instant time) {
        Directory directory = at(time);
        return directory.location(id).orElseGet(directory::catchAllLocation);
    }

    private synchronized Directory at(Instant time) {
        // A history is followed entry by entry, many of them of one second: what was in force in it is asked for once.
        if (time.isAfter(knownUntil)) {
            Instant now = clock.instant();
            int current = store.current();
            if (newestFirst.isEmpty() || newestFirst.getFirst().number() != current) {
                newestFirst = store.latest(1);
            }
            knownUntil = now;
        }
        return directory(versionAt(time));
    }

    private int versionAt(Instant time) {
        while (newestFirst.getLast().at().isAfter(time) && newestFirst.getLast().number() > DirectoryStore.NONE + 1) {
            newestFirst = store.latest(2 * newestFirst.size());
        }
        return newestFirst.stream()
                .filter(note -> !note.at().isAfter(time))
                .findFirst()
                .orElseGet(newestFirst::getLast)
                .number();
    }

    private Directory directory(int version) {
        return directories.computeIfAbsent(
                version,
                _ -> DirectoryReader.read(JsonMapper.shared()
                        .readTree(store.version(version).orElseThrow().json())));
    }
}
