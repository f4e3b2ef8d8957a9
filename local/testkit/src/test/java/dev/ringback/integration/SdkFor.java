package dev.ringback.integration;

import dev.ringback.lambda.Ringback;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The SDK's clients as production makes them, over the same HTTP client and with the same number of tries; only that no one
 * waits between two tries, and that a test hears what goes over the wire.
 *
 * @param services where DynamoDB is; empty where the SDK's own environment says so
 * @param rest where Scheduler and SNS are; likewise
 */
record SdkFor(Optional<URI> services, Optional<URI> rest, URI connect, ExecutionInterceptor tap) {

    Ringback.Clients clients() {
        return new Ringback.Clients(
                client(DynamoDbClient.builder(), services),
                client(SchedulerClient.builder(), rest),
                client(SnsClient.builder(), rest),
                client(ConnectClient.builder(), Optional.of(connect)),
                client(EventBridgeClient.builder(), rest));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Optional<URI> at) {
        at.ifPresent(builder::endpointOverride);
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("suite", "suite")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .build())
                        .addExecutionInterceptor(tap)
                        .build())
                .build();
    }
}
