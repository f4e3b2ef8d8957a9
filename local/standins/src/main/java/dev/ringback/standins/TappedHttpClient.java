package dev.ringback.standins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The HTTP client under an SDK client, with a tap on it: counts what goes over the wire, and breaks it where a fault says so. */
final class TappedHttpClient implements SdkHttpClient {

    private final Aws service;
    private final SdkHttpClient wire;
    private final Faults faults;
    private final Meter meter;

    TappedHttpClient(Aws service, SdkHttpClient wire, Faults faults, Meter meter) {
        this.service = service;
        this.wire = wire;
        this.faults = faults;
        this.meter = meter;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String operation = Operation.of(service, request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return send(request, operation);
            }

            @Override
            public void abort() {
                // Nothing to break off: calls on the loopback interface end by themselves.
            }
        };
    }

    private HttpExecuteResponse send(HttpExecuteRequest request, String operation) throws IOException {
        if (FunctionRun.CURRENT.isBound()) {
            FunctionRun.CURRENT.get().before(service, operation);
        }
        meter.requested(service);
        var fault = faults.forCall(new Faults.Occasion.Call(function(), service, operation));
        if (fault.isPresent()) {
            return switch (fault.get()) {
                case Fault.Failure.Answered answered -> failed(answered.code(), request);
                case Fault.Failure.PartlyRefused refused ->
                    wire.prepareRequest(marked(request, refused.code())).call();
                case Fault.Failure.LostReply() -> {
                    wire.prepareRequest(request).call().responseBody().ifPresent(AbortableInputStream::abort);
                    throw new SocketException("Connection reset");
                }
            };
        }
        HttpExecuteResponse response = wire.prepareRequest(request).call();
        if (response.httpResponse().isSuccessful() && FunctionRun.CURRENT.isBound()) {
            FunctionRun.CURRENT.get().succeeded(service, operation);
        }
        return response;
    }

    private static String function() {
        return FunctionRun.CURRENT.isBound() ? FunctionRun.CURRENT.get().function() : "";
    }

    /** The fault travels with the request: only the service knows what the parts of it are. */
    private static HttpExecuteRequest marked(HttpExecuteRequest request, String code) {
        return HttpExecuteRequest.builder()
                .request(request.httpRequest().toBuilder()
                        .putHeader(Wire.PARTLY_REFUSED, code)
                        .build())
                .contentStreamProvider(request.contentStreamProvider().orElseThrow())
                .build();
    }

    /** AWS's errors quote what they were asked, and so does this one: nothing of it may be logged. */
    private HttpExecuteResponse failed(String code, HttpExecuteRequest request) {
        String message = "as the scenario asked: " + Operation.body(request).replaceAll("[^\\w+#@., -]", " ");
        Wire.Answer answer = switch (service) {
            case SNS -> Wire.xmlError(code, message);
            case DYNAMODB, SCHEDULER, CONNECT, EVENTBRIDGE, SMS_VOICE, TRANSCRIBE -> Wire.jsonError(code, message);
        };
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
        wire.close();
    }

    @Override
    public String clientName() {
        return "Tapped" + wire.clientName();
    }
}
