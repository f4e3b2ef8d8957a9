package dev.ringback.laptop;

import dev.ringback.standins.Json;
import dev.ringback.standins.table.store.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a laptop keeps between runs: the tables, the schedules that have not fired, whether the example day was played, and how far
 * its clock is ahead of the real one.
 */
public final class LaptopData {

    /** The right to work on the data, which one process has at a time. */
    public record Hold(FileChannel channel, PrivateFolder folder, Path tables) implements AutoCloseable {

        /** Tells others where the desk is served from this data. */
        public void servedAt(URI desk) throws IOException {
            folder.write(SERVED_AT, desk.toString());
        }

        @Override
        public void close() throws IOException {
            folder.remove(SERVED_AT);
            channel.close();
        }
    }

    /** Something that is kept is not what was written there. */
    public static final class Damaged extends IOException {

        private static final long serialVersionUID = 1;

        private Damaged(Path file, RuntimeException cause) {
            super(file + " is damaged", cause);
        }
    }

    private static final String IN_USE = "in-use";
    private static final String SERVED_AT = "served-at";
    private static final String SCHEDULES = "schedules.json";
    private static final String CLOCK_AHEAD = "clock-ahead";
    private static final String DAY_BEGUN = "day-begun";
    private static final String DAY_PLAYED = "day-played";

    private final Path folder;

    public LaptopData(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Takes hold of the data; nothing while another process has it, or another part of this one. */
    public Optional<Hold> hold() throws IOException {
        PrivateFolder own = own();
        FileChannel channel = FileChannel.open(own.file(IN_USE), StandardOpenOption.WRITE);
        try {
            if (Optional.ofNullable(channel.tryLock()).isPresent()) {
                return Optional.of(new Hold(channel, own, tables()));
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it: the same as another one.
        }
        channel.close();
        return Optional.empty();
    }

    /** Where the desk is served from this data by the process that has hold of it. */
    public Optional<URI> servedAt() throws IOException {
        return kept(SERVED_AT, URI::create);
    }

    public Path tables() {
        return folder.resolve("dynamodb");
    }

    /** Throws away what is kept, and nothing else that may be in the folder. */
    public void forget() throws IOException {
        for (Path kept : List.of(
                tables(),
                folder.resolve(SCHEDULES),
                folder.resolve(DAY_BEGUN),
                folder.resolve(DAY_PLAYED),
                folder.resolve(CLOCK_AHEAD))) {
            if (Files.exists(kept)) {
                try (Stream<Path> paths = Files.walk(kept)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    public boolean dayWasPlayed() {
        return Files.exists(folder.resolve(DAY_PLAYED));
    }

    /** Whether the example day was begun, and its player was stopped before its end. */
    public boolean dayWasCutShort() {
        return Files.exists(folder.resolve(DAY_BEGUN)) && !dayWasPlayed();
    }

    public void noteDayBegun() throws IOException {
        own().write(DAY_BEGUN, "");
    }

    public void noteDayPlayed() throws IOException {
        own().write(DAY_PLAYED, "");
    }

    /** How far the clock is ahead of the real one. */
    public Duration ahead() throws IOException {
        return kept(CLOCK_AHEAD, Duration::parse).orElse(Duration.ZERO);
    }

    public void keepAhead(Duration ahead) throws IOException {
        own().write(CLOCK_AHEAD, ahead.toString());
    }

    public JsonNode schedules() throws IOException {
        return kept(SCHEDULES, Json::read).orElseGet(Json.MAPPER::createArrayNode);
    }

    public void keepSchedules(JsonNode schedules) {
        try {
            Path next = own().write(SCHEDULES + ".next", Json.write(schedules));
            Files.move(next, folder.resolve(SCHEDULES), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the schedules in " + folder, e);
        }
    }

    private PrivateFolder own() throws IOException {
        return PrivateFolder.at(folder, IN_USE);
    }

    private <T> Optional<T> kept(String name, Function<String, T> read) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(Files.readString(file).strip()));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
            throw new Damaged(file, e);
        }
    }
}
