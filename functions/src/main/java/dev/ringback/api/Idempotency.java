package dev.ringback.api;

import dev.ringback.casework.RequestLog;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.RequestLog.Shown;
import dev.ringback.directory.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Carries out a request with an idempotency key at most once, and answers its repetitions with the first answer, as far as the
 * person would still be shown it (docs/adr/0020-what-the-desk-promises-its-callers.md).
 */
final class Idempotency {

    /** What becomes of a first answer that showed a callback, once it is asked for again. */
    interface Again {
        Answer of(DeskRequest request, Answer first, Shown shown);
    }

    /** What may be done as often as one likes, and whose answers are kept nowhere: what only reads, and what answers with a link to a patient's voice. */
    private static final Set<String> ANSWERED_ANEW = Set.of(
            DeskRoutes.FIND_CALLER,
            DeskRoutes.HEAR_VOICEMAIL,
            DeskRoutes.CHECK_DIRECTORY,
            DeskRoutes.COMPARE_DIRECTORY);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private final RequestLog requests;
    private final Again again;
    private final InstantSource clock;

    Idempotency(RequestLog requests, Again again, InstantSource clock) {
        this.requests = requests;
        this.again = again;
        this.clock = clock;
    }

    Answer once(DeskRequest request, Supplier<Reply> carriedOut) {
        if (request.idempotencyKey().isEmpty()
                || !request.route().startsWith("POST ")
                || ANSWERED_ANEW.contains(request.route())) {
            return carriedOut.get().answer();
        }
        String key = request.idempotencyKey().get();
        if (!KEY.matcher(key).matches()) {
            return failed(
                    Problem.Type.BAD_REQUEST,
                    "Idempotency-Key must be 1 to 64 letters, digits or one of - _ . : of your own making.");
        }
        return switch (requests.begin(request.by(), key, fingerprint(request), clock.instant())) {
            case RequestLog.Known.New _ -> {
                Answer answer = carriedOut.get().answer();
                requests.answered(request.by(), key, answer);
                yield answer;
            }
            case RequestLog.Known.Answered(Answer answer) ->
                answer.shown().map(shown -> again.of(request, answer, shown)).orElse(answer);
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
                        "A request with this Idempotency-Key was cut short, and may have been carried out. Look whether"
                                + " it was; if it was not, send it with a new key.");
            case RequestLog.Known.Different _ ->
                failed(
                        Problem.Type.KEY_USED_BEFORE,
                        "This Idempotency-Key came with another request before. Make a new key for each.");
        };
    }

    /** In another role, or for another agency, the same person asks for something else: the first answer is not for them. */
    private static String fingerprint(DeskRequest request) {
        Map<String, String> path = new TreeMap<>(request.path());
        Person by = request.person();
        String standing = by.role().word()
                + by.agency().map(agency -> " of " + agency.id()).orElse("");
        String all = String.join("\n", standing, request.route(), path.toString(), request.body());
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
