package dev.ringback.api;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Language;
import dev.ringback.callback.Wording;
import dev.ringback.casework.AlertTopics;
import dev.ringback.casework.DirectoryStore;
import dev.ringback.casework.KeeperReply;
import dev.ringback.directory.OpenWork;
import dev.ringback.directory.file.Change;
import dev.ringback.directory.file.DirectoryDiff;
import dev.ringback.reading.Mistake;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The keeper's answers as JSON, in English; {@code result} says which it is (docs/deploy.md). */
public final class KeeperJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private KeeperJson() {}

    public static ObjectNode of(KeeperReply reply) {
        return switch (reply) {
            case KeeperReply.Sound(var directory) ->
                result("sound")
                        .put("tenant", directory.tenant())
                        .put("locations", directory.locations().size())
                        .put("people", directory.staff().size());
            case KeeperReply.Mistakes(var mistakes) -> result("mistakes").set("mistakes", mistakes(mistakes));
            case KeeperReply.Diff(int version, var diff, var openWork) ->
                result("diff")
                        .put("version", version)
                        .set("changes", changes(diff))
                        .set("openWork", openWork(openWork));
            case KeeperReply.Applied(var note, var diff, var notSetUp) -> {
                ObjectNode json = result("applied");
                json.setAll(note(note));
                json.set("changes", changes(diff));
                yield json.set("alertsNotSetUp", notSetUp(notSetUp, Language.EN));
            }
            case KeeperReply.Unchanged(int version, var notSetUp) ->
                result("unchanged").put("version", version).set("alertsNotSetUp", notSetUp(notSetUp, Language.EN));
            case KeeperReply.HasOpenWork(var openWork) -> result("open-work").set("openWork", openWork(openWork));
            case KeeperReply.Overtaken(int version) -> result("overtaken").put("version", version);
            case KeeperReply.TooLarge(int bytes, int limit) ->
                result("too-large").put("bytes", bytes).put("limit", limit);
            case KeeperReply.NoSuchVersion(int version) ->
                result("no-such-version").put("version", version);
            case KeeperReply.History(int current, var latest) -> {
                ObjectNode json = result("history").put("version", current);
                ArrayNode versions = json.putArray("versions");
                latest.forEach(note -> versions.add(note(note)));
                yield json;
            }
            case KeeperReply.Unusable(var why) -> result("unusable").put("why", why);
        };
    }

    private static ObjectNode result(String result) {
        return JSON.objectNode().put("result", result);
    }

    private static ObjectNode note(DirectoryStore.Note note) {
        ObjectNode json = JSON.objectNode()
                .put("version", note.number())
                .put("at", note.at().toString())
                .put("by", note.by())
                .put("hash", note.hash());
        note.restores().ifPresent(restored -> json.put("restores", restored));
        return json;
    }

    private static ArrayNode mistakes(List<Mistake> mistakes) {
        ArrayNode json = JSON.arrayNode();
        mistakes.forEach(mistake -> json.addObject()
                .put("path", mistake.where().in(Language.EN))
                .put("found", mistake.found().in(Language.EN))
                .put("expected", mistake.expected().in(Language.EN)));
        return json;
    }

    static ArrayNode notSetUp(List<AlertTopics.NotSetUp> notSetUp, Language language) {
        ArrayNode json = JSON.arrayNode();
        notSetUp.forEach(one -> json.addObject()
                .put("location", one.location().id())
                .put("why", one.why().in(language)));
        return json;
    }

    private static ArrayNode changes(DirectoryDiff diff) {
        ArrayNode json = JSON.arrayNode();
        diff.changes().forEach(change -> json.add(change(change)));
        return json;
    }

    private static ObjectNode change(Change change) {
        ObjectNode json = JSON.objectNode().put("path", change.path());
        switch (change) {
            case Change.Added added -> json.put("change", "added").put("now", english(added.now()));
            case Change.Removed removed -> json.put("change", "removed").put("was", english(removed.was()));
            case Change.Changed changed ->
                json.put("change", "changed")
                        .put("was", changed.was().in(Language.EN))
                        .put("now", changed.now().in(Language.EN));
        }
        return json.put("words", change.inWords().in(Language.EN));
    }

    private static String english(Optional<Wording> value) {
        return value.map(said -> said.in(Language.EN)).orElse("");
    }

    private static ArrayNode openWork(List<OpenWork> openWork) {
        ArrayNode json = JSON.arrayNode();
        openWork.forEach(work -> {
            ArrayNode callbacks = json.addObject()
                    .put("path", work.removal().path())
                    .put("what", work.removal().what().in(Language.EN))
                    .putArray("callbacks");
            work.callbacks().stream().map(CallbackId::id).forEach(callbacks::add);
        });
        return json;
    }
}
