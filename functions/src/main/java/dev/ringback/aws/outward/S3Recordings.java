package dev.ringback.aws.outward;

import dev.ringback.casework.Recordings;
import dev.ringback.casework.Transcripts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recordings in one bucket of S3, heard by links that live for minutes (docs/adr/0035-a-voicemail-is-heard-by-a-link.md); and their transcripts,
 * which are read by such a link as well, so that no client of S3 joins the artifact.
 */
public final class S3Recordings implements Recordings, Transcripts {

    /** The bucket of the group's recordings, and where it answers. */
    public record Bucket(String name, URI url) {}

    private static final Duration LIVES = Duration.ofMinutes(5);
    private static final int GONE = 404;
    private static final String S3 = "s3://";

    /** A browser takes such a part of a path for a direction, and asks for another object than was signed. */
    private static final Set<String> DIRECTIONS = Set.of(".", "..");

    private final Optional<Bucket> bucket;
    private final S3Presigner presigner;
    private final SdkHttpClient http;

    /** @param bucket absent: no voicemail is played, and no transcript read */
    public S3Recordings(Optional<Bucket> bucket, S3Presigner presigner, SdkHttpClient http) {
        this.bucket = bucket;
        this.presigner = presigner;
        this.http = http;
    }

    /** {@code s3://bucket/key}, or {@code bucket/key} as Connect writes where a recording is. The key is taken as it stands. */
    @Override
    public Optional<Recording> find(String reference) {
        String place = reference.startsWith(S3) ? reference.substring(S3.length()) : reference;
        return bucket.map(ours -> ours.name() + "/")
                .filter(place::startsWith)
                .map(ours -> place.substring(ours.length()))
                .filter(key ->
                        !key.isEmpty() && Arrays.stream(key.split("/", -1)).noneMatch(DIRECTIONS::contains))
                .map(Recording::new);
    }

    @Override
    public Link link(Recording recording, Instant now) {
        return presigner.link(bucket.orElseThrow().url(), recording.key(), now, LIVES);
    }

    /** @throws IllegalStateException where S3 does not let it be read now, for the queue to deliver the event again */
    @Override
    public Optional<String> wordsOfCaller(String key, Instant now) {
        return bucket.map(ours -> presigner.link(ours.url(), key, now, LIVES).url())
                .flatMap(this::read)
                .map(file -> wordsIn(JsonMapper.shared().readTree(file)));
    }

    /** A file of Transcribe's has what it heard in one piece. */
    private static String wordsIn(JsonNode file) {
        return file.path("results").isObject()
                ? file.path("results")
                        .path("transcripts")
                        .path(0)
                        .path("transcript")
                        .asString("")
                        .strip()
                : ContactLensTranscript.wordsOfCaller(file);
    }

    private Optional<byte[]> read(URI url) {
        try {
            HttpExecuteResponse answer = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(SdkHttpRequest.builder()
                                    .method(SdkHttpMethod.GET)
                                    .uri(url)
                                    .build())
                            .build())
                    .call();
            try (var body =
                    answer.responseBody().orElseGet(() -> AbortableInputStream.create(InputStream.nullInputStream()))) {
                return read(answer.httpResponse(), body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> read(SdkHttpResponse answer, InputStream body) throws IOException {
        if (answer.statusCode() == GONE) {
            return Optional.empty();
        }
        if (!answer.isSuccessful()) {
            throw new IllegalStateException(
                    "S3 answered %d to the question for a transcript; may it be read?".formatted(answer.statusCode()));
        }
        return Optional.of(body.readAllBytes());
    }
}
