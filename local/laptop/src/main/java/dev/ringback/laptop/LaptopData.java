package dev.ringback.laptop;

import dev.ringback.standins.Json;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a laptop keeps between runs: the tables, the schedules that have not fired, whether the example day was played, and how far
 * its clock is ahead of the real one.
 */
public final class LaptopData {

    /** The right to work on the data, which one process has at a time. */
    public record Hold(FileChannel channel, Path address, Path tables) implements AutoCloseable {

        /** Tells others where the desk is served from this data. */
        public void servedAt(URI desk) throws IOException {
            Files.writeString(address, desk.toString());
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(address);
            channel.close();
        }
    }

    private final Path folder;

    public LaptopData(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Takes hold of the data; nothing while another process has it, or another part of this one. */
    public Optional<Hold> hold() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (Optional.ofNullable(channel.tryLock()).isPresent()) {
                return Optional.of(new Hold(channel, addressFile(), tables()));
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it: the same as another one.
        }
        channel.close();
        return Optional.empty();
    }

    /** Where the desk is served from this data by the process that has hold of it. */
    public Optional<URI> servedAt() throws IOException {
        return Files.exists(addressFile())
                ? Optional.of(URI.create(Files.readString(addressFile()).strip()))
                : Optional.empty();
    }

    public Path tables() {
        return folder.resolve("dynamodb");
    }

    /** Throws away what is kept, and nothing else that may be in the folder. */
    public void forget() throws IOException {
        for (Path kept : List.of(tables(), schedulesFile(), begunFile(), playedFile(), clockFile())) {
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
        return Files.exists(playedFile());
    }

    /** Whether the example day was begun, and its player was stopped before its end. */
    public boolean dayWasCutShort() {
        return Files.exists(begunFile()) && !dayWasPlayed();
    }

    public void noteDayBegun() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(begunFile(), "");
    }

    public void noteDayPlayed() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(playedFile(), "");
    }

    /** How far the clock is ahead of the real one. */
    public Duration ahead() throws IOException {
        return Files.exists(clockFile())
                ? Duration.parse(Files.readString(clockFile()).strip())
                : Duration.ZERO;
    }

    public void keepAhead(Duration ahead) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(clockFile(), ahead.toString());
    }

    public JsonNode schedules() throws IOException {
        return Files.exists(schedulesFile())
                ? Json.read(Files.readString(schedulesFile()))
                : Json.MAPPER.createArrayNode();
    }

    public void keepSchedules(JsonNode schedules) {
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve("schedules.json.next");
            Files.writeString(next, Json.write(schedules));
            Files.move(next, schedulesFile(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the schedules in " + folder, e);
        }
    }

    private Path addressFile() {
        return folder.resolve("served-at");
    }

    private Path schedulesFile() {
        return folder.resolve("schedules.json");
    }

    private Path clockFile() {
        return folder.resolve("clock-ahead");
    }

    private Path begunFile() {
        return folder.resolve("day-begun");
    }

    private Path playedFile() {
        return folder.resolve("day-played");
    }
}
