package dev.ringback.api;

import dev.ringback.callback.Language;
import dev.ringback.casework.AlertTopics;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.KeeperReply;
import dev.ringback.casework.KeeperRequest;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Right;
import dev.ringback.directory.OpenWork;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a directory in force, or an earlier one again, against the version that whoever decided it saw. */
final class DirectoryChangePage {

    private static final String AGAINST = "against";

    private final KeepDirectory keeper;

    DirectoryChangePage(KeepDirectory keeper) {
        this.keeper = keeper;
    }

    Reply route(DeskRequest request) throws Body.Unreadable {
        if (!Permissions.rightsOf(request.person().role()).contains(Right.CHANGE_DIRECTORY)) {
            return new Reply.Failed(Problem.notAllowed(Right.CHANGE_DIRECTORY));
        }
        return switch (request.route()) {
            case "POST /directory/apply" -> change(apply(request), request);
            case "POST /directory/rollback" -> change(rollback(request), request);
            default ->
                throw new IllegalStateException(
                        "template.yaml sends the directory's desk a route that it does not have: " + request.route());
        };
    }

    private Reply change(KeeperRequest.Change wanted, DeskRequest request) throws Body.Unreadable {
        Language language = request.onlyLanguage().orElse(Language.EN);
        return reply(keeper.change(wanted, request.log()), language);
    }

    private static KeeperRequest.Change apply(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields(DirectoryPage.FILE, AGAINST);
        JsonNode file = DirectoryPage.file(body);
        return new KeeperRequest.Apply(file, request.by().id(), Optional.of(body.wholeNumber(AGAINST)));
    }

    private static KeeperRequest.Change rollback(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("to", AGAINST);
        return new KeeperRequest.Rollback(
                request.by().id(), body.findWholeNumber("to"), Optional.of(body.wholeNumber(AGAINST)));
    }

    /** No answer lists what may be long: each is kept with its request, and what was compared before is known. */
    private static Reply reply(KeeperReply.OfChange reply, Language language) {
        return switch (reply) {
            case KeeperReply.Applied(var note, var diff, var notSetUp) -> {
                ObjectNode json = result("applied");
                json.setAll(DirectoryPage.note(note));
                json.put("changes", diff.changes().size());
                yield done(json, notSetUp, language);
            }
            case KeeperReply.Unchanged unchanged ->
                done(
                        result("unchanged").put("version", unchanged.version()).put("changes", 0),
                        unchanged.notSetUp(),
                        language);
            case KeeperReply.Mistakes _ ->
                failed(
                        Problem.Type.DIRECTORY_HAS_MISTAKES,
                        "It has mistakes, and nothing was changed. POST /directory/diff lists them.");
            case KeeperReply.HasOpenWork(var openWork) -> failed(Problem.Type.OPEN_WORK, openWork(openWork));
            case KeeperReply.Overtaken overtaken ->
                failed(
                        Problem.Type.OVERTAKEN,
                        "Version %d is in force by now, and nothing was changed. Compare with that one, then send it again."
                                .formatted(overtaken.version()));
            case KeeperReply.NoSuchVersion none -> new Reply.Failed(Problem.noSuchVersion(none.version()));
            case KeeperReply.TooLarge large ->
                failed(
                        Problem.Type.BODY_TOO_LARGE,
                        "Compressed, the file has %d bytes and may have %d.".formatted(large.bytes(), large.limit()));
        };
    }

    private static String openWork(List<OpenWork> openWork) {
        return "Open callbacks hang on what it takes away (%s, %d in all), and nothing was changed. POST /directory/diff lists them."
                .formatted(openWork.getFirst().removal().path(), openWork.size());
    }

    private static ObjectNode result(String result) {
        return JsonNodeFactory.instance.objectNode().put("result", result);
    }

    private static Reply done(ObjectNode json, List<AlertTopics.NotSetUp> notSetUp, Language language) {
        json.set("alertsNotSetUp", KeeperJson.notSetUp(notSetUp, language));
        return new Reply.Done(json);
    }

    private static Reply failed(Problem.Type type, String detail) {
        return new Reply.Failed(new Problem(type, detail));
    }
}
