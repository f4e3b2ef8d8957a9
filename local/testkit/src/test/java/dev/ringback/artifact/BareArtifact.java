package dev.ringback.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The artifact of {@link DoNothing}: the jars that the SDK's client of DynamoDB needs, as they are in ours, and one of its own. */
final class BareArtifact {

    /** What is in ours for the sake of something else. */
    private static final List<String> OTHERS = List.of(
            "ringback-",
            "connect-",
            "scheduler-",
            "eventbridge-",
            "sns-",
            "aws-query-protocol-",
            "aws-lambda-",
            "jackson-",
            "libphonenumber-",
            "fastcsv-",
            "crac-",
            "jspecify-");

    private BareArtifact() {}

    /** Puts it into a folder. */
    static Path make(Path deployed, Path folder) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (Stream<Path> jars = Files.list(deployed.resolve("lib"))) {
            for (Path jar : jars.filter(BareArtifact::isNeeded).toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        String name = DoNothing.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(lib.resolve("do-nothing.jar")));
                InputStream compiled = DoNothing.class.getResourceAsStream("/" + name)) {
            if (compiled == null) {
                throw new IllegalStateException("there is no " + name);
            }
            jar.putNextEntry(new JarEntry(name));
            compiled.transferTo(jar);
        }
        return folder;
    }

    private static boolean isNeeded(Path jar) {
        return OTHERS.stream().noneMatch(jar.getFileName().toString()::startsWith);
    }
}
