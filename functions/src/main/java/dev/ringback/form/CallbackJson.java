package dev.ringback.form;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.State;
import dev.ringback.callback.Timer;
import dev.ringback.callback.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A callback and its history as JSON, the same in the API and in rehearsals. Times are ISO-8601 in UTC. */
public final class CallbackJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CallbackJson() {}

    /**
     * What differs from reader to reader of where a callback stands; all else of {@link #summary} is for everybody who may see it.
     *
     * @param caller the number, or the mask before it
     * @param owner who owes the next step, as far as the reader may know them
     * @param links the callbacks of this caller that the reader is told of
     */
    public record Shown(String caller, String owner, List<CallbackId> links) {

        public Shown {
            links = List.copyOf(links);
        }
    }

    /**
     * Where a callback stands.
     *
     * @param timer when it is looked at next
     */
    public static ObjectNode summary(Callback callback, Shown shown, Optional<Timer> timer) {
        ObjectNode json = JSON.objectNode();
        json.put("callback", callback.id().id());
        json.put("location", callback.location().id());
        json.put("caller", shown.caller());
        json.put("bucket", callback.bucket().word());
        json.put("urgent", callback.urgency() == Urgency.URGENT);
        json.put("state", callback.state().word());
        put(json, "outcome", closed(callback).map(closed -> closed.ending().word()));
        json.put("owner", shown.owner());
        json.put("attempts", callback.attemptsMade());
        json.put("calls", callback.calls().size());
        json.put("openedAt", callback.openedAt().toString());
        json.put("deadline", callback.deadline().toString());
        put(json, "nextAt", nextAt(callback, timer).map(Instant::toString));
        put(json, "closedAt", closed(callback).map(closed -> closed.closedAt().toString()));
        ArrayNode links = json.putArray("links");
        shown.links().forEach(link -> links.add(link.id()));
        return json;
    }

    /** One entry, with its place in the history, from 1. */
    public static ObjectNode entry(int seq, Entry entry) {
        return entry(seq, EntryForm.of(entry));
    }

    /** The same of as much of an entry as its reader is shown. */
    public static ObjectNode entry(int seq, EntryForm form) {
        ObjectNode json = JSON.objectNode();
        json.put("at", form.at().toString());
        json.put("seq", seq);
        json.put("entry", form.entry());
        form.fields().asMap().forEach((name, value) -> put(json, name, value));
        return json;
    }

    /** One field of an entry. */
    public static void put(ObjectNode json, String name, Object value) {
        switch (value) {
            case Long number -> json.put(name, number);
            case Boolean bool -> json.put(name, bool);
            case List<?> list -> {
                ArrayNode array = json.putArray(name);
                list.forEach(item -> array.add(item.toString()));
            }
            default -> json.put(name, value.toString());
        }
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(present -> json.put(name, present), () -> json.putNull(name));
    }

    private static Optional<Instant> nextAt(Callback callback, Optional<Timer> timer) {
        return switch (callback.state()) {
            case State.Waiting waiting -> Optional.of(waiting.until());
            case State.Held held -> Optional.of(held.until());
            case State.Due _, State.HandedOff _ -> timer.map(Timer::at);
            case State.Closed _ -> Optional.empty();
        };
    }

    private static Optional<State.Closed> closed(Callback callback) {
        return callback.state() instanceof State.Closed closed ? Optional.of(closed) : Optional.empty();
    }
}
