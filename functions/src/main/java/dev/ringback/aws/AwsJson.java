package dev.ringback.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** AWS JSON: a header names the operation, and all members are in the body. */
record AwsJson(String target, String version) implements Protocol {

    @Override
    public Request request(String operation, ObjectNode members) {
        return new Request(
                SdkHttpMethod.POST,
                "/",
                Map.of(),
                Map.of("Content-Type", "application/x-amz-json-" + version, "X-Amz-Target", target + operation),
                Optional.of(members));
    }
}
