package dev.ringback.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What priming runs on: the sample events of events/, the directory and the contact that go with them. */
final class PrimingFile {

    private PrimingFile() {}

    static String read(String name) {
        try (InputStream stream = Optional.ofNullable(PrimingFile.class.getResourceAsStream("priming/" + name))
                .orElseThrow(() -> new IllegalStateException("the artifact has no priming/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
