package dev.ringback.lambda;

import dev.ringback.aws.RequestLog;
import dev.ringback.aws.RequestLog.Answer;
import dev.ringback.desk.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Carries out a request with an idempotency key at most once, and answers its repetitions with the first answer. */
final class Idempotency {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private final Ringback ringback;

    Idempotency(Ringback ringback) {
        this.ringback = ringback;
    }

    Answer once(DeskRequest request, Supplier<Reply> carriedOut) {
        if (request.idempotencyKey().isEmpty() || !request.route().startsWith("POST ")) {
            return carriedOut.get().answer();
        }
        String key = request.idempotencyKey().get();
        if (!KEY.matcher(key).matches()) {
            return failed(
                    Problem.Type.BAD_REQUEST,
                    "Idempotency-Key must be 1 to 64 letters, digits or one of - _ . : of your own making.");
        }
        RequestLog log = ringback.requests();
        return switch (log.begin(request.by(), key, fingerprint(request), ringback.now())) {
            case RequestLog.Known.New _ -> {
                Answer answer = carriedOut.get().answer();
                log.answered(request.by(), key, answer);
                yield answer;
            }
            case RequestLog.Known.Answered(Answer answer) -> answer;
            case RequestLog.Known.Unfinished _ ->
                failed(
                        Problem.Type.UNFINISHED_REQUEST,
                        "A request with this Idempotency-Key is under way or was cut short. Look at the callback, then"
                                + " try again with a new key.");
            case RequestLog.Known.Different _ ->
                failed(
                        Problem.Type.KEY_USED_BEFORE,
                        "This Idempotency-Key came with another request before. Make a new key for each.");
        };
    }

    private static String fingerprint(DeskRequest request) {
        Map<String, String> path = new TreeMap<>(request.path());
        String all = String.join("\n", request.route(), path.toString(), request.body());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Answer failed(Problem.Type type, String detail) {
        return new Reply.Failed(new Problem(type, detail)).answer();
    }
}
