package dev.ringback.api;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Language;
import dev.ringback.casework.AlertSentence;
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
import dev.ringback.directory.file.Change;
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

    /** The field that a file is sent in. */
    static final String FILE = "file";

    private static final String VERSION = "version";

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
            case "GET /directory/history" -> history();
            case DeskRoutes.CHECK_DIRECTORY -> check(request);
            case DeskRoutes.COMPARE_DIRECTORY -> compare(request);
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

    /** The file that a request brings along. */
    static JsonNode file(Body body) throws Body.Unreadable {
        return body.object(FILE, "the directory's file as a JSON object (docs/directory.md)");
    }

    private Reply history() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (keeper.answer(new KeeperRequest.History()) instanceof KeeperReply.History(int current, var latest)) {
            json.put("version", current);
            ArrayNode versions = json.putArray("versions");
            latest.forEach(note -> versions.add(note(note)));
        }
        return new Reply.Done(json);
    }

    private Reply check(DeskRequest request) throws Body.Unreadable {
        Language language = request.onlyLanguage().orElse(Language.EN);
        KeeperReply reply = keeper.answer(new KeeperRequest.Check(file(request.fields(FILE))));
        ObjectNode json = withMistakes(reply, language);
        ArrayNode warnings = json.putArray("warnings");
        if (reply instanceof KeeperReply.Sound(Directory sound)) {
            sound.ownersWithoutMail()
                    .forEach((location, owner) -> warnings.add(
                            AlertSentence.NO_MAIL.with(location, owner).in(language)));
        }
        return new Reply.Done(json);
    }

    private Reply compare(DeskRequest request) throws Body.Unreadable {
        Language language = request.onlyLanguage().orElse(Language.EN);
        KeeperReply reply = keeper.answer(compared(request.fields(FILE, VERSION)));
        if (reply instanceof KeeperReply.NoSuchVersion(int wanted)) {
            return new Reply.Failed(Problem.noSuchVersion(wanted));
        }
        ObjectNode json = withMistakes(reply, language);
        if (reply instanceof KeeperReply.Diff(int version, DirectoryDiff diff, var openWork)) {
            json.put("version", version);
            difference(json, diff.changes(), openWork, language);
        } else {
            difference(json, List.of(), List.of(), language);
        }
        return new Reply.Done(json);
    }

    /** A file that is sent, or an earlier version that may be wanted back. */
    private static KeeperRequest.Question compared(Body body) throws Body.Unreadable {
        Optional<Integer> version = body.findWholeNumber(VERSION);
        if (version.isEmpty()) {
            return new KeeperRequest.Diff(file(body));
        }
        if (body.has(FILE)) {
            throw new Body.Unreadable("Send one of 'file' and 'version', not both.");
        }
        return new KeeperRequest.DiffEarlier(version.get());
    }

    private static ObjectNode withMistakes(KeeperReply reply, Language language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("mistakes");
        if (reply instanceof KeeperReply.Mistakes(var mistakes)) {
            for (Mistake mistake : mistakes) {
                array.addObject()
                        .put("path", mistake.where().in(language))
                        .put("found", mistake.found().in(language))
                        .put("expected", mistake.expected().in(language));
            }
        }
        return json;
    }

    /** Sentences for people: what would be different, and what would be left without somebody or something. */
    private static void difference(
            ObjectNode json, List<Change> differences, List<OpenWork> openWork, Language language) {
        ArrayNode changes = json.putArray("changes");
        differences.forEach(change -> changes.addObject()
                .put("path", change.path())
                .put("words", change.inWords().in(language)));
        ArrayNode strands = json.putArray("strands");
        openWork.forEach(work -> {
            ArrayNode callbacks = strands.addObject()
                    .put("path", work.removal().path())
                    .put("what", work.removal().what().in(language))
                    .putArray("callbacks");
            work.callbacks().stream().map(CallbackId::id).forEach(callbacks::add);
        });
    }

    /** Who put a version in force when. */
    static ObjectNode note(DirectoryStore.Note note) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", note.number())
                .put("at", note.at().toString())
                .put("by", note.by());
        note.restores().ifPresent(restored -> json.put("restores", restored));
        return json;
    }
}
