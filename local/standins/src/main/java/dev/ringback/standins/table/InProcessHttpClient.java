package dev.ringback.standins.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The HTTP client under an SDK client that reaches the embedded table without a socket. */
final class InProcessHttpClient implements SdkHttpClient {

    private final DynamoDbProtocol wire;

    InProcessHttpClient(DynamoDbProtocol wire) {
        this.wire = wire;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(wire.answer(
                        request.httpRequest()
                                .firstMatchingHeader(DynamoDbProtocol.TARGET)
                                .orElse(""),
                        body(request)));
            }

            @Override
            public void abort() {
                // There is nothing to break off: a request is answered at once.
            }
        };
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        ContentStreamProvider content =
                request.contentStreamProvider().orElse(() -> new ByteArrayInputStream(new byte[0]));
        int length = request.httpRequest()
                .firstMatchingHeader("Content-Length")
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
        try (InputStream stream = content.newStream()) {
            // As much as is said to be there: a buffer for anything else would be larger than most requests.
            return stream.readNBytes(length);
        }
    }

    private static HttpExecuteResponse response(DynamoDbProtocol.Answer answer) {
        byte[] bytes = answer.content().bytes();
        SdkHttpResponse.Builder response = SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("Content-Length", Integer.toString(bytes.length));
        answer.headers().forEach(response::putHeader);
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    @Override
    public void close() {
        // The table outlives the clients that reach it.
    }

    @Override
    public String clientName() {
        return "EmbeddedTable";
    }
}
