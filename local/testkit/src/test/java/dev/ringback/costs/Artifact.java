package dev.ringback.costs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Lambda unpacks at a cold start, as the build has made it. */
record Artifact(long bytes, long jars) {

    static final long MOST_BYTES = 18_000_000;
    static final long MOST_JARS = 45;

    private static final Path BUILT = Path.of("../../functions/target/lambda");

    static Artifact built() {
        try (Stream<Path> all = Files.walk(BUILT)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Artifact(
                    bytes,
                    files.stream()
                            .filter(file -> file.toString().endsWith(".jar"))
                            .count());
        } catch (IOException e) {
            throw new UncheckedIOException("the artifact is made by `./mvnw verify`, in functions/target/lambda", e);
        }
    }

    boolean isWithinLimit() {
        return bytes <= MOST_BYTES && jars <= MOST_JARS;
    }

    @Override
    public String toString() {
        return "Artifact: %,d bytes (at most %,d) in %d jars (at most %d)"
                .formatted(bytes, MOST_BYTES, jars, MOST_JARS);
    }
}
