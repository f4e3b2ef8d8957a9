package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.casework.Recordings.Link;
import dev.ringback.casework.Recordings.Recording;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

class S3RecordingsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");
    private static final URI URL = URI.create("https://sunrise-recordings.s3.us-east-1.amazonaws.com");
    private static final S3Recordings.Bucket BUCKET = new S3Recordings.Bucket("sunrise-recordings", URL);

    private static S3Recordings signedBy(AwsCredentials identity) {
        return new S3Recordings(
                Optional.of(BUCKET),
                new S3Presigner(Region.US_EAST_1, StaticCredentialsProvider.create(identity)),
                new Answers(200, "{}"));
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
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "for tests"))),
                new Answers(200, "{}"));

        assertThat(none.wordsOfCaller("Analysis/Voice/ivr/1.json", NOW)).isEmpty();
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

    /** S3, which answers whatever it is asked with this. */
    private record Answers(int status, String body) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    assertThat(request.httpRequest().getUri().getRawQuery()).contains("X-Amz-Signature=");
                    return HttpExecuteResponse.builder()
                            .response(
                                    SdkHttpResponse.builder().statusCode(status).build())
                            .responseBody(AbortableInputStream.create(
                                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                            .build();
                }

                @Override
                public void abort() {
                    // Nothing is under way.
                }
            };
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static Optional<String> words(int status, String body) {
        var s3 = new S3Recordings(
                Optional.of(BUCKET),
                new S3Presigner(
                        Region.US_EAST_1,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "for tests"))),
                new Answers(status, body));
        return s3.wordsOfCaller("Analysis/Voice/ivr/2026/11/24/a_analysis_2026-11-24T14:02:41Z.json", NOW);
    }

    @Test
    void the_words_are_the_callers_and_not_the_phone_systems() {
        assertThat(words(200, """
                {"Channel": "IVR",
                 "Participants": [{"ParticipantId": "p-0", "ParticipantRole": "SYSTEM"}, {"ParticipantId": "p-1", "ParticipantRole": "CUSTOMER"}],
                 "Transcript": [{"ParticipantId": "p-0", "Content": "Leave a message."},
                                {"ParticipantId": "p-1", "Content": "I need a refill."}, {"ParticipantId": "p-1", "Content": " Thank you "}]}
                """)).contains("I need a refill. Thank you");
    }

    @Test
    void a_transcript_of_silence_has_no_words_and_one_that_is_gone_is_none() {
        assertThat(words(200, "{\"Participants\": [], \"Transcript\": []}")).contains("");
        assertThat(words(404, "")).isEmpty();
    }

    @Test
    void a_transcript_that_cannot_be_read_now_is_asked_for_again() {
        assertThatThrownBy(() -> words(403, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("S3 answered 403 to the question for a transcript; may it be read?");
    }
}
