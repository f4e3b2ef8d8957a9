package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.Standing;
import dev.ringback.casework.RecordsReply;
import dev.ringback.followup.FollowUp;
import dev.ringback.form.CallbackJson;
import dev.ringback.form.FollowUpForm;
import dev.ringback.texting.TextOptOut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the keeper of records answers as JSON; {@code result} says which it is (docs/records.md). The number itself is in none. */
public final class RecordsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordsJson() {}

    public static ObjectNode of(RecordsReply reply) {
        return switch (reply) {
            case RecordsReply.Consent consent -> {
                ObjectNode json = result("consent");
                json.setAll(consent(consent));
                yield json;
            }
            case RecordsReply.Export(var records, var followUps, int unreadable, var consent) -> {
                ObjectNode json = result("export");
                json.setAll(consent(consent));
                json.put("unreadable", unreadable);
                ArrayNode locations = json.putArray("locations");
                records.forEach(record -> locations.add(location(record)));
                ArrayNode owed = json.putArray("followUps");
                followUps.forEach(followUp -> owed.add(followUp(followUp)));
                yield json;
            }
            case RecordsReply.Erased erased -> erased(erased);
            case RecordsReply.StillOpen(var callbacks) -> {
                ObjectNode json = result("still-open");
                put(json, callbacks);
                yield json;
            }
            case RecordsReply.Unreadable(int callbacks) -> result("unreadable").put("callbacks", callbacks);
            case RecordsReply.Corrected(var standing) -> result("corrected").set("standing", standing(standing));
            case RecordsReply.Unusable(var why) -> result("unusable").put("why", why);
        };
    }

    private static ObjectNode result(String result) {
        return JSON.objectNode().put("result", result);
    }

    private static ObjectNode erased(RecordsReply.Erased erased) {
        ObjectNode json = result("erased");
        put(json, erased.callbacks());
        json.put("answers", erased.answers());
        json.put("notes", erased.notes());
        json.put("lines", erased.lines());
        ArrayNode recordings = json.putArray("recordings");
        erased.recordings().forEach(recordings::add);
        json.set("standing", standing(erased.kept()));
        byText(json, erased.byText());
        return json;
    }

    private static void put(ObjectNode json, List<CallbackId> callbacks) {
        ArrayNode ids = json.putArray("callbacks");
        callbacks.forEach(callback -> ids.add(callback.id()));
    }

    private static ObjectNode consent(RecordsReply.Consent consent) {
        ObjectNode json = JSON.objectNode();
        json.set("standing", standing(consent.standing()));
        byText(json, consent.byText());
        ArrayNode lines = json.putArray("lines");
        consent.lines().forEach(line -> lines.add(line(line)));
        return json;
    }

    private static ArrayNode standing(Standing standing) {
        ArrayNode json = JSON.arrayNode();
        standing.words()
                .forEach(said -> json.addObject()
                        .put("word", said.word().word())
                        .put("since", said.at().toString()));
        return json;
    }

    private static void byText(ObjectNode json, Optional<TextOptOut> optOut) {
        optOut.ifPresent(said -> json.putObject("byText")
                .put("said", said.standing().name().toLowerCase(Locale.ROOT))
                .put("since", said.since().toString()));
    }

    private static ObjectNode line(LedgerLine line) {
        ObjectNode json = JSON.objectNode()
                .put("at", line.at().toString())
                .put("what", line.what().word())
                .put("how", line.how())
                .put("evidence", line.evidence());
        line.location().ifPresent(location -> json.put("location", location.id()));
        line.callback().ifPresent(callback -> json.put("callback", callback.id()));
        line.by().ifPresent(by -> json.put("by", by.id()));
        line.allowedBy().ifPresent(consent -> json.set("allowedBy", consent(consent)));
        return json;
    }

    private static ObjectNode consent(Consent consent) {
        return JSON.objectNode()
                .put("said", consent.said().word())
                .put("at", consent.at().toString())
                .put("how", consent.how().word())
                .put("evidence", consent.evidence());
    }

    private static ObjectNode location(CallerRecord record) {
        ObjectNode json =
                JSON.objectNode().put("location", record.who().location().id());
        ArrayNode callbacks = json.putArray("callbacks");
        record.callbacks().forEach(callback -> callbacks.add(callback(callback)));
        record.reached()
                .ifPresent(reached -> json.putObject("reached")
                        .put("at", reached.at().toString())
                        .put("contact", reached.chain().id()));
        record.said().ifPresent(said -> json.set("said", consent(said)));
        return json;
    }

    private static ObjectNode followUp(FollowUp followUp) {
        ObjectNode json = JSON.objectNode()
                .put("followUp", followUp.id().id())
                .put("state", followUp.state().word());
        ArrayNode history = json.putArray("history");
        for (int i = 0; i < followUp.history().size(); i++) {
            history.add(
                    CallbackJson.entry(i + 1, FollowUpForm.of(followUp.history().get(i))));
        }
        return json;
    }

    private static ObjectNode callback(Callback callback) {
        ObjectNode json = JSON.objectNode()
                .put("callback", callback.id().id())
                .put("state", callback.state().word());
        ArrayNode history = json.putArray("history");
        for (int i = 0; i < callback.history().size(); i++) {
            history.add(CallbackJson.entry(i + 1, callback.history().get(i)));
        }
        return json;
    }
}
