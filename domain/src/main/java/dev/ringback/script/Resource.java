package dev.ringback.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON files that the artifact brings along for this room. */
final class Resource {

    private Resource() {}

    static JsonNode json(String name) {
        try (InputStream resource = Resource.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the artifact lacks its resource " + name);
            }
            return JsonMapper.shared().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
