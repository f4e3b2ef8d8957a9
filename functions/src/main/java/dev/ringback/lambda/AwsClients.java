package dev.ringback.lambda;

import dev.ringback.aws.outward.JsonApi;
import dev.ringback.aws.outward.S3Presigner;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The SDK clients that Ringback talks through.
 *
 * @param s3 what objects of S3 are read with, by signed links
 */
public record AwsClients(
        DynamoDbClient dynamo,
        SchedulerClient scheduler,
        SnsClient sns,
        ConnectClient connect,
        EventBridgeClient eventBridge,
        S3Presigner presigner,
        SdkHttpClient s3,
        JsonApi smsVoice,
        JsonApi transcribe) {

    private static final int ASKED_AT_MOST = 5;

    public static AwsClients fromEnvironment() {
        return fromEnvironment(_ -> {}, _ -> {});
    }

    /** Clients that wait no longer for an answer, retries included. */
    public static AwsClients fromEnvironment(Duration within) {
        Consumer<ClientOverrideConfiguration.Builder> limits = override -> override.apiCallTimeout(within);
        return fromEnvironment(limits, limits);
    }

    /**
     * Clients that wait a second where Connect answers that too much was asked of it, some times over, and try nothing else of Connect again: its
     * last answer is that of the only request that it may have heeded.
     */
    static AwsClients patientWithConnect() {
        return fromEnvironment(
                _ -> {},
                override -> override.retryStrategy(StandardRetryStrategy.builder()
                        .maxAttempts(ASKED_AT_MOST)
                        .retryOnException(AwsClients::isThrottling)
                        .treatAsThrottling(AwsClients::isThrottling)
                        .throttlingBackoffStrategy(BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .build()));
    }

    static boolean isThrottling(Throwable failure) {
        return failure instanceof AwsServiceException refused && refused.isThrottlingException();
    }

    private static AwsClients fromEnvironment(
            Consumer<ClientOverrideConfiguration.Builder> limits,
            Consumer<ClientOverrideConfiguration.Builder> limitsOfConnect) {
        var http = UrlConnectionHttpClient.builder();
        Region region = new DefaultAwsRegionProviderChain().getRegion();
        var credentials = DefaultCredentialsProvider.builder().build();
        return new AwsClients(
                DynamoDbClient.builder()
                        .httpClientBuilder(http)
                        .overrideConfiguration(limits)
                        .build(),
                SchedulerClient.builder()
                        .httpClientBuilder(http)
                        .overrideConfiguration(limits)
                        .build(),
                SnsClient.builder()
                        .httpClientBuilder(http)
                        .overrideConfiguration(limits)
                        .build(),
                ConnectClient.builder()
                        .httpClientBuilder(http)
                        .overrideConfiguration(limitsOfConnect)
                        .build(),
                EventBridgeClient.builder()
                        .httpClientBuilder(http)
                        .overrideConfiguration(limits)
                        .build(),
                new S3Presigner(region, credentials),
                http.build(),
                new JsonApi(
                        JsonApi.Service.SMS_VOICE,
                        endpoint(
                                JsonApi.Service.SMS_VOICE,
                                "PINPOINT_SMS_VOICE_V2",
                                "PinpointSmsVoiceV2",
                                "pinpoint_sms_voice_v2",
                                region),
                        region,
                        credentials,
                        http.build()),
                new JsonApi(
                        JsonApi.Service.TRANSCRIBE,
                        endpoint(JsonApi.Service.TRANSCRIBE, "TRANSCRIBE", "Transcribe", "transcribe", region),
                        region,
                        credentials,
                        http.build()));
    }

    /** Where the SDK's own client of the service would find it, by its names in environment, properties and profile. */
    private static URI endpoint(
            JsonApi.Service service, String environment, String property, String profile, Region region) {
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_" + environment)
                .serviceEndpointOverrideSystemProperty("aws.endpointUrl" + property)
                .serviceProfileProperty(profile)
                .serviceEndpointPrefix(service.prefix())
                .defaultProtocol("https")
                .region(region)
                .build()
                .clientEndpoint();
    }
}
