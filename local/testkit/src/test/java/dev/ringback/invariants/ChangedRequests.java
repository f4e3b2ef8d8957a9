package dev.ringback.invariants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP client under the code, which changes what stands in the requests for one path. */
record ChangedRequests(SdkHttpClient next, String path, UnaryOperator<ObjectNode> change) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return next.prepareRequest(
                request.httpRequest().encodedPath().equals(path)
                        ? HttpExecuteRequest.builder()
                                .request(request.httpRequest())
                                .contentStreamProvider(changed(request))
                                .build()
                        : request);
    }

    private ContentStreamProvider changed(HttpExecuteRequest request) {
        try (var content = request.contentStreamProvider().orElseThrow().newStream()) {
            JsonNode asked = JsonMapper.shared().readTree(content);
            return ContentStreamProvider.fromUtf8String(
                    change.apply(asked.asObject()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        next.close();
    }
}
