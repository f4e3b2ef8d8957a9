package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ringback.desk.SignIn;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String EMAILS = "RINGBACK_SIGN_IN_EMAILS";

    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("RINGBACK_TABLE", "table"),
            Map.entry("RINGBACK_SCHEDULE_GROUP", "group"),
            Map.entry("RINGBACK_TIMER_ARN", "arn:timer"),
            Map.entry("RINGBACK_SCHEDULER_ROLE_ARN", "arn:role"),
            Map.entry("RINGBACK_SCHEDULE_DLQ_ARN", "arn:queue"),
            Map.entry("RINGBACK_ALERTS_PREFIX", "arn:alerts-"),
            Map.entry("RINGBACK_REPORTS_PREFIX", "arn:reports-"),
            Map.entry("RINGBACK_KEY_ARN", "arn:key"),
            Map.entry("RINGBACK_EVENT_BUS", "bus"),
            Map.entry("RINGBACK_CONNECT_INSTANCE", "arn:aws:connect:us-east-1:111122223333:instance/1"),
            Map.entry(EMAILS, "marked"),
            Map.entry("RINGBACK_METRICS", "Ringback/ringback"));

    private static Settings with(String emails) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put(EMAILS, emails);
        return Settings.from(environment);
    }

    @Test
    void the_deployment_says_what_its_issuer_does_with_emails() {
        assertThat(with("marked").emails()).isEqualTo(SignIn.Emails.MARKED);
        assertThat(with("unmarked").emails()).isEqualTo(SignIn.Emails.UNMARKED);
    }

    @Test
    void a_deployment_that_says_anything_else_or_nothing_does_not_start() {
        assertThatIllegalStateException().isThrownBy(() -> with("believed")).withMessageContaining(EMAILS);
        assertThatIllegalStateException().isThrownBy(() -> with("")).withMessageContaining(EMAILS);
    }

    @Test
    void a_stack_that_names_no_bucket_plays_nothing_and_one_that_does_says_where_it_answers() {
        assertThat(with("marked").recordings()).isEmpty();

        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("RINGBACK_RECORDINGS_BUCKET", "sunrise");
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.from(environment))
                .withMessageContaining("RINGBACK_RECORDINGS_URL");
        environment.put("RINGBACK_RECORDINGS_URL", "https://sunrise.s3.us-east-1.amazonaws.com");
        assertThat(Settings.from(environment).recordings().orElseThrow().name()).isEqualTo("sunrise");
    }
}
