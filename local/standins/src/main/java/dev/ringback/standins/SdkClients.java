package dev.ringback.standins;

import dev.ringback.standins.table.EmbeddedTable;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.auth.scheme.NoAuthAuthScheme;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The SDK's own clients, pointed at the laptop. They retry as often as anywhere else, but without waiting: no one would move a
 * virtual clock on in the meantime. They sign nothing: no stand-in looks at signatures, and making them took a tenth of a rehearsal.
 * Nobody who signs is asked either: without a signature that still reads each request twice.
 *
 * @param connect what the code reaches Connect with; it has no client of Connect
 * @param s3 what it reads objects with, of which it has none either
 * @param smsVoice the same for End User Messaging
 * @param transcribe the same for Amazon Transcribe
 */
public record SdkClients(
        DynamoDbClient dynamo,
        SchedulerClient scheduler,
        SnsClient sns,
        SdkHttpClient connect,
        EventBridgeClient eventBridge,
        SdkHttpClient s3,
        SdkHttpClient smsVoice,
        SdkHttpClient transcribe)
        implements AutoCloseable {

    private static final List<AuthSchemeOption> UNSIGNED = List.of(
            AuthSchemeOption.builder().schemeId(NoAuthAuthScheme.SCHEME_ID).build());

    static SdkClients tapped(
            EmbeddedTable table, SdkHttpClient standIns, S3StandIn s3, Faults faults, Meter meter, Guard guard) {
        return new SdkClients(
                client(
                        DynamoDbClient.builder().authSchemeProvider(_ -> UNSIGNED),
                        new GuardedHttpClient(
                                Aws.DYNAMODB,
                                new TappedHttpClient(Aws.DYNAMODB, table.httpClient(), faults, meter),
                                guard),
                        Optional.of(meter)),
                client(
                        SchedulerClient.builder().authSchemeProvider(_ -> UNSIGNED),
                        new GuardedHttpClient(
                                Aws.SCHEDULER, new TappedHttpClient(Aws.SCHEDULER, standIns, faults, meter), guard),
                        Optional.empty()),
                client(
                        SnsClient.builder().authSchemeProvider(_ -> UNSIGNED),
                        new GuardedHttpClient(Aws.SNS, new TappedHttpClient(Aws.SNS, standIns, faults, meter), guard),
                        Optional.empty()),
                new GuardedHttpClient(Aws.CONNECT, new TappedHttpClient(Aws.CONNECT, standIns, faults, meter), guard),
                client(
                        EventBridgeClient.builder().authSchemeProvider(_ -> UNSIGNED),
                        new GuardedHttpClient(
                                Aws.EVENTBRIDGE, new TappedHttpClient(Aws.EVENTBRIDGE, standIns, faults, meter), guard),
                        Optional.empty()),
                s3.httpClient(),
                new GuardedHttpClient(
                        Aws.SMS_VOICE, new TappedHttpClient(Aws.SMS_VOICE, standIns, faults, meter), guard),
                new GuardedHttpClient(
                        Aws.TRANSCRIBE, new TappedHttpClient(Aws.TRANSCRIBE, standIns, faults, meter), guard));
    }

    @Override
    public void close() {
        dynamo.close();
        scheduler.close();
        sns.close();
        eventBridge.close();
    }

    /** A client for looking into the table without being counted. */
    static DynamoDbClient uncounted(EmbeddedTable table) {
        return client(DynamoDbClient.builder().authSchemeProvider(_ -> UNSIGNED), table.httpClient(), Optional.empty());
    }

    /** The SDK's own rules for what is tried again and how often, without the pauses. */
    public static RetryStrategy retriesAtOnce() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, SdkHttpClient http, Optional<ExecutionInterceptor> interceptor) {
        return builder.endpointOverride(EmbeddedTable.NO_ENDPOINT)
                .region(Region.of(Intrinsics.REGION))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(retriesAtOnce())
                        .executionInterceptors(interceptor.map(List::of).orElse(List.of()))
                        .build())
                .build();
    }
}
