package dev.ringback.aws.outward;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Texts;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsServiceClientConfiguration;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Texts to patients through SNS. Publishing is not idempotent, so it is tried once and the answer says what is known. */
public final class SnsTexts implements Texts {

    private final SnsClient sns;

    public SnsTexts(SnsClient sns) {
        this.sns = sns;
    }

    /** Opted out of texts of this AWS account: STOP, seen by SNS itself. */
    @Override
    public boolean hasOptedOut(PhoneNumber number) {
        return sns.checkIfPhoneNumberIsOptedOut(check -> check.phoneNumber(number.e164()))
                .isOptedOut();
    }

    @Override
    public Receipt send(Message message) {
        var publish = PublishRequest.builder()
                .phoneNumber(message.to().e164())
                .message(message.words())
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SMSType", string("Transactional"),
                        "AWS.MM.SMS.OriginationNumber", string(message.from().e164())))
                .overrideConfiguration(override -> override.addPlugin(SnsTexts::tryOnce))
                .build();
        try {
            return new Receipt.Accepted(sns.publish(publish).messageId());
        } catch (AwsServiceException e) {
            return judged(e);
        } catch (SdkException _) {
            return new Receipt.Unknown();
        }
    }

    private static Receipt judged(AwsServiceException e) {
        if (e.isThrottlingException()) {
            return new Receipt.NotNow();
        }
        return e.statusCode() >= 400 && e.statusCode() < 500 ? new Receipt.Refused() : new Receipt.Unknown();
    }

    private static void tryOnce(SdkServiceClientConfiguration.Builder configuration) {
        var sns = (SnsServiceClientConfiguration.Builder) configuration;
        sns.overrideConfiguration(sns.overrideConfiguration()
                .copy(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry())));
    }

    private static MessageAttributeValue string(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
