package dev.ringback.integration;

import dev.ringback.aws.JsonApi;
import dev.ringback.aws.RetriedApi;
import dev.ringback.aws.Service;
import dev.ringback.aws.outward.S3Presigner;
import dev.ringback.lambda.AwsClients;
import dev.ringback.standins.SdkClients;
import dev.ringback.standins.table.EmbeddedTable;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The SDK's clients as production makes them, over the same HTTP client and with the same number of tries; only that no one
 * waits between two tries, and that a test hears what goes over the wire.
 *
 * @param services where DynamoDB is; empty where the SDK's own environment says so
 * @param standIns what answers for Connect, and for Scheduler, SNS and EventBridge where {@code rest} says so
 */
record SdkFor(Optional<URI> services, Rest rest, SdkHttpClient standIns, Wiretap tap) {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("suite", "suite"));

    /** Where Scheduler, SNS and EventBridge are. */
    enum Rest {
        STAND_INS,
        BESIDE_DYNAMO
    }

    AwsClients clients() {
        return new AwsClients.These(
                beside(DynamoDbClient.builder()),
                rest(SchedulerClient.builder()),
                rest(SnsClient.builder()),
                new RetriedApi(api(Service.CONNECT, tap.on(standIns)), SdkClients.retriesAtOnce()),
                rest(EventBridgeClient.builder()),
                new S3Presigner(Region.US_EAST_1, CREDENTIALS),
                standIns,
                api(Service.SMS_VOICE, standIns),
                api(Service.TRANSCRIBE, standIns));
    }

    private static JsonApi api(Service service, SdkHttpClient http) {
        return new JsonApi(service, EmbeddedTable.NO_ENDPOINT, Region.US_EAST_1, CREDENTIALS, http);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C rest(B builder) {
        return switch (rest) {
            case STAND_INS -> standIn(builder);
            case BESIDE_DYNAMO -> beside(builder);
        };
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C standIn(B builder) {
        return client(builder.endpointOverride(EmbeddedTable.NO_ENDPOINT).httpClient(standIns));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C beside(B builder) {
        services.ifPresent(builder::endpointOverride);
        return client(builder.httpClientBuilder(UrlConnectionHttpClient.builder()));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(SdkClients.retriesAtOnce())
                        .addExecutionInterceptor(tap)
                        .build())
                .build();
    }
}
