package dev.ringback.standins;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An SQS queue that feeds a function: batches, the visibility timeout, partial failures as the function reports them, and after
 * too many receives the dead-letter queue.
 */
final class MessageQueue {

    /** How a queue feeds its function. */
    enum Failures {
        /** The function says which messages failed; the others are done. */
        REPORTED_BY_MESSAGE,
        /** One failure fails the batch. */
        WHOLE_BATCH
    }

    /** What template.yaml says of a queue and its event source. */
    record Settings(
            String arn,
            String function,
            int batchSize,
            Failures failures,
            Duration window,
            Duration visibility,
            int maxReceives,
            List<String> filters) {}

    private static final class Message {

        final String id;
        final String body;
        final Instant sentAt;
        int receives;
        Instant visibleAt;
        String lastFailure = "received too often";

        Message(String id, String body, Instant sentAt) {
            this.id = id;
            this.body = body;
            this.sentAt = sentAt;
            this.visibleAt = sentAt;
        }
    }

    private final Settings settings;
    private final InstantSource clock;
    private final Agenda agenda;
    private final Functions functions;
    private final Observer observer;
    private final List<Message> messages = new ArrayList<>();
    private final EventFilter filter;
    private long sent;

    MessageQueue(Settings settings, InstantSource clock, Agenda agenda, Functions functions, Observer observer) {
        this.settings = settings;
        this.clock = clock;
        this.agenda = agenda;
        this.functions = functions;
        this.observer = observer;
        this.filter = new EventFilter(settings.arn(), settings.filters());
    }

    String arn() {
        return settings.arn();
    }

    synchronized void send(String body) {
        Instant now = clock.instant();
        if (!passes(body)) {
            observer.saw(
                    new Observation.Unrouted(now, Json.read(body).path("id").asString("")));
            return;
        }
        messages.add(new Message("00000000-0000-0000-0000-%012d".formatted(++sent), body, now));
        pollAt(now.plus(settings.window()));
    }

    /** Lambda drops what the event source's filter does not take, before the function sees it. */
    private boolean passes(String body) {
        return settings.filters().isEmpty() || filter.passes(Json.object().set("body", Json.read(body)));
    }

    private void pollAt(Instant at) {
        agenda.enter(at, Agenda.Kind.DELIVERY, settings.arn(), this::poll);
    }

    private void poll() {
        List<Message> batch = receive();
        if (batch.isEmpty()) {
            return;
        }
        switch (functions.invoke(settings.function(), event(batch))) {
            case Functions.Result.Returned returned ->
                settle(batch, failures(returned, batch), message -> reason(message, returned.lines()));
            case Functions.Result.Failed failure ->
                settle(
                        batch,
                        batch.stream().map(message -> message.id).collect(Collectors.toSet()),
                        _ -> failure.reason());
        }
    }

    /** SQS itself knows no reason: it is what the function logged about the message. */
    private static String reason(Message message, List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> line.contains(message.id))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "" : lines.getLast());
    }

    private synchronized List<Message> receive() {
        Instant now = clock.instant();
        List<Message> batch = new ArrayList<>();
        for (Message message : List.copyOf(messages)) {
            if (message.visibleAt.isAfter(now) || batch.size() == settings.batchSize()) {
                continue;
            }
            if (message.receives >= settings.maxReceives()) {
                messages.remove(message);
                observer.saw(new Observation.DeadLettered(
                        now, functions.id(settings.function()), message.lastFailure, message.body));
                continue;
            }
            message.receives++;
            message.visibleAt = now.plus(settings.visibility());
            batch.add(message);
        }
        return batch;
    }

    private synchronized void settle(List<Message> batch, Set<String> failed, Function<Message, String> reason) {
        for (Message message : batch) {
            if (failed.contains(message.id)) {
                message.lastFailure = reason.apply(message);
                pollAt(message.visibleAt);
            } else {
                messages.remove(message);
            }
        }
    }

    private Set<String> failures(Functions.Result.Returned returned, List<Message> batch) {
        Set<String> failed = new HashSet<>();
        if (settings.failures() == Failures.WHOLE_BATCH || returned.answer().isBlank()) {
            return failed;
        }
        JsonNode response = Json.read(returned.answer());
        response.path("batchItemFailures")
                .forEach(failure -> failed.add(failure.path("itemIdentifier").asString("")));
        Set<String> known = new HashSet<>();
        batch.forEach(message -> known.add(message.id));
        // As Lambda does: an answer that names a message it was not given fails the whole batch.
        return known.containsAll(failed) ? failed : known;
    }

    private String event(List<Message> batch) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        for (Message message : batch) {
            ObjectNode record = records.addObject();
            record.put("messageId", message.id)
                    .put("receiptHandle", message.id + "#" + message.receives)
                    .put("body", message.body);
            record.putObject("attributes")
                    .put("ApproximateReceiveCount", Integer.toString(message.receives))
                    .put("SentTimestamp", Long.toString(message.sentAt.toEpochMilli()))
                    .put("SenderId", "AIDAEXAMPLE")
                    .put("ApproximateFirstReceiveTimestamp", Long.toString(message.sentAt.toEpochMilli()));
            record.putObject("messageAttributes");
            record.put("eventSource", "aws:sqs")
                    .put("eventSourceARN", settings.arn())
                    .put("awsRegion", Intrinsics.REGION);
        }
        return Json.write(event);
    }
}
