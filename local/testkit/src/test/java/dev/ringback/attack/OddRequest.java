package dev.ringback.attack;

import static dev.ringback.attack.OddValues.any;

import dev.ringback.contract.Document.Operation;
import dev.ringback.standins.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A request to the desk: in every fourth all is as the document says, in the others something is odd. */
record OddRequest(Token token, String method, String target, String body, Map<String, String> headers) {

    private static final String KEY = "Idempotency-Key";
    private static final int MEGABYTE = 1_000_000;

    private static final List<String> BODIES = List.of(
            "{\"outcome\": \"message-left\"}",
            "{\"outcome\": \"attempt-again\", \"note\": \"no answer\"}",
            "{\"outcome\": \"declined\", \"identityVerified\": true, \"notBooked\": \"went-elsewhere\"}",
            "{\"outcome\": \"rescheduled\", \"identityVerified\": true, \"rescheduledFrom\":"
                    + " \"2026-11-30T09:30-05:00\"}",
            "{\"outcome\": \"routed-to-clinical\"}",
            "{\"outcome\": \"booked\", \"identityVerified\": true, \"appointmentAt\": \"2026-12-04T09:30-05:00\"}",
            "{\"reason\": \"other\"}",
            "{\"to\": \"ana@northwind.example\"}",
            "{\"to\": \"pat@sunrise.example\"}",
            "{\"bucket\": \"clinical\"}",
            "{\"bucket\": \"scheduling\"}",
            "{\"team\": \"billing\"}",
            "{\"note\": \"please call again\"}",
            "{\"kind\": \"status\", \"note\": \"asked to be called at noon\"}",
            "{\"said\": \"given\", \"how\": \"person\", \"evidence\": \"said so by phone\"}",
            "{\"said\": \"revoked\", \"how\": \"form\", \"evidence\": \"form of today\"}",
            "{\"said\": \"do-not-call\", \"evidence\": \"said so by phone\"}",
            "{\"said\": \"may-call\", \"evidence\": \"said so by phone\"}");

    private static final List<String> QUERIES = List.of(
            "location", "bucket", "team", "breached", "mine", "person", "after", "facts", "language", "id", "nonsense");

    private static final List<String> VALUES = List.of(
            "oak-street", "harbor", "new-patient", "clinical", "billing", "true", "false", "es", "voicemail,declines");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "text/plain",
            "application/octet-stream",
            "multipart/form-data; boundary=x",
            "");

    /** What makes requests for one siege. */
    static final class Source {

        private final RandomGenerator random;
        private final List<Operation> operations;
        private final List<String> callbacks;
        private final List<String> cursors;

        /** @param cursors of pages that somebody was answered, in a list that still grows */
        Source(RandomGenerator random, List<Operation> operations, List<String> callbacks, List<String> cursors) {
            this.random = random;
            this.operations = List.copyOf(operations);
            this.callbacks = List.copyOf(callbacks);
            this.cursors = cursors;
        }

        OddRequest next(Instant now) {
            Operation operation = any(operations, random);
            OddRequest sound = new OddRequest(
                    Token.any(random, now),
                    operation.method(),
                    operation.of(any(callbacks, random)),
                    body(operation),
                    oneIn(3) && operation.method().equals("POST") ? Map.of(KEY, "key-" + random.nextInt(5)) : Map.of());
            return oneIn(4) ? sound : odd(operation, sound);
        }

        private String body(Operation operation) {
            return operation.takesBody() ? oneIn(3) ? operation.example() : any(BODIES, random) : "";
        }

        private OddRequest odd(Operation operation, OddRequest sound) {
            OddRequest odd = sound;
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                odd = switch (random.nextInt(10)) {
                    case 0 ->
                        odd.at(
                                any(List.of("GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "TRACE"), random),
                                odd.target());
                    case 1 -> odd.at(odd.method(), operation.of(id()));
                    case 2 -> odd.at(odd.method(), odd.target() + "/" + encoded(OddValues.text(random)));
                    case 3, 4 -> odd.at(odd.method(), odd.target() + query());
                    case 5 -> odd.with(KEY, oneIn(2) ? OddValues.text(random) : "key-" + random.nextInt(5));
                    case 6 -> odd.with("Content-Type", any(TYPES, random));
                    case 7 -> odd.with(header(), OddValues.text(random));
                    default -> odd.method().equals("GET") ? odd : odd.saying(oddBody(odd.body()));
                };
            }
            return odd;
        }

        private String id() {
            return switch (random.nextInt(4)) {
                case 0 -> OddValues.text(random).replace('?', '_');
                case 1 -> encoded(OddValues.text(random));
                case 2 -> any(callbacks, random).toUpperCase(Locale.ROOT);
                default -> any(callbacks, random) + OddValues.text(random).replace('?', '_');
            };
        }

        private String query() {
            StringBuilder query = new StringBuilder("?");
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                query.append(oneIn(8) ? encoded(OddValues.text(random)) : any(QUERIES, random))
                        .append('=')
                        .append(encoded(value()))
                        .append('&');
            }
            return query.substring(0, query.length() - 1);
        }

        private String value() {
            return switch (random.nextInt(4)) {
                case 0 -> OddValues.text(random);
                case 1 -> cursors.isEmpty() ? "1.a" : tampered(any(cursors, random));
                case 2 -> any(Token.PEOPLE, random);
                default -> any(VALUES, random);
            };
        }

        private String tampered(String cursor) {
            int at = random.nextInt(cursor.length());
            return oneIn(3)
                    ? cursor
                    : cursor.substring(0, at) + any(List.of("0", "f", "-", ".", ""), random) + cursor.substring(at + 1);
        }

        private String header() {
            return any(
                    List.of(
                            "authorization",
                            "host",
                            "x-forwarded-for",
                            "cookie",
                            "x-amzn-trace-id",
                            "x-" + random.nextInt(),
                            "transfer-encoding"),
                    random);
        }

        private String oddBody(String body) {
            String sound = BODIES.contains(body) ? body : any(BODIES, random);
            return switch (random.nextInt(12)) {
                case 0 -> sound.substring(0, random.nextInt(sound.length()));
                case 1 -> OddValues.nested(random);
                case 2 -> sound.substring(0, sound.length() - 1) + ", " + sound.substring(1);
                case 3 -> sound + sound;
                case 4 -> "\ufeff" + sound;
                case 5 -> "{\"note\": \"" + "x".repeat(MEGABYTE) + "\"}";
                case 6 -> OddValues.json(random);
                case 7 -> OddValues.text(random);
                case 8 -> withOddField(sound, OddValues.text(random));
                default -> withOddField(sound, any(List.copyOf(Json.read(sound).propertyNames()), random));
            };
        }

        private String withOddField(String sound, String name) {
            ObjectNode fields = Json.read(sound).asObject();
            fields.remove(name);
            String others = fields.properties().stream()
                    .map(field -> written(field.getKey()) + ": " + Json.write(field.getValue()))
                    .collect(Collectors.joining(", "));
            return "{" + others + (others.isEmpty() ? "" : ", ") + written(name) + ": " + OddValues.json(random) + "}";
        }

        private static String written(String text) {
            return Json.write(Json.MAPPER.getNodeFactory().stringNode(text));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private boolean oneIn(int many) {
            return random.nextInt(many) == 0;
        }
    }

    private OddRequest at(String otherMethod, String otherTarget) {
        return new OddRequest(token, otherMethod, otherTarget, body, headers);
    }

    private OddRequest saying(String otherBody) {
        return new OddRequest(token, method, target, otherBody, headers);
    }

    private OddRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OddRequest(token, method, target, body, more);
    }

    /** Everything that it takes to ask it again by hand. */
    @Override
    public String toString() {
        return "%s %s\n  token: %s\n  headers: %s\n  body: %s"
                .formatted(
                        method, OddText.brief(target), token, OddText.brief(headers.toString()), OddText.brief(body));
    }
}
