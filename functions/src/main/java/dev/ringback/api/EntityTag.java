package dev.ringback.api;

import dev.ringback.casework.RequestLog.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells whether an answer is the same as one before (RFC 9110 §8.8.3), so that who asks again and again is sent nothing anew. It is made from all
 * that is answered but the time.
 */
record EntityTag(String value) {

    private static final int BYTES = 16;

    static EntityTag of(Answer undated) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(undated.body().getBytes(StandardCharsets.UTF_8));
            return new EntityTag('"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a header {@code If-None-Match} names it; for that a weak tag is as good as a strong one. */
    boolean isAmong(Optional<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }
}
