package dev.ringback.attack;

import static dev.ringback.attack.OddValues.any;

import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** What one thread of a race does. A mark stands in what it writes, and nowhere else. */
sealed interface Racer {

    /** Somebody asks the desk for something. */
    record Asks(String person, String method, String target, String body, Optional<String> mark) implements Racer {}

    /** A function is given an event that it must take. */
    record Given(String function, String payload) implements Racer {}

    /** A patient's call to a location that was missed. */
    record Called(ObjectNode contact) implements Racer {}

    /** What makes racers out of a seed. */
    final class Source {

        private static final List<Map<String, String>> WISHES = List.of(
                Map.of(),
                Map.of("from", "13:00", "until", "16:00"),
                Map.of("callOn", "+12135550103", "voicemail", "leave-none"),
                Map.of("callOn", "+12125550142"));

        private final RandomGenerator random;
        private final List<String> callers;
        private final Siege siege;
        private int racers;

        Source(RandomGenerator random, List<String> callers, Siege siege) {
            this.random = random;
            this.callers = callers;
            this.siege = siege;
        }

        /** @param callbacks their ids, and whose they are */
        List<Racer> racers(int count, Map<String, String> callbacks) {
            List<Racer> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(next(callbacks));
            }
            return all;
        }

        private Racer next(Map<String, String> callbacks) {
            String person = any(Token.PEOPLE, random);
            String id = any(List.copyOf(callbacks.keySet()), random);
            String callback = "/callbacks/" + id;
            // Which of a yes and a no came first, nobody could tell afterwards: one patient says no, the others yes.
            String consent = callers.getLast().equals(callbacks.get(id)) ? "revoked" : "given";
            String mark = "mark-%04d.".formatted(++racers);
            return switch (random.nextInt(20)) {
                case 0, 1, 2 -> asks(person, "POST", "/worklist/next", Map.of());
                case 3, 4, 5 -> asks(person, "POST", callback + "/claim", Map.of());
                case 6 -> asks(person, "DELETE", callback + "/claim", Map.of("reason", "other"));
                case 7, 8 ->
                    marked(
                            person,
                            callback + "/outcome",
                            mark,
                            Map.of(
                                    "outcome",
                                    any(List.of("attempt-again", "message-left", "declined"), random),
                                    "note",
                                    mark));
                case 9, 10 -> marked(person, callback + "/notes", mark, Map.of("kind", "status", "note", mark));
                case 11 ->
                    marked(
                            person,
                            callback + "/consent",
                            mark,
                            Map.of("said", consent, "how", "person", "evidence", mark));
                case 12 -> asks(person, "POST", callback + "/assignment", Map.of("to", any(Token.PEOPLE, random)));
                case 13 ->
                    random.nextInt(4) == 0
                            ? marked(
                                    person,
                                    callback + "/call-wish",
                                    mark,
                                    Map.of("said", "do-not-call", "evidence", mark))
                            : asks(
                                    person,
                                    "POST",
                                    callback + "/re-triage",
                                    Map.of("bucket", any(List.of("billing", "scheduling"), random)));
                case 14 -> marked(person, callback + "/return", mark, Map.of("note", mark));
                case 15 ->
                    random.nextBoolean()
                            ? asks(person, "GET", callback, Map.of())
                            : asks(person, "POST", callback + "/wishes", any(WISHES, random));
                case 16 -> called();
                case 17 -> new Given("AttemptTimer", Json.write(Json.object().put("callback", id)));
                case 18 -> random.nextBoolean() ? new Given("Sweeper", "{}") : texted();
                default -> random.nextInt(3) == 0 ? applied() : called();
            };
        }

        private static Racer asks(String person, String method, String target, Map<String, String> body) {
            return new Asks(person, method, target, json(body), Optional.empty());
        }

        private static Racer marked(String person, String target, String mark, Map<String, String> body) {
            return new Asks(person, "POST", target, json(body), Optional.of(mark));
        }

        private static String json(Map<String, String> body) {
            ObjectNode fields = Json.object();
            body.forEach(fields::put);
            return body.isEmpty() ? "" : Json.write(fields);
        }

        private Racer called() {
            return new Called(Calls.missed(
                    any(callers, random),
                    any(List.of("+12125550100", "+13125550110"), random),
                    siege.now().minusMillis(random.nextInt(100_000)),
                    random.nextInt(4) == 0 ? Map.of("ringback_call_on", any(callers, random)) : Map.of()));
        }

        private Racer texted() {
            ObjectNode text = Json.object()
                    .put("originationNumber", any(callers, random))
                    .put("destinationNumber", "+12125550101")
                    .put("messageBody", any(List.of("STOP", "START", "Call me please"), random))
                    .put("inboundMessageId", "text-" + racers);
            ObjectNode event = Json.object();
            event.putArray("Records")
                    .addObject()
                    .putObject("Sns")
                    .put("MessageId", "notification-" + racers)
                    .put("TopicArn", siege.textsTopic())
                    .put("Timestamp", siege.now().toString())
                    .put("Message", Json.write(text));
            return new Given("InboundTexts", Json.write(event));
        }

        private Racer applied() {
            ObjectNode request = Json.object().put("action", "apply").put("by", "a race");
            request.set(
                    "directory", Siege.directory().deepCopy().asObject().put("keep", 400 + random.nextInt(3) + "d"));
            return new Given("DirectoryKeeper", Json.write(request));
        }
    }

    /** What came of it. */
    record Done(Racer racer, int status, String answer) {}

    static Done run(Racer racer, Siege siege) {
        return switch (racer) {
            case Asks asks -> {
                HttpApi.Response response = siege.aws()
                        .api()
                        .call(HttpApi.Request.of(
                                Optional.of(asks.person()), asks.method(), asks.target(), asks.body()));
                yield new Done(racer, response.status(), response.body());
            }
            case Given given -> {
                var answer = siege.inARace(given.function(), given.payload());
                yield new Done(racer, answer.headers().isEmpty() ? answer.status() : 500, answer.body());
            }
            case Called(ObjectNode contact) -> {
                siege.aws().putContact(contact);
                ObjectNode batch = Json.object();
                batch.putArray("Records")
                        .addObject()
                        .put("messageId", "one")
                        .put("body", Json.write(Calls.ended(contact)));
                var answer = siege.inARace("ContactEvents", Json.write(batch));
                boolean taken = answer.headers().isEmpty()
                        && Json.read(answer.body()).path("batchItemFailures").isEmpty();
                yield new Done(racer, taken ? 200 : 500, answer.body());
            }
        };
    }
}
