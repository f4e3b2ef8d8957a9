package dev.ringback.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's API as OpenAPI 3.1 describes it; tests hold it to what is really answered. */
public final class OpenApi {

    private OpenApi() {}

    public static JsonNode document() {
        try (InputStream document = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            return JsonMapper.shared().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("the artifact's openapi.json cannot be read", e);
        }
    }
}
