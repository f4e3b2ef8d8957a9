package dev.ringback.standins;

import dev.ringback.standins.table.StreamReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table's stream that feeds a function, in order: batches, filters, and after a failure again from the first record that failed,
 * until it is too old or was tried too often. Then it is given up, and the stream goes on.
 */
final class StreamSource {

    /** What template.yaml says of a stream's event source. */
    record Settings(
            String stream, String function, int batchSize, Duration maxAge, int maxRetries, EventFilter filter) {}

    private record Waiting(JsonNode record, Instant since) {

        String number() {
            return record.path("dynamodb").path("SequenceNumber").asString();
        }
    }

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Settings settings;
    private final StreamReader stream;
    private final InstantSource clock;
    private final Agenda agenda;
    private final Functions functions;
    private final Observer observer;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private int limit;
    private int retries;

    StreamSource(
            Settings settings,
            StreamReader stream,
            InstantSource clock,
            Agenda agenda,
            Functions functions,
            Observer observer) {
        this.settings = settings;
        this.stream = stream;
        this.clock = clock;
        this.agenda = agenda;
        this.functions = functions;
        this.observer = observer;
        this.limit = settings.batchSize();
    }

    /** Something may have been written. Behind a record that waits to be tried again, everything waits. */
    void look() {
        plan(Duration.ZERO);
    }

    private void plan(Duration wait) {
        if (planned.compareAndSet(false, true)) {
            agenda.enter(clock.instant().plus(wait), Agenda.Kind.DELIVERY, settings.stream(), this::poll);
        }
    }

    private synchronized void poll() {
        planned.set(false);
        Instant now = clock.instant();
        stream.next().stream()
                .map(this::delivered)
                .filter(settings.filter()::passes)
                .forEach(record -> waiting.add(new Waiting(record, now)));
        List<Waiting> batch = waiting.stream().limit(limit).toList();
        if (batch.isEmpty()) {
            return;
        }
        switch (functions.invoke(settings.function(), event(batch))) {
            case Functions.Result.Returned returned -> {
                int done = done(batch, returned.answer());
                done(done);
                if (done < batch.size()) {
                    again(
                            returned.lines().isEmpty()
                                    ? "reported as failed"
                                    : returned.lines().getLast());
                }
            }
            case Functions.Result.Failed failed -> {
                // As Lambda bisects: the half that is sound goes on, and the record that is not is found.
                limit = Math.max(1, batch.size() / 2);
                again(failed.reason());
            }
        }
        if (!waiting.isEmpty()) {
            plan(Duration.ZERO);
        }
    }

    /** As Lambda hands it to a function. */
    private JsonNode delivered(ObjectNode record) {
        // Lambda spells it in another case than the stream does.
        if (record.get("userIdentity") instanceof ObjectNode identity) {
            record.putObject("userIdentity")
                    .put("type", identity.path("Type").asString())
                    .put("principalId", identity.path("PrincipalId").asString());
        }
        return record.put("eventSourceARN", settings.stream());
    }

    private void done(int records) {
        if (records > 0) {
            retries = 0;
            limit = settings.batchSize();
        }
        for (int i = 0; i < records; i++) {
            waiting.remove();
        }
    }

    private void again(String reason) {
        Instant now = clock.instant();
        boolean tooOld = !waiting.element().since().plus(settings.maxAge()).isAfter(now);
        if (retries >= settings.maxRetries() || tooOld) {
            observer.saw(new Observation.DeadLettered(
                    now,
                    functions.id(settings.function()),
                    reason,
                    Json.write(waiting.element().record())));
            done(1);
            return;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(retries, 6));
        retries++;
        plan(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** How many records from the front are done: all before the first that the answer names. */
    private static int done(List<Waiting> batch, String answer) {
        Set<String> failed = new HashSet<>();
        if (!answer.isBlank()) {
            Json.read(answer)
                    .path("batchItemFailures")
                    .forEach(
                            failure -> failed.add(failure.path("itemIdentifier").asString("")));
        }
        List<String> numbers = batch.stream().map(Waiting::number).toList();
        if (!new HashSet<>(numbers).containsAll(failed)) {
            // As Lambda does: an answer that names a record it was not given fails the whole batch.
            return 0;
        }
        Optional<String> first = numbers.stream().filter(failed::contains).findFirst();
        return first.map(numbers::indexOf).orElse(batch.size());
    }

    private static String event(List<Waiting> batch) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        batch.forEach(waiting -> records.add(waiting.record()));
        return Json.write(event);
    }
}
