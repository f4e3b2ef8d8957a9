package dev.ringback.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A list that lies in the artifact, as text. */
public final class ListFile {

    private ListFile() {}

    /**
     * The text of a list.
     *
     * @param user whose list it is: it lies beside that class
     * @throws IllegalStateException if it is not there
     */
    public static String read(Class<?> user, String name) {
        try (InputStream resource = user.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the artifact lacks its resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
