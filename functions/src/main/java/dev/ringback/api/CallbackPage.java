package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.casework.AskForFollowUp;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.RequestLog.Shown;
import dev.ringback.casework.WorkOnCallback.Result;
import dev.ringback.desk.NoteCheck;
import dev.ringback.desk.Warning;
import dev.ringback.directory.UrgentWordChanges;
import dev.ringback.intake.UrgentWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One callback as a person may see it, and what they are told of a command to it. */
final class CallbackPage {

    private final ReadDesk desk;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    CallbackPage(ReadDesk desk, CurrentDirectory directory, InstantSource clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    Reply details(DeskRequest request, Callback callback) {
        return details(request, callback, detail(request, callback));
    }

    Reply of(DeskRequest request, AskForFollowUp.Result result) {
        return switch (result) {
            case AskForFollowUp.Result.Done(Callback callback) -> details(request, callback);
            case AskForFollowUp.Result.NotFound _ -> failed(Problem.NO_SUCH_CALLBACK);
            case AskForFollowUp.Result.NotAllowed(var action) -> failed(Problem.notAllowed(action));
            case AskForFollowUp.Result.Refused(var why, var zone) -> failed(RefusalProblem.of(why, zone));
            case AskForFollowUp.Result.NoSuchKind(var kinds) -> failed(Problem.noSuchKind(kinds));
        };
    }

    Reply of(DeskRequest request, Result result) {
        return switch (result) {
            case Result.Done(Callback callback) -> details(request, callback);
            case Result.NotFound _ -> failed(Problem.NO_SUCH_CALLBACK);
            case Result.NotAllowed(var action) -> failed(Problem.notAllowed(action));
            case Result.Refused(var why, var zone) -> failed(RefusalProblem.of(why, zone));
            case Result.NotAssignable _ -> failed(Problem.NOT_ASSIGNABLE);
            case Result.NoSuchTeam(var teams) -> failed(Problem.noSuchTeam(teams));
        };
    }

    /** The same where a note comes with the command: the reply also says what to think over in it. */
    Reply of(DeskRequest request, Result result, Optional<String> note) {
        if (!(result instanceof Result.Done(Callback callback))) {
            return of(request, result);
        }
        ObjectNode json = detail(request, callback);
        ArrayNode warnings = json.putArray("warnings");
        note.stream()
                .flatMap(written -> warnings(callback, written).stream())
                .forEach(warning ->
                        warnings.addObject().put("type", warning.type().word()).put("detail", warning.detail()));
        return details(request, callback, json);
    }

    private ObjectNode detail(DeskRequest request, Callback callback) {
        return view(request)
                .detail(
                        callback,
                        desk.timer(callback),
                        desk.outlook(request.person(), callback),
                        desk.mayBeKept(callback) ? View.Keeping.POSSIBLE : View.Keeping.ENDED);
    }

    ObjectNode row(DeskRequest request, Callback callback) {
        return view(request).row(callback, desk.timer(callback));
    }

    /** A row of a list from which somebody takes what they call next. */
    ObjectNode rowToWork(DeskRequest request, Callback callback) {
        ObjectNode json = row(request, callback);
        OutlookJson.put(json, desk.outlook(request.person(), callback));
        return json;
    }

    View view(DeskRequest request) {
        return new View(request.person(), directory.current(), clock.instant());
    }

    /** A person can put a callback out of their own sight: then nothing that they may not see was shown. */
    private Reply details(DeskRequest request, Callback callback, ObjectNode json) {
        if (!desk.maySee(request.person(), callback)) {
            return new Reply.Done(json);
        }
        return new Reply.Details(json, new Shown(callback.id(), view(request).number(callback)));
    }

    private List<Warning> warnings(Callback callback, String note) {
        UrgentWordChanges changes = directory.current().urgentWords();
        return new NoteCheck(UrgentWords.STANDARD.with(changes.added(), changes.removed())).warnings(callback, note);
    }

    private static Reply failed(Problem problem) {
        return new Reply.Failed(problem);
    }
}
