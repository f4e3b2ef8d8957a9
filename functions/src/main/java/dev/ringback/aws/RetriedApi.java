package dev.ringback.aws;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link JsonApi} that is asked again where a retry strategy of the SDK's says so, and fails in the end as the SDK's clients do. */
public final class RetriedApi {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final JsonApi api;
    private final RetryStrategy strategy;

    public RetriedApi(JsonApi api, RetryStrategy strategy) {
        this.api = api;
        this.strategy = strategy;
    }

    /**
     * What the operation answers.
     *
     * @param operation as the service's model names it
     * @param members of the request, by their names in that model
     * @throws AwsServiceException if the service refuses it, with the name of the error as its code; what AWS says of it, which may quote what was
     *     asked, is left out
     * @throws SdkClientException if no whole answer came: it may have been done all the same
     */
    public JsonNode ask(String operation, ObjectNode members) {
        var begun = strategy.acquireInitialToken(
                AcquireInitialTokenRequest.create(api.service().id()));
        pause(begun.delay());
        RetryToken token = begun.token();
        while (true) {
            try {
                JsonNode answer = once(operation, members);
                strategy.recordSuccess(RecordSuccessRequest.create(token));
                return answer;
            } catch (SdkException failure) {
                token = again(token, failure);
            }
        }
    }

    private JsonNode once(String operation, ObjectNode members) {
        JsonApi.Answer answer;
        try {
            answer = api.ask(operation, members);
        } catch (IOException e) {
            throw SdkClientException.create(api.service().id() + " did not answer", e);
        }
        if (!answer.http().isSuccessful()) {
            throw refused(answer);
        }
        return answer.body();
    }

    private AwsServiceException refused(JsonApi.Answer answer) {
        String error = answer.error();
        return AwsServiceException.builder()
                .statusCode(answer.status())
                .requestId(answer.http().firstMatchingHeader("x-amzn-RequestId").orElse("unknown"))
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(api.service().id())
                        .errorCode(error)
                        .errorMessage(error)
                        .sdkHttpResponse(answer.http())
                        .build())
                .build();
    }

    /** Waits for as long as the strategy says; throws the failure where it is the last one. */
    private RetryToken again(RetryToken token, SdkException failure) {
        try {
            var next = strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(failure)
                    .suggestedDelay(retryAfter(failure))
                    .build());
            pause(next.delay());
            return next.token();
        } catch (TokenAcquisitionFailedException _) {
            throw failure;
        }
    }

    private static Duration retryAfter(SdkException failure) {
        return Optional.of(failure)
                .filter(AwsServiceException.class::isInstance)
                .map(AwsServiceException.class::cast)
                .flatMap(refused -> refused.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After"))
                .filter(SECONDS.asMatchPredicate())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static void pause(Duration delay) {
        if (delay.isZero()) {
            return;
        }
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted before it was asked again", e);
        }
    }
}
