package dev.ringback.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.model.SnsException;
import tools.jackson.databind.json.JsonMapper;

/** Invariant 8: no patient data outside the table, in logs least of all. */
class ReasonTest {

    private static final String NUMBER = "+12125550123";

    private static RuntimeException refusal() {
        return SnsException.builder()
                .message("Invalid parameter: PhoneNumber Reason: " + NUMBER + " is not valid to publish to")
                .statusCode(400)
                .requestId("request-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sns")
                        .errorCode("InvalidParameter")
                        .build())
                .build();
    }

    @Test
    void of_what_aws_refuses_is_its_code_and_the_request_and_never_its_words() {
        assertThat(Reason.of(refusal())).isEqualTo("Sns answered 400 InvalidParameter (request request-1)");
    }

    @Test
    void of_what_others_threw_is_only_the_kind() {
        RuntimeException parsing =
                catchRuntimeException(() -> JsonMapper.shared().readTree("{\"from\": " + NUMBER + "x}"));
        RuntimeException reading =
                catchRuntimeException(() -> List.of(NUMBER).getFirst().repeat(-1));

        assertThat(Reason.of(parsing)).isEqualTo("StreamReadException");
        assertThat(Reason.of(new IllegalStateException("about " + NUMBER, reading)))
                .as("our own words are ours to keep clean")
                .startsWith("about");
        assertThat(Reason.of(reading)).isEqualTo("IllegalArgumentException");
    }

    @Test
    void names_what_failed_beside_it() {
        RuntimeException both = refusal();
        both.addSuppressed(new IllegalStateException("the directory is gone"));

        assertThat(Reason.of(both))
                .isEqualTo("Sns answered 400 InvalidParameter (request request-1); the directory is gone");
    }

    @Test
    void what_is_thrown_instead_has_the_place_of_the_failure_but_neither_its_words_nor_its_cause() {
        RuntimeException refusal = refusal();

        RuntimeException discreet = Reason.without(refusal);

        assertThat(discreet).hasNoCause().hasMessageNotContaining(NUMBER);
        assertThat(discreet.getStackTrace()).isEqualTo(refusal.getStackTrace());
    }
}
