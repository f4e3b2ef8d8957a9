package dev.ringback.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the members of a request stand on the wire. */
sealed interface Protocol permits AwsJson, RestJson {

    /**
     * A request, before it is signed.
     *
     * @param path from the root on, encoded
     * @param query not encoded
     */
    record Request(
            SdkHttpMethod method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            Optional<JsonNode> body) {}

    /** The request of an operation; its members have the names of the service's model. */
    Request request(String operation, ObjectNode members);
}
