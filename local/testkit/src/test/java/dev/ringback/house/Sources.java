package dev.ringback.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every Java file of the house. */
final class Sources {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Sources() {}

    static List<Path> all() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String modules : List.of("domain", "functions", "local")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(modules))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
