package dev.ringback.aws.outward;

import dev.ringback.casework.Recordings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Recordings in one bucket of S3, heard by links that live for minutes (docs/adr/0035-a-voicemail-is-heard-by-a-link.md). */
public final class S3Recordings implements Recordings {

    /** The bucket of the group's recordings, and where it answers. */
    public record Bucket(String name, URI url) {}

    private static final Duration LIVES = Duration.ofMinutes(5);
    private static final String S3 = "s3://";

    /** A browser takes such a part of a path for a direction, and asks for another object than was signed. */
    private static final Set<String> DIRECTIONS = Set.of(".", "..");

    private final Optional<Bucket> bucket;
    private final S3Presigner presigner;

    /** @param bucket absent: no voicemail is played */
    public S3Recordings(Optional<Bucket> bucket, S3Presigner presigner) {
        this.bucket = bucket;
        this.presigner = presigner;
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
}
