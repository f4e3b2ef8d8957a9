package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsClientsTest {

    private static AwsServiceException refused(int status, String code) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @Test
    void too_much_was_asked_where_Connect_says_so_by_its_status_or_by_its_words() {
        assertThat(AwsClients.isThrottling(refused(429, "LimitExceeded"))).isTrue();
        assertThat(AwsClients.isThrottling(refused(400, "ThrottlingException"))).isTrue();
    }

    @Test
    void what_Connect_may_have_heeded_all_the_same_is_not_asked_again() {
        assertThat(AwsClients.isThrottling(refused(500, "InternalServiceException")))
                .isFalse();
        assertThat(AwsClients.isThrottling(SdkClientException.create("the connection was closed")))
                .isFalse();
    }
}
