package dev.ringback.script.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files of scripts and rules that the artifact brings along. */
final class Resource {

    private static final String FOLDER = "/dev/ringback/script/";

    private Resource() {}

    static JsonNode json(String name) {
        try (InputStream resource = Resource.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("the artifact lacks its resource " + name);
            }
            return JsonMapper.shared().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
