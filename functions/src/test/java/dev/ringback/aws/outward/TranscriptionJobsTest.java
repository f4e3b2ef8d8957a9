package dev.ringback.aws.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.JsonApi;
import dev.ringback.aws.Service;
import dev.ringback.callback.ContactId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire to Amazon Transcribe, by its service model (AWS JSON 1.1). */
@SuppressWarnings("NullAway.Init")
class TranscriptionJobsTest {

    private static final ContactId CONTACT = new ContactId("c0ffee00-0000-4000-8000-000000000001");
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret"));

    private final List<String> targets = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private HttpServer service;
    private int status = 200;
    private String answer = "{\"TranscriptionJob\": {}}";

    @BeforeEach
    void listen() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            targets.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private TranscriptionJobs jobs(Optional<String> key) {
        var bucket = new S3Recordings.Bucket("voicemails", URI.create("https://voicemails.s3.invalid"));
        var http = UrlConnectionHttpClient.create();
        var api = new JsonApi(
                Service.TRANSCRIBE,
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()),
                Region.US_EAST_1,
                CREDENTIALS,
                http);
        var recordings = new S3Recordings(Optional.of(bucket), new S3Presigner(Region.US_EAST_1, CREDENTIALS), http);
        return new TranscriptionJobs(api, recordings, bucket, key);
    }

    @Test
    void a_job_names_the_contact_and_nothing_of_the_patient() {
        jobs(Optional.of("arn:aws:kms:us-east-1:111122223333:key/1"))
                .begin(CONTACT, "voicemails/connect/CallRecordings/ivr/1.wav");

        assertThat(targets).containsExactly("Transcribe.StartTranscriptionJob application/x-amz-json-1.1");
        assertThat(JsonMapper.shared().readTree(bodies.getFirst()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"TranscriptionJobName": "ringback-c0ffee00-0000-4000-8000-000000000001",
                 "MediaFormat": "wav",
                 "IdentifyLanguage": true,
                 "LanguageOptions": ["en-US", "es-US"],
                 "Media": {"MediaFileUri": "s3://voicemails/connect/CallRecordings/ivr/1.wav"},
                 "OutputBucketName": "voicemails",
                 "OutputKey": "RingbackTranscripts/c0ffee00-0000-4000-8000-000000000001.json",
                 "OutputEncryptionKMSKeyId": "arn:aws:kms:us-east-1:111122223333:key/1"}"""));
    }

    @Test
    void what_another_system_keeps_is_not_asked_for() {
        jobs(Optional.empty()).begin(CONTACT, "https://pbx.example.org/7");

        assertThat(bodies).isEmpty();
    }

    @Test
    void a_job_that_was_started_before_is_one() {
        status = 400;
        answer = "{\"__type\": \"ConflictException\"}";

        jobs(Optional.empty()).begin(CONTACT, "voicemails/1.wav");

        assertThat(bodies).hasSize(1);
    }

    @Test
    void where_it_cannot_be_asked_for_now_the_event_comes_again() {
        status = 400;
        answer = "{\"__type\": \"LimitExceededException\"}";

        assertThatThrownBy(() -> jobs(Optional.empty()).begin(CONTACT, "voicemails/1.wav"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LimitExceededException")
                .hasMessageContaining(CONTACT.id());
    }
}
