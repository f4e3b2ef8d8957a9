package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.Recordings.Link;
import dev.ringback.casework.Recordings.Recording;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class S3RecordingsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");
    private static final URI URL = URI.create("https://sunrise-recordings.s3.us-east-1.amazonaws.com");
    private static final S3Recordings.Bucket BUCKET = new S3Recordings.Bucket("sunrise-recordings", URL);

    private static S3Recordings signedBy(AwsCredentials identity) {
        return new S3Recordings(
                Optional.of(BUCKET), new S3Presigner(Region.US_EAST_1, StaticCredentialsProvider.create(identity)));
    }

    private static final S3Recordings RECORDINGS = signedBy(AwsBasicCredentials.create("AKIDEXAMPLE", "for tests"));

    @ParameterizedTest
    @CsvSource({
        "s3://sunrise-recordings/voicemails/1.wav,              voicemails/1.wav",
        "sunrise-recordings/connect/sunrise/CallRecordings/1.wav, connect/sunrise/CallRecordings/1.wav",
        "s3://sunrise-recordings/caf\u00e9 + 100%.wav,         caf\u00e9 + 100%.wav",
        "s3://sunrise-recordings//odd/.hidden/...,              /odd/.hidden/..."
    })
    void a_reference_into_the_bucket_is_found_by_its_key_as_it_stands(String reference, String key) {
        assertThat(RECORDINGS.find(reference)).contains(new Recording(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://others/1.wav",
                "others/1.wav",
                "s3://sunrise-recordings.others/1.wav",
                "s3://sunrise-recordings",
                "s3://sunrise-recordings/",
                "https://pbx.example.org/sunrise-recordings/1.wav",
                "S3://sunrise-recordings/1.wav",
                "voicemail-1",
                "s3://sunrise-recordings/../others/1.wav",
                "s3://sunrise-recordings/a/./1.wav"
            })
    void whatever_else_is_kept_elsewhere(String reference) {
        assertThat(RECORDINGS.find(reference)).isEmpty();
    }

    @Test
    void a_stack_that_was_told_of_no_bucket_plays_nothing() {
        var none = new S3Recordings(
                Optional.empty(),
                new S3Presigner(
                        Region.US_EAST_1,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "for tests"))));

        assertThat(none.find("s3://sunrise-recordings/1.wav")).isEmpty();
    }

    @Test
    void a_link_lives_for_five_minutes_and_is_kept_by_no_browser() {
        Link link = RECORDINGS.link(new Recording("voicemails/2026/1 +a%b\u00e9.wav"), NOW);

        assertThat(link.until()).isEqualTo(NOW.plusSeconds(300));
        assertThat(link.url())
                .hasScheme("https")
                .hasHost(URL.getHost())
                .hasParameter("X-Amz-Expires", "300")
                .hasParameter("X-Amz-Date", "20261124T140500Z")
                .hasParameter("X-Amz-SignedHeaders", "host")
                .hasParameter("response-cache-control", "no-store");
        assertThat(link.url().getRawPath()).isEqualTo("/voicemails/2026/1%20%2Ba%25b%C3%A9.wav");
    }

    /** Computed once by another implementation of SigV4, botocore's. */
    @Test
    void it_is_signed_as_other_implementations_sign_it() {
        assertThat(RECORDINGS
                        .link(new Recording("voicemails/2026/1 +a%b\u00e9.wav"), NOW)
                        .url())
                .hasParameter("X-Amz-Signature", "6b08bddfa72e850451661ed172786218d874eab94ae14959df6c33b31026900c");
    }

    @Test
    void a_link_ends_with_the_credentials_that_signed_it_and_says_so() {
        Instant soon = NOW.plusSeconds(60);
        var passing = AwsSessionCredentials.builder()
                .accessKeyId("AKIDEXAMPLE")
                .secretAccessKey("for tests")
                .sessionToken("a token/+=")
                .expirationTime(soon)
                .build();

        Link link = signedBy(passing).link(new Recording("1.wav"), NOW);

        assertThat(link.until()).isEqualTo(soon);
        assertThat(link.url().getRawQuery()).contains("X-Amz-Security-Token=a%20token%2F%2B%3D");
    }
}
