package dev.ringback.standins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The HTTP client under an SDK client that reaches the stand-ins without a socket. The SDK's own marshalling and retries stay. */
final class StandInHttpClient implements SdkHttpClient {

    private final List<Wire.Service> services;

    StandInHttpClient(List<? extends Wire.Service> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(answer(wire(request)));
            }

            @Override
            public void abort() {
                // There is nothing to break off: a request is answered at once.
            }
        };
    }

    private static Wire.Request wire(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest http = request.httpRequest();
        Map<String, String> query = new LinkedHashMap<>();
        http.forEachRawQueryParameter((name, values) -> query.put(name, values.isEmpty() ? "" : values.getFirst()));
        Map<String, String> headers = new LinkedHashMap<>();
        http.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String path = http.encodedPath().isEmpty() ? "/" : http.encodedPath();
        return new Wire.Request(http.method().name(), path, query, headers, body(request));
    }

    private static String body(HttpExecuteRequest request) throws IOException {
        Optional<ContentStreamProvider> content = request.contentStreamProvider();
        if (content.isEmpty()) {
            return "";
        }
        try (InputStream stream = content.get().newStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Wire.Answer answer(Wire.Request request) {
        try {
            for (Wire.Service service : services) {
                Optional<Wire.Answer> answer = service.answer(request);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (IOException | RuntimeException e) {
            return new Wire.Answer(400, "application/json", Map.of("x-amzn-ErrorType", "ValidationException"), "{}");
        }
        return Wire.jsonError("UnknownOperationException", "the laptop's AWS does not know this operation");
    }

    private static HttpExecuteResponse response(Wire.Answer answer) {
        SdkHttpResponse.Builder response =
                SdkHttpResponse.builder().statusCode(answer.status()).putHeader("Content-Type", answer.contentType());
        answer.headers().forEach(response::putHeader);
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(
                        new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public void close() {
        // The stand-ins outlive the clients that reach them.
    }

    @Override
    public String clientName() {
        return "StandIn";
    }
}
