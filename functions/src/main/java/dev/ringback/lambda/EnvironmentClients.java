package dev.ringback.lambda;

import dev.ringback.aws.outward.JsonApi;
import dev.ringback.aws.outward.S3Presigner;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
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

/** Clients by the SDK's standard environment. A function has those made that it uses, and no other: each is classes to load (docs/start-up.md). */
final class EnvironmentClients implements AwsClients {

    private static final int ASKED_AT_MOST = 5;

    private final Lazily<DynamoDbClient> dynamo;
    private final Lazily<SchedulerClient> scheduler;
    private final Lazily<SnsClient> sns;
    private final Lazily<ConnectClient> connect;
    private final Lazily<EventBridgeClient> eventBridge;
    private final Lazily<Region> region = new Lazily<>(new DefaultAwsRegionProviderChain()::getRegion);
    private final Lazily<AwsCredentialsProvider> credentials =
            new Lazily<>(DefaultCredentialsProvider.builder()::build);
    private final Lazily<S3Presigner> presigner = new Lazily<>(() -> new S3Presigner(region.get(), credentials.get()));
    private final Lazily<SdkHttpClient> s3 = new Lazily<>(UrlConnectionHttpClient::create);
    private final Lazily<JsonApi> smsVoice = new Lazily<>(() ->
            api(JsonApi.Service.SMS_VOICE, "PINPOINT_SMS_VOICE_V2", "PinpointSmsVoiceV2", "pinpoint_sms_voice_v2"));
    private final Lazily<JsonApi> transcribe =
            new Lazily<>(() -> api(JsonApi.Service.TRANSCRIBE, "TRANSCRIBE", "Transcribe", "transcribe"));

    private EnvironmentClients(
            Consumer<ClientOverrideConfiguration.Builder> limits,
            Consumer<ClientOverrideConfiguration.Builder> limitsOfConnect) {
        dynamo = new Lazily<>(() -> client(DynamoDbClient.builder(), limits));
        scheduler = new Lazily<>(() -> client(SchedulerClient.builder(), limits));
        sns = new Lazily<>(() -> client(SnsClient.builder(), limits));
        connect = new Lazily<>(() -> client(ConnectClient.builder(), limitsOfConnect));
        eventBridge = new Lazily<>(() -> client(EventBridgeClient.builder(), limits));
    }

    static AwsClients standard() {
        return new EnvironmentClients(_ -> {}, _ -> {});
    }

    /** Clients that wait no longer for an answer, retries included. */
    static AwsClients within(Duration within) {
        return new EnvironmentClients(
                override -> override.apiCallTimeout(within), override -> override.apiCallTimeout(within));
    }

    /**
     * Clients that wait a second where Connect answers that too much was asked of it, some times over, and try nothing else of Connect again: its
     * last answer is that of the only request that it may have heeded.
     */
    static AwsClients patientWithConnect() {
        return new EnvironmentClients(
                _ -> {},
                override -> override.retryStrategy(StandardRetryStrategy.builder()
                        .maxAttempts(ASKED_AT_MOST)
                        .retryOnException(AwsClients::isThrottling)
                        .treatAsThrottling(AwsClients::isThrottling)
                        .throttlingBackoffStrategy(BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .build()));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, Consumer<ClientOverrideConfiguration.Builder> limits) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(limits)
                .build();
    }

    private JsonApi api(JsonApi.Service service, String environment, String property, String profile) {
        return new JsonApi(
                service,
                endpoint(service, environment, property, profile, region.get()),
                region.get(),
                credentials.get(),
                UrlConnectionHttpClient.create());
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

    @Override
    public DynamoDbClient dynamo() {
        return dynamo.get();
    }

    @Override
    public SchedulerClient scheduler() {
        return scheduler.get();
    }

    @Override
    public SnsClient sns() {
        return sns.get();
    }

    @Override
    public ConnectClient connect() {
        return connect.get();
    }

    @Override
    public EventBridgeClient eventBridge() {
        return eventBridge.get();
    }

    @Override
    public S3Presigner presigner() {
        return presigner.get();
    }

    @Override
    public SdkHttpClient s3() {
        return s3.get();
    }

    @Override
    public JsonApi smsVoice() {
        return smsVoice.get();
    }

    @Override
    public JsonApi transcribe() {
        return transcribe.get();
    }
}
