package dev.ringback.lambda;

import dev.ringback.aws.JsonApi;
import dev.ringback.aws.RetriedApi;
import dev.ringback.aws.Service;
import dev.ringback.aws.outward.S3Presigner;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
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
    private final Lazily<RetriedApi> connect;
    private final Lazily<EventBridgeClient> eventBridge;
    private final Lazily<Region> region = new Lazily<>(new DefaultAwsRegionProviderChain()::getRegion);
    private final Lazily<AwsCredentialsProvider> credentials =
            new Lazily<>(DefaultCredentialsProvider.builder()::build);
    private final Lazily<S3Presigner> presigner = new Lazily<>(() -> new S3Presigner(region.get(), credentials.get()));
    private final Lazily<SdkHttpClient> s3 = new Lazily<>(UrlConnectionHttpClient::create);
    private final Lazily<JsonApi> smsVoice = new Lazily<>(() -> api(Service.SMS_VOICE));
    private final Lazily<JsonApi> transcribe = new Lazily<>(() -> api(Service.TRANSCRIBE));

    private EnvironmentClients(
            Consumer<ClientOverrideConfiguration.Builder> limits, Supplier<RetryStrategy> retriesOfConnect) {
        dynamo = new Lazily<>(() -> client(DynamoDbClient.builder(), limits));
        scheduler = new Lazily<>(() -> client(SchedulerClient.builder(), limits));
        sns = new Lazily<>(() -> client(SnsClient.builder(), limits));
        connect = new Lazily<>(() -> new RetriedApi(api(Service.CONNECT), retriesOfConnect.get()));
        eventBridge = new Lazily<>(() -> client(EventBridgeClient.builder(), limits));
    }

    static AwsClients standard() {
        return new EnvironmentClients(_ -> {}, AwsRetryStrategy::defaultRetryStrategy);
    }

    /** Clients that wait no longer for an answer, retries included; what stands for one waits as long as ever. */
    static AwsClients within(Duration within) {
        return new EnvironmentClients(
                override -> override.apiCallTimeout(within), AwsRetryStrategy::defaultRetryStrategy);
    }

    /**
     * Clients that wait a second where Connect answers that too much was asked of it, some times over, and try nothing else of Connect again: its
     * last answer is that of the only request that it may have heeded.
     */
    static AwsClients patientWithConnect() {
        return new EnvironmentClients(
                _ -> {},
                () -> StandardRetryStrategy.builder()
                        .maxAttempts(ASKED_AT_MOST)
                        .retryOnException(AwsClients::isThrottling)
                        .treatAsThrottling(AwsClients::isThrottling)
                        .throttlingBackoffStrategy(BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .build());
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, Consumer<ClientOverrideConfiguration.Builder> limits) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(limits)
                .build();
    }

    private JsonApi api(Service service) {
        return new JsonApi(
                service,
                endpoint(service, region.get()),
                region.get(),
                credentials.get(),
                UrlConnectionHttpClient.create());
    }

    /**
     * Where the SDK's own client of the service would find it, by its names in environment, properties and profile. What is to replace the
     * deprecated method knows overrides alone, and neither regions nor FIPS.
     */
    @SuppressWarnings("deprecation")
    private static URI endpoint(Service service, Region region) {
        String id = service.id().replace(' ', '_');
        String words = Arrays.stream(service.id().split(" "))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_" + id.toUpperCase(Locale.ROOT))
                .serviceEndpointOverrideSystemProperty("aws.endpointUrl" + words)
                .serviceProfileProperty(id.toLowerCase(Locale.ROOT))
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
    public RetriedApi connect() {
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
