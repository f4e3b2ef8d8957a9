package dev.ringback.lambda;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Consent;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.Remarks;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.desk.Action;
import dev.ringback.desk.Body;
import dev.ringback.desk.DecisionRules;
import dev.ringback.desk.OpenApi;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Problem;
import dev.ringback.desk.Subject;
import dev.ringback.desk.TickedReport;
import dev.ringback.directory.Person;
import java.util.Optional;
import java.util.Set;

/** Which route of the desk does what. */
final class DeskRoutes {

    private static final int EVIDENCE = 200;
    private static final int NAME = 100;

    private final Ringback ringback;
    private final Commands commands;
    private final Worklists worklists;
    private final CallerPage callerPage;
    private final ScriptPage scriptPage;

    DeskRoutes(Ringback ringback) {
        this.ringback = ringback;
        this.commands = new Commands(ringback);
        this.worklists = new Worklists(ringback, commands);
        this.callerPage = new CallerPage(ringback, commands);
        this.scriptPage = new ScriptPage(ringback, commands);
    }

    Reply route(DeskRequest request) throws Body.Unreadable {
        return switch (request.route()) {
            case "GET /worklist" -> worklists.page(request);
            case "POST /worklist/next" -> worklists.next(request);
            case "GET /callbacks/{id}" -> show(request);
            case "GET /callbacks/{id}/caller" -> callerPage.show(request);
            case "GET /callbacks/{id}/script" -> scriptPage.show(request);
            case "GET /openapi.json" -> new Reply.Done(OpenApi.document());
            case "POST /callbacks/{id}/claim" -> claim(request);
            case "DELETE /callbacks/{id}/claim" -> release(request);
            case "POST /callbacks/{id}/assignment" -> assign(request);
            case "POST /callbacks/{id}/outcome" -> outcome(request);
            case "POST /callbacks/{id}/re-triage" -> reTriage(request);
            case "POST /callbacks/{id}/hand-off" -> passOn(request);
            case "POST /callbacks/{id}/return" -> returnToDesk(request);
            case "POST /callbacks/{id}/notes" -> note(request);
            case "POST /callbacks/{id}/consent" -> consent(request);
            case "POST /callbacks/{id}/call-wish" -> callWish(request);
            default ->
                throw new IllegalStateException(
                        "template.yaml sends the desk a route that it does not have: " + request.route());
        };
    }

    /** Shows a callback; its holder is shown the number, and that is noted. */
    private Reply show(DeskRequest request) {
        Optional<Callback> found = commands.find(request);
        if (found.isEmpty()) {
            return new Reply.Failed(Problem.NO_SUCH_CALLBACK);
        }
        return commands.view(request).holds(found.get()) ? toHolder(request) : commands.shown(request, found.get());
    }

    /** A claim that ends between two looks at it is no error: the callback is then shown as to anybody. */
    private Reply toHolder(DeskRequest request) {
        Reply reply = commands.run(request, Action.CLAIM, (held, _, now) -> Claims.showNumber(held, request.by(), now));
        return reply instanceof Reply.Done
                ? reply
                : commands.find(request)
                        .map(callback -> commands.shown(request, callback))
                        .orElse(reply);
    }

    private Reply claim(DeskRequest request) throws Body.Unreadable {
        request.fields();
        return commands.run(
                request,
                Action.CLAIM,
                (callback, policy, now) ->
                        Claims.claim(callback, request.person().worker(), policy, now));
    }

    private Reply release(DeskRequest request) throws Body.Unreadable {
        Optional<ReleaseReason> reason = request.fields("reason").findWord("reason", ReleaseReason.class);
        return commands.run(
                request,
                Action.CLAIM,
                (callback, policy, now) -> Claims.release(callback, request.by(), reason, policy, now));
    }

    private Reply assign(DeskRequest request) throws Body.Unreadable {
        String to = request.fields("to").text("to", NAME);
        Optional<Callback> found = commands.find(request);
        if (found.isEmpty()) {
            return new Reply.Failed(Problem.NO_SUCH_CALLBACK);
        }
        if (!Permissions.can(request.person(), Action.REASSIGN, Subject.of(found.get()))) {
            return new Reply.Failed(Problem.notAllowed(Action.REASSIGN));
        }
        Optional<Person> person = ringback.directories()
                .current()
                .person(to)
                .filter(other -> Permissions.canReassign(request.person(), other, Subject.of(found.get())));
        // Whether somebody is unknown or only out of reach is not told: it would name another agency's people.
        return person.<Reply>map(other -> commands.run(
                        request,
                        Action.REASSIGN,
                        (callback, policy, now) ->
                                Claims.reassign(callback, request.by(), other.worker(), policy, now)))
                .orElseGet(() -> new Reply.Failed(new Problem(
                        Problem.Type.NOT_ASSIGNABLE, "'to' must be somebody who may work this callback for you.")));
    }

    private Reply outcome(DeskRequest request) throws Body.Unreadable {
        TickedReport ticked = TickedReport.in(request.body());
        return commands.run(
                request,
                Action.RECORD_OUTCOME,
                ticked.report().note(),
                (callback, policy, now) -> DecisionRules.record(callback, request.person(), ticked, policy, now));
    }

    private Reply reTriage(DeskRequest request) throws Body.Unreadable {
        Bucket bucket = request.fields("bucket").word("bucket", Bucket.class);
        return commands.run(
                request,
                Action.RE_TRIAGE,
                (callback, policy, now) -> ReTriage.byPerson(callback, request.by(), bucket, policy, now));
    }

    private Reply passOn(DeskRequest request) throws Body.Unreadable {
        Team team = new Team(request.fields("team").text("team", NAME));
        Set<Team> teams = ringback.directories().current().teams();
        if (!teams.contains(team)) {
            throw new Body.Unreadable("'team' must be one of: %s."
                    .formatted(String.join(", ", teams.stream().map(Team::id).toList())));
        }
        return commands.run(
                request,
                Action.PASS_ON,
                (callback, policy, now) -> HandOffs.passOn(callback, request.by(), team, policy, now));
    }

    private Reply returnToDesk(DeskRequest request) throws Body.Unreadable {
        Optional<String> note = request.fields("note").findText("note", Body.NOTE);
        return commands.run(
                request,
                Action.RETURN,
                note,
                (callback, policy, now) -> HandOffs.returnToDesk(callback, request.by(), note, policy, now));
    }

    private Reply note(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("kind", "note");
        NoteKind kind = body.word("kind", NoteKind.class);
        String text = body.text("note", Body.NOTE);
        return commands.run(
                request,
                Action.ADD_NOTE,
                Optional.of(text),
                (callback, _, now) -> Remarks.note(callback, request.by(), kind, text, now));
    }

    private Reply consent(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("said", "how", "evidence");
        TextConsent said = body.word("said", TextConsent.class);
        Consent.How how = body.word("how", Consent.How.class);
        if (how == Consent.How.CONTACT_ATTRIBUTE) {
            throw new Body.Unreadable(
                    "'how' must be one of: person, form. What was said in a call, Ringback records itself.");
        }
        String evidence = body.text("evidence", EVIDENCE);
        return commands.run(
                request,
                Action.RECORD_CONSENT,
                (callback, _, now) -> Remarks.consent(callback, request.by(), said, how, evidence, now));
    }

    private Reply callWish(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("said", "evidence");
        MayCall said = body.word("said", MayCall.class);
        String evidence = body.text("evidence", EVIDENCE);
        return commands.run(
                request,
                Action.RECORD_CALL_WISH,
                (callback, _, now) -> Remarks.callWish(callback, request.by(), said, evidence, now));
    }
}
