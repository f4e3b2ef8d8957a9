package dev.ringback.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What came over the wire, and what is answered, one after the other; no answer is a lost one. */
final class Wire implements SdkHttpClient {

    private final Deque<HttpExecuteResponse> answers = new ArrayDeque<>();
    final List<HttpExecuteRequest> asked = new ArrayList<>();

    Wire answers(int status, Map<String, String> headers, String body) {
        SdkHttpResponse.Builder response = SdkHttpResponse.builder().statusCode(status);
        headers.forEach(response::putHeader);
        answers.add(HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build());
        return this;
    }

    SdkHttpRequest request() {
        return asked.getFirst().httpRequest();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                asked.add(request);
                if (answers.isEmpty()) {
                    throw new IOException("the connection was closed");
                }
                return answers.remove();
            }

            @Override
            public void abort() {
                // It is answered at once.
            }
        };
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
