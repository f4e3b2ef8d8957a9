package dev.ringback.standins;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Reaches the stand-in for S3 without a socket. */
record S3HttpClient(S3StandIn s3) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return answer(request);
            }

            @Override
            public void abort() {
                // There is nothing to break off: a request is answered at once.
            }
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) {
        var url = request.httpRequest().getUri();
        HttpApi.Response answer = s3.answer(request.httpRequest().method().name(), url, url.getAuthority());
        byte[] body = switch (answer.encoding()) {
            case TEXT -> answer.body().getBytes(StandardCharsets.UTF_8);
            case BASE64 -> Base64.getDecoder().decode(answer.body());
        };
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(answer.status()).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public void close() {
        // The stand-in outlives what reaches it.
    }
}
