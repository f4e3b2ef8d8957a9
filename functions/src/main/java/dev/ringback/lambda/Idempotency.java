package dev.ringback.lambda;

import dev.ringback.aws.RequestLog;
import dev.ringback.aws.RequestLog.Answer;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Problem;
import dev.ringback.desk.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a request with an idempotency key at most once, and answers its repetitions with the first answer, as far as the
 * person would still be shown it (docs/adr/0020-what-the-desk-promises-its-callers.md).
 */
final class Idempotency {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final int OK = 200;

    private final Ringback ringback;
    private final Commands commands;

    Idempotency(Ringback ringback) {
        this.ringback = ringback;
        this.commands = new Commands(ringback);
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
            case RequestLog.Known.Answered(Answer answer) -> answer.status() == OK ? again(request, answer) : answer;
            case RequestLog.Known.UnderWay(Instant until) ->
                new Reply.Failed(new Problem(
                                Problem.Type.UNFINISHED_REQUEST,
                                "A request with this Idempotency-Key is under way. Send it again, with the same key,"
                                        + " in a few seconds.",
                                Optional.of(until)))
                        .answer();
            case RequestLog.Known.CutShort _ ->
                failed(
                        Problem.Type.UNFINISHED_REQUEST,
                        "A request with this Idempotency-Key was cut short, and may have been carried out. Look at the"
                                + " callback; if it was not, send it with a new key.");
            case RequestLog.Known.Different _ ->
                failed(
                        Problem.Type.KEY_USED_BEFORE,
                        "This Idempotency-Key came with another request before. Make a new key for each.");
        };
    }

    /**
     * The first answer to a command. It may hold what its reader may no longer see: the number is for whoever holds the callback,
     * and the history for whoever it was granted to.
     */
    private Answer again(DeskRequest request, Answer first) {
        JsonNode body = JsonMapper.shared().readTree(first.body());
        if (!body.has("history")) {
            return first;
        }
        Optional<Callback> seen = ringback.callbacks()
                .find(new CallbackId(body.path("callback").asString()))
                .filter(callback -> Permissions.can(request.person(), Action.SEE, Subject.of(callback)));
        return seen.map(callback -> isStillFor(request, callback, body)
                        ? first
                        : commands.shown(request, callback).answer())
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_CALLBACK).answer());
    }

    private boolean isStillFor(DeskRequest request, Callback callback, JsonNode body) {
        return body.path("caller").asString().equals(callback.caller().masked())
                || commands.view(request).holds(callback);
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
