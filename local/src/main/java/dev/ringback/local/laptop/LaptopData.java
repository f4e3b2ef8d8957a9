package dev.ringback.local.laptop;

import dev.ringback.local.aws.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a laptop keeps between runs: the tables, the schedules that have not fired, and whether the example day was played. */
public final class LaptopData implements AutoCloseable {

    private final Path folder;

    /** Held for as long as the data is: an open file that nobody holds is closed, and its lock with it. */
    private Optional<FileChannel> taken = Optional.empty();

    public LaptopData(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes the data for this process, until it is closed.
     *
     * @return whether it could be had: one process at a time, since another one would write into the same tables
     */
    public boolean take() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                taken = Optional.of(channel);
                return true;
            }
        } catch (OverlappingFileLockException _) {
            // This very process has it already.
        }
        channel.close();
        return false;
    }

    @Override
    public void close() throws IOException {
        if (taken.isPresent()) {
            taken.get().close();
        }
    }

    public Path folder() {
        return folder;
    }

    public Path tables() {
        return folder.resolve("dynamodb");
    }

    /** Throws away what is kept, and nothing else that may be in the folder. */
    public void forget() throws IOException {
        for (Path kept : List.of(tables(), schedulesFile(), playedFile())) {
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

    public void noteDayPlayed() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(playedFile(), "");
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

    private Path schedulesFile() {
        return folder.resolve("schedules.json");
    }

    private Path playedFile() {
        return folder.resolve("day-played");
    }
}
