package dev.ringback.standins;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The HTTP client under an SDK client, behind IAM: what the role of the function that asks does not allow is refused, as AWS refuses it. */
final class GuardedHttpClient implements SdkHttpClient {

    private final Aws service;
    private final SdkHttpClient next;
    private final Guard guard;

    GuardedHttpClient(Aws service, SdkHttpClient next, Guard guard) {
        this.service = service;
        this.next = next;
        this.guard = guard;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        // What looks into the laptop from outside is nobody's function.
        if (!FunctionRun.CURRENT.isBound()) {
            return next.prepareRequest(request);
        }
        Optional<IamRequest> refused = guard.refuses(FunctionRun.CURRENT.get(), IamQuestions.of(service, request));
        return refused.isEmpty() ? next.prepareRequest(request) : refusal(refused.get());
    }

    private ExecutableHttpRequest refusal(IamRequest refused) {
        // Not what it was about: the number that a text goes to is a resource as well.
        String message = "not authorized to perform " + refused.action();
        Wire.Answer answer = switch (service) {
            case SNS -> Wire.xmlError("AuthorizationError", message);
            case DYNAMODB, SCHEDULER, CONNECT, EVENTBRIDGE, SMS_VOICE, TRANSCRIBE ->
                Wire.jsonError("AccessDeniedException", message);
        };
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                SdkHttpResponse.Builder response = SdkHttpResponse.builder()
                        .statusCode(answer.status())
                        .putHeader("Content-Type", answer.contentType());
                answer.headers().forEach(response::putHeader);
                return HttpExecuteResponse.builder()
                        .response(response.build())
                        .responseBody(AbortableInputStream.create(
                                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))))
                        .build();
            }

            @Override
            public void abort() {
                // Nothing was begun.
            }
        };
    }

    @Override
    public void close() {
        next.close();
    }

    @Override
    public String clientName() {
        return "Guarded" + next.clientName();
    }
}
