package dev.ringback.api;

import dev.ringback.callback.CallbackId;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.DirectoryStore;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.KeeperReply;
import dev.ringback.casework.KeeperRequest;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Right;
import dev.ringback.directory.Directory;
import dev.ringback.directory.OpenWork;
import dev.ringback.directory.Person;
import dev.ringback.directory.file.DirectoryDiff;
import dev.ringback.reading.Mistake;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The directory for those who may read it: what is in force, what was, what another file would change, and what somebody is told. */
final class DirectoryPage {

    private final KeepDirectory keeper;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    DirectoryPage(KeepDirectory keeper, CurrentDirectory directory, InstantSource clock) {
        this.keeper = keeper;
        this.directory = directory;
        this.clock = clock;
    }

    /** Does what a route about the directory asks for, if this person may. */
    Reply answer(DeskRequest request) throws Body.Unreadable {
        if (!Permissions.rightsOf(request.person().role()).contains(Right.READ_DIRECTORY)) {
            return new Reply.Failed(Problem.notAllowed(Right.READ_DIRECTORY));
        }
        return switch (request.route()) {
            case "GET /directory" -> inForce();
            case "GET /directory/history" -> of(new KeeperRequest.History(), request);
            case DeskRoutes.CHECK_DIRECTORY -> of(new KeeperRequest.Check(file(request)), request);
            case DeskRoutes.COMPARE_DIRECTORY -> of(new KeeperRequest.Diff(file(request)), request);
            case "GET /directory/as/{person}" -> as(request);
            default -> throw new IllegalStateException("not a route about the directory: " + request.route());
        };
    }

    private Reply inForce() {
        KeepDirectory.InForce inForce = keeper.inForce().orElseThrow();
        ObjectNode json = note(inForce.note());
        json.set("file", inForce.file());
        return new Reply.Done(json);
    }

    private Reply as(DeskRequest request) {
        Directory current = directory.current();
        Optional<Person> person =
                Optional.ofNullable(request.path().get("person")).flatMap(current::person);
        return person.<Reply>map(found -> new Reply.Done(MePage.of(found, current, clock.instant())))
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_PERSON));
    }

    private static JsonNode file(DeskRequest request) throws Body.Unreadable {
        return request.fields("file").object("file", "the directory's file as a JSON object (docs/directory.md)");
    }

    private Reply of(KeeperRequest request, DeskRequest asked) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (keeper.answer(request, asked.log())) {
            case KeeperReply.History(int current, var latest) -> {
                json.put("version", current);
                ArrayNode versions = json.putArray("versions");
                latest.forEach(note -> versions.add(note(note)));
            }
            case KeeperReply.Sound(var sound) -> {
                mistakes(json, List.of());
                warnings(json, sound);
            }
            case KeeperReply.Mistakes(var mistakes) -> {
                mistakes(json, mistakes);
                switch (request) {
                    case KeeperRequest.Check _ -> json.putArray("warnings");
                    case KeeperRequest.Diff _,
                            KeeperRequest.Apply _,
                            KeeperRequest.Rollback _,
                            KeeperRequest.History _,
                            KeeperRequest.Unusable _ -> difference(json, Optional.empty(), List.of());
                }
            }
            case KeeperReply.Diff(int version, var diff, var openWork) -> {
                mistakes(json, List.of());
                json.put("version", version);
                difference(json, Optional.of(diff), openWork);
            }
            case KeeperReply.Applied _,
                    KeeperReply.Unchanged _,
                    KeeperReply.HasOpenWork _,
                    KeeperReply.Overtaken _,
                    KeeperReply.TooLarge _,
                    KeeperReply.NoSuchVersion _,
                    KeeperReply.Unusable _ -> throw new IllegalStateException("nothing was to be changed: " + request);
        }
        return new Reply.Done(json);
    }

    private static void mistakes(ObjectNode json, List<Mistake> mistakes) {
        ArrayNode array = json.putArray("mistakes");
        mistakes.forEach(mistake -> array.addObject()
                .put("path", mistake.path())
                .put("found", mistake.found())
                .put("expected", mistake.expected()));
    }

    private static void warnings(ObjectNode json, Directory sound) {
        ArrayNode array = json.putArray("warnings");
        sound.ownersWithoutMail()
                .forEach((location, owner) ->
                        array.add("%s: no mail can be sent to %s, who owns its queue.".formatted(location, owner)));
    }

    /** Sentences for people: what would be different, and what would be left without somebody or something. */
    private static void difference(ObjectNode json, Optional<DirectoryDiff> diff, List<OpenWork> openWork) {
        ArrayNode changes = json.putArray("changes");
        diff.stream()
                .flatMap(there -> there.changes().stream())
                .forEach(
                        change -> changes.addObject().put("path", change.path()).put("words", change.inWords()));
        ArrayNode strands = json.putArray("strands");
        openWork.forEach(work -> {
            ArrayNode callbacks = strands.addObject()
                    .put("path", work.removal().path())
                    .put("what", work.removal().what())
                    .putArray("callbacks");
            work.callbacks().stream().map(CallbackId::id).forEach(callbacks::add);
        });
    }

    private static ObjectNode note(DirectoryStore.Note note) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", note.number())
                .put("at", note.at().toString())
                .put("by", note.by());
        note.restores().ifPresent(restored -> json.put("restores", restored));
        return json;
    }
}
