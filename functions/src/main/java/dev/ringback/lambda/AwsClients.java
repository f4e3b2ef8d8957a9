package dev.ringback.lambda;

import dev.ringback.aws.JsonApi;
import dev.ringback.aws.RetriedApi;
import dev.ringback.aws.outward.S3Presigner;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The SDK's clients that Ringback talks through, and what stands for one. */
public interface AwsClients {

    DynamoDbClient dynamo();

    SchedulerClient scheduler();

    SnsClient sns();

    RetriedApi connect();

    EventBridgeClient eventBridge();

    S3Presigner presigner();

    /** What objects of S3 are read with, by signed links. */
    SdkHttpClient s3();

    JsonApi smsVoice();

    JsonApi transcribe();

    /** Clients that somebody else has made. */
    record These(
            DynamoDbClient dynamo,
            SchedulerClient scheduler,
            SnsClient sns,
            RetriedApi connect,
            EventBridgeClient eventBridge,
            S3Presigner presigner,
            SdkHttpClient s3,
            JsonApi smsVoice,
            JsonApi transcribe)
            implements AwsClients {}

    /** Too much was asked, and nothing of it was done. */
    static boolean isThrottling(Throwable failure) {
        return failure instanceof AwsServiceException refused && refused.isThrottlingException();
    }
}
