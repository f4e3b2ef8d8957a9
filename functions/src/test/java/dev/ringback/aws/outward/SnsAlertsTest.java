package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.Alerts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** SNS takes a subject of 99 printable characters of ASCII at most, and refuses the whole alert otherwise. */
class SnsAlertsTest {

    private static final int LONGEST_ID = 64;

    private final List<PublishRequest> published = new ArrayList<>();

    private final SnsAlerts alerts = new SnsAlerts(
            new SnsClient() {
                @Override
                public PublishResponse publish(PublishRequest request) {
                    published.add(request);
                    return PublishResponse.builder().build();
                }

                @Override
                public String serviceName() {
                    return "sns";
                }

                @Override
                public void close() {}
            },
            "arn:aws:sns:us-east-1:111122223333:ringback-",
            "key");

    @ParameterizedTest
    @EnumSource(EscalationReason.class)
    void an_alert_of_the_longest_location_goes(EscalationReason reason) {
        String location = "o".repeat(LONGEST_ID);

        tell(location, reason);

        assertThat(published).singleElement().satisfies(request -> {
            assertThat(request.subject())
                    .hasSizeLessThanOrEqualTo(99)
                    .startsWith("Ringback: " + reason.word() + " at oooo")
                    .matches("[\\x20-\\x7E]+");
            assertThat(request.message()).contains(location, reason.word());
        });
    }

    @Test
    void a_subject_that_fits_is_whole() {
        tell("oak-street", EscalationReason.URGENT_WORDS);

        assertThat(published)
                .singleElement()
                .satisfies(request -> assertThat(request.subject()).isEqualTo("Ringback: urgent-words at oak-street"));
    }

    private void tell(String location, EscalationReason reason) {
        alerts.tell(new Alerts.Alert(
                "alert-1", new LocationId(location), reason, Optional.empty(), new PersonId("sam@sunrise.example")));
    }
}
