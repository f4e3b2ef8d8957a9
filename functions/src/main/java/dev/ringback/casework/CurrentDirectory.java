package dev.ringback.casework;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.LocationPolicy;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.texting.LocationTexting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The directory in force. The pointer to it is read once a minute or more often, the directory itself only when that has moved. */
public final class CurrentDirectory {

    /** How long the pointer to it is gone by: what is applied takes hold within this time. */
    public static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** A directory, and which of those that were applied it is: numbers go up. */
    record InForce(int version, Directory directory) {}

    private record Read(int version, Directory directory, Instant at) {}

    private final DirectoryStore store;
    private final InstantSource clock;
    private final Duration freshFor;
    private final JsonMapper json = JsonMapper.shared();
    private final AtomicReference<@Nullable Read> latest = new AtomicReference<>();

    /** @param freshFor for how long the pointer is not read again: {@link #A_MINUTE}, or none where that is too long to go by what was in force */
    public CurrentDirectory(DirectoryStore store, InstantSource clock, Duration freshFor) {
        this.store = store;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    public Directory current() {
        return read().directory();
    }

    private Read read() {
        Instant now = clock.instant();
        Read read = latest.get();
        if (read == null || !now.isBefore(read.at().plus(freshFor))) {
            int version = store.current();
            read = new Read(version, read != null && read.version() == version ? read.directory() : read(version), now);
            latest.set(read);
        }
        return read;
    }

    /** The same, where one may not have been applied yet. */
    Optional<InForce> ifApplied() {
        if (latest.get() == null && store.current() == DirectoryStore.NONE) {
            return Optional.empty();
        }
        Read read = read();
        return Optional.of(new InForce(read.version(), read.directory()));
    }

    /**
     * The location, or the catch-all where the directory has none of that id any more: its callbacks are not lost. A location
     * with open callbacks cannot be removed, but one may be opened in the moment between the look at the indexes and the new
     * directory's coming into force; that one keeps its location's id and is worked by the catch-all's rules.
     */
    public Location location(LocationId id) {
        Directory directory = current();
        return directory.location(id).orElseGet(directory::catchAllLocation);
    }

    public LocationPolicy policy(LocationId id) {
        return policy(location(id));
    }

    public LocationPolicy policy(Location location) {
        return new LocationPolicy(current(), location, Callers::zonesOf);
    }

    public LocationTexting texting(LocationId id) {
        Location location = location(id);
        return location.texting()
                .map(texting -> switch (texting.onMissedCall()) {
                    case TEXT -> LocationTexting.AFTER_ATTEMPTS_AND_MISSED_CALLS;
                    case NO_TEXT -> LocationTexting.AFTER_ATTEMPTS;
                })
                .map(texting -> texting.and(location.followUps().textSteps()))
                .orElse(LocationTexting.NEVER);
    }

    private Directory read(int version) {
        DirectoryStore.Version kept = store.version(version)
                .orElseThrow(() -> new IllegalStateException(
                        "no directory has been applied yet; see `ringback directory apply --help`"));
        return DirectoryReader.read(json.readTree(kept.json()));
    }
}
