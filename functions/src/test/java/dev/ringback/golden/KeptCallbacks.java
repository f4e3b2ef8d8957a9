package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.POLICY;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Intent;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.State;
import dev.ringback.callback.Timer;
import dev.ringback.casework.Conflict;
import dev.ringback.desk.Placement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Callbacks with their histories and what is pending. */
final class KeptCallbacks implements Kept {

    private static final Duration KEEP = Duration.ofDays(400);

    @Override
    public String folder() {
        return "callbacks";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        var files = new LinkedHashMap<String, List<Map<String, AttributeValue>>>();
        GoldenLives.all()
                .forEach((name, callbacks) -> files.put(
                        name, callbacks.stream().map(KeptCallbacks::write).toList()));
        return files;
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        return write(read(item));
    }

    static Callback read(Map<String, AttributeValue> item) {
        return read(item, KeptItems.of(item));
    }

    /** Reads a callback that stands among others. */
    static Callback read(Map<String, AttributeValue> item, KeptItems among) {
        var key = new CallbackKey(
                new PhoneNumber(KeptItems.text(item, "pk")), Integer.parseInt(KeptItems.text(item, "sk")));
        return new CallbackTable(among, "ringback").find(key).orElseThrow();
    }

    static Map<String, AttributeValue> write(Callback callback) {
        var table = new KeptItems();
        try {
            new CallbackTable(table, "ringback")
                    .open(
                            new Callback(
                                    callback.id(),
                                    callback.who(),
                                    callback.ordinal(),
                                    callback.history(),
                                    callback.facts(),
                                    callback.pending(),
                                    callback.revision() - 1,
                                    callback.siblings()),
                            List.of(),
                            Placement.of(callback, Timer.next(callback, POLICY), KEEP));
        } catch (Conflict e) {
            throw new IllegalStateException("the table was empty", e);
        }
        return table.only();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        return says(read(item));
    }

    static ObjectNode says(Callback callback) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("callback", callback.id().id());
        says.put("location", callback.location().id());
        says.put("caller", callback.caller().e164());
        says.put("ordinal", callback.ordinal());
        says.put("revision", callback.revision());
        says.put("siblings", callback.siblings().name());
        stands(says, callback.state());
        says.put("entries", callback.history().size());
        put(says, "previous", callback.opened().previous().map(CallbackId::id));
        says.put("bucket", callback.bucket().word());
        says.put("urgency", callback.urgency().word());
        says.put("team", callback.team().id());
        says.put("deadline", callback.deadline().toString());
        says.put("attempts", callback.attemptsMade());
        put(says, "lastTriedAt", callback.lastTriedAt());
        put(says, "agency", callback.agency().map(AgencyId::id));
        put(says, "lapsed", callback.facts().work().lapsed().map(worker -> worker.id()));
        says.put("calls", callback.calls().size());
        says.put("language", callback.language().word());
        var preferences = callback.preferences();
        says.put("mayCall", preferences.mayCall().word());
        put(says, "consent", preferences.consent().map(consent -> consent.said().word() + " " + consent.at()));
        put(says, "lastTextAt", preferences.lastTextAt());
        says.put("texts", callback.textedAt().size());
        var escalated = says.putObject("escalated");
        callback.facts().told().escalatedAt().forEach((reason, at) -> escalated.put(reason.word(), at.toString()));
        var pending = says.putArray("pending");
        callback.pending().forEach(intent -> pending.add(pending(intent)));
        return says;
    }

    private static void stands(ObjectNode says, State state) {
        says.put("state", state.word());
        switch (state) {
            case State.Waiting waiting -> {
                says.put("attempt", waiting.attempt().number());
                says.put("until", waiting.until().toString());
            }
            case State.Due due -> {
                says.put("attempt", due.attempt().number());
                says.put("since", due.since().toString());
            }
            case State.Claimed claimed -> {
                says.put("attempt", claimed.attempt().number());
                held(says, claimed);
            }
            case State.ClaimedHandOff claimed -> {
                says.put("handedOffUntil", claimed.handOff().deadline().toString());
                held(says, claimed);
            }
            case State.HandedOff handedOff ->
                says.put("handedOffUntil", handedOff.deadline().toString());
            case State.Closed closed -> {
                says.put("ending", closed.ending().word());
                says.put("closedAt", closed.closedAt().toString());
            }
        }
    }

    private static void held(ObjectNode says, State.Held held) {
        says.put("by", held.by().id());
        says.put("since", held.since().toString());
        says.put("until", held.until().toString());
    }

    private static String pending(Intent intent) {
        Instant overdueAt = intent.overdueAt();
        return switch (intent) {
            case Intent.Alert alert -> "alert %s %d %s".formatted(alert.reason().word(), alert.seq(), overdueAt);
            case Intent.Text text -> "text %s %s %s".formatted(text.step().word(), text.notBefore(), overdueAt);
            case Intent.TextSending sending ->
                "sending %s %s".formatted(sending.step().word(), overdueAt);
        };
    }

    private static void put(ObjectNode says, String name, Optional<?> value) {
        value.ifPresent(present -> says.put(name, present.toString()));
    }
}
