package dev.ringback.api;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.Word;
import dev.ringback.casework.BackfillReply;
import dev.ringback.casework.BackfillRequest;
import dev.ringback.casework.Taken;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the reconciler is asked and answers as JSON (docs/runbook.md). What its schedule sends has no {@code action}. */
public final class BackfillJson {

    private static final String ACTION = "action";
    private static final String FROM = "from";
    private static final String TO = "to";

    private enum Action implements Word {
        BACKFILL
    }

    private BackfillJson() {}

    /** Reads what it was started with; a request that cannot be read says why. */
    public static BackfillRequest read(InputStream event) {
        try {
            JsonNode json = JsonMapper.shared().readTree(event);
            return json.has(ACTION) ? window(json) : new BackfillRequest.SinceTheLastRun();
        } catch (JacksonException _) {
            return new BackfillRequest.Unusable("The request must be JSON.");
        }
    }

    private static BackfillRequest window(JsonNode json) {
        try {
            Body asked = Body.of(json, List.of(ACTION, FROM, TO));
            return switch (asked.word(ACTION, Action.class)) {
                case BACKFILL -> new BackfillRequest.Window(time(asked, FROM), time(asked, TO));
            };
        } catch (Body.Unreadable e) {
            return new BackfillRequest.Unusable(e.problem().detail());
        }
    }

    private static Instant time(Body asked, String field) throws Body.Unreadable {
        return asked.findTime(field)
                .map(OffsetDateTime::toInstant)
                .orElseThrow(() -> new Body.Unreadable(
                        "'%s' must be a time with its offset, such as 2026-11-24T08:00:00-05:00.".formatted(field)));
    }

    /** What is answered; {@code result} says which it is. */
    public static ObjectNode of(BackfillReply reply) {
        return switch (reply) {
            case BackfillReply.Backfilled backfilled -> of(backfilled);
            case BackfillReply.Unusable(String why) -> unusable(why);
        };
    }

    public static ObjectNode unusable(String why) {
        return JsonNodeFactory.instance.objectNode().put("result", "unusable").put("why", why);
    }

    private static ObjectNode of(BackfillReply.Backfilled backfilled) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("result", "backfilled");
        for (Taken taken : Taken.values()) {
            json.put(
                    taken.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    backfilled.taken().getOrDefault(taken, 0));
        }
        json.put("late", backfilled.late());
        ArrayNode failed = json.putArray("failed");
        backfilled.failed().stream().map(ContactId::id).forEach(failed::add);
        backfilled.next().ifPresent(next -> json.put("next", next.toString()));
        return json;
    }
}
