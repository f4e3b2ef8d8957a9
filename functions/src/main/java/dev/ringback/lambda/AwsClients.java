package dev.ringback.lambda;

import dev.ringback.aws.outward.JsonApi;
import dev.ringback.aws.outward.S3Presigner;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
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

    public static AwsClients fromEnvironment() {
        return fromEnvironment(_ -> {});
    }

    /** Clients that wait no longer for an answer, retries included. */
    public static AwsClients fromEnvironment(Duration within) {
        return fromEnvironment(limits -> limits.apiCallTimeout(within));
    }

    private static AwsClients fromEnvironment(Consumer<ClientOverrideConfiguration.Builder> limits) {
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
                        .overrideConfiguration(limits)
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
