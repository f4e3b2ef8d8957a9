package dev.ringback.standins.table.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Something that answers for DynamoDB over HTTP. */
final class Endpoint {

    /** What was answered. */
    record Answer(int status, JsonNode body) {

        boolean isError() {
            return status != 200;
        }

        /** The type of the error, without where it is from. */
        String errorType() {
            String type = body.path("__type").asString("");
            return type.substring(type.indexOf('#') + 1);
        }

        String message() {
            return body.path("message").asString(body.path("Message").asString(""));
        }
    }

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=compare/20261124/us-east-1/dynamodb/aws4_request, SignedHeaders=host,"
                    + " Signature=0";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final URI address;

    Endpoint(String name, URI address) {
        this.name = name;
        this.address = address;
    }

    String name() {
        return name;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    Answer ask(Asked asked) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Amz-Target", asked.target())
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", SIGNED)
                .header("X-Amz-Date", "20261124T000000Z")
                .POST(HttpRequest.BodyPublishers.ofString(asked.body().toString()))
                .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body();
            return new Answer(response.statusCode(), body.startsWith("{") ? JSON.readTree(body) : object());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
