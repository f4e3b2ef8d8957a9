package dev.ringback.lambda;

import dev.ringback.aws.outward.S3Presigner;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The SDK clients that Ringback talks through. */
public record AwsClients(
        DynamoDbClient dynamo,
        SchedulerClient scheduler,
        SnsClient sns,
        ConnectClient connect,
        EventBridgeClient eventBridge,
        S3Presigner presigner) {

    public static AwsClients fromEnvironment() {
        var http = UrlConnectionHttpClient.builder();
        return new AwsClients(
                DynamoDbClient.builder().httpClientBuilder(http).build(),
                SchedulerClient.builder().httpClientBuilder(http).build(),
                SnsClient.builder().httpClientBuilder(http).build(),
                ConnectClient.builder().httpClientBuilder(http).build(),
                EventBridgeClient.builder().httpClientBuilder(http).build(),
                new S3Presigner(
                        new DefaultAwsRegionProviderChain().getRegion(),
                        DefaultCredentialsProvider.builder().build()));
    }
}
