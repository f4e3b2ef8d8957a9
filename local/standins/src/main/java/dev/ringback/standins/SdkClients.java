package dev.ringback.standins;

import dev.ringback.standins.table.EmbeddedTable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The SDK's own clients, pointed at the laptop. They retry as often as anywhere else, but without waiting: no one would move a
 * virtual clock on in the meantime.
 */
public record SdkClients(
        DynamoDbClient dynamo,
        SchedulerClient scheduler,
        SnsClient sns,
        ConnectClient connect,
        EventBridgeClient eventBridge) {

    static SdkClients tapped(EmbeddedTable table, URI rest, Faults faults, Meter meter) {
        return new SdkClients(
                client(
                        DynamoDbClient.builder(),
                        EmbeddedTable.NO_ENDPOINT,
                        new TappedHttpClient(Aws.DYNAMODB, table.httpClient(), faults, meter),
                        Optional.of(meter)),
                client(SchedulerClient.builder(), rest, tap(Aws.SCHEDULER, faults, meter), Optional.empty()),
                client(SnsClient.builder(), rest, tap(Aws.SNS, faults, meter), Optional.empty()),
                client(ConnectClient.builder(), rest, tap(Aws.CONNECT, faults, meter), Optional.empty()),
                client(EventBridgeClient.builder(), rest, tap(Aws.EVENTBRIDGE, faults, meter), Optional.empty()));
    }

    /** A client for looking into the table without being counted. */
    static DynamoDbClient uncounted(EmbeddedTable table) {
        return client(DynamoDbClient.builder(), EmbeddedTable.NO_ENDPOINT, table.httpClient(), Optional.empty());
    }

    /** A client for reading the table's stream, as Lambda does on AWS's side: it costs the account nothing. */
    static DynamoDbStreamsClient streams(EmbeddedTable table) {
        return client(DynamoDbStreamsClient.builder(), EmbeddedTable.NO_ENDPOINT, table.httpClient(), Optional.empty());
    }

    private static SdkHttpClient tap(Aws service, Faults faults, Meter meter) {
        return new TappedHttpClient(service, UrlConnectionHttpClient.builder().build(), faults, meter);
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, URI endpoint, SdkHttpClient http, Optional<ExecutionInterceptor> interceptor) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(Intrinsics.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop")))
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .build())
                        .executionInterceptors(interceptor.map(List::of).orElse(List.of()))
                        .build())
                .build();
    }
}
