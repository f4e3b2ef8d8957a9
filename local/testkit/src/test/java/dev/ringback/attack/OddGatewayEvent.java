package dev.ringback.attack;

import static dev.ringback.attack.OddValues.any;

import dev.ringback.contract.Document;
import dev.ringback.standins.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** An event that API Gateway could make of a request, and that the laptop's never does: of bytes, and of headers in any case. */
final class OddGatewayEvent {

    private static final List<Document.Operation> OPERATIONS = new Document().operations();
    private static final int MOST_BYTES = 2000;

    private OddGatewayEvent() {}

    static ObjectNode of(RandomGenerator random, Instant now) {
        Document.Operation operation = any(OPERATIONS, random);
        ObjectNode event = Json.read(Siege.read("events/desk.json")).asObject();
        event.put("routeKey", operation.method() + " " + operation.path())
                .put("rawPath", OddValues.text(random))
                .put("rawQueryString", OddValues.text(random));
        event.putObject("pathParameters").put("id", OddValues.text(random));
        ObjectNode headers = event.path("headers").asObject();
        for (String name : List.of(
                "Idempotency-Key", "idempotency-key", "IDEMPOTENCY-KEY", "Content-Type", OddValues.text(random))) {
            if (random.nextBoolean()) {
                headers.put(name, OddValues.text(random));
            }
        }
        event.putObject("queryStringParameters")
                .put(OddValues.text(random), OddValues.text(random) + "," + OddValues.text(random));
        event.putArray("cookies").add(OddValues.text(random));
        event.put("body", body(random)).put("isBase64Encoded", random.nextInt(4) > 0);
        ObjectNode claims = event.path("requestContext")
                .path("authorizer")
                .path("jwt")
                .path("claims")
                .asObject();
        claims.put("email", any(Token.PEOPLE, random))
                .put("groups", "[" + OddValues.text(random) + "]")
                .put("exp", Long.toString(now.getEpochSecond()))
                .put(OddValues.text(random), OddValues.text(random));
        return event;
    }

    /** Which function template.yaml routes the event to. */
    static String function(ObjectNode event) {
        return Set.of("POST /directory/apply", "POST /directory/rollback")
                        .contains(event.path("routeKey").asString())
                ? "DirectoryDesk"
                : "Desk";
    }

    private static String body(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
        random.nextBytes(bytes);
        return random.nextInt(6) == 0
                ? OddValues.text(random)
                : Base64.getEncoder().encodeToString(bytes);
    }
}
