package dev.ringback.api;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Consent;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.AskForFollowUp;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.casework.WorkOnCallback.Result;
import dev.ringback.desk.TickedReport;
import java.util.Optional;

/** Which route of the desk does what. */
final class DeskRoutes {

    /** What a page asks for again and again. */
    static final String WORKLIST = "GET /worklist";

    static final String FIND_CALLER = "POST /callers/find";
    static final String HEAR_VOICEMAIL = "POST /callbacks/{id}/voicemails/{contact}/listening";
    static final String CHECK_DIRECTORY = "POST /directory/check";
    static final String COMPARE_DIRECTORY = "POST /directory/diff";

    /** The one answer that is a document of another kind than the desk's own. */
    static final String DOCUMENT = "GET /openapi.json";

    private static final int EVIDENCE = 200;
    private static final int LEAST_EVIDENCE = 6;

    private final WorkOnCallback work;
    private final AskForFollowUp askForFollowUp;
    private final LookPage lookPage;
    private final CallbackPage callbackPage;
    private final FollowUpPage followUpPage;
    private final WorklistPage worklistPage;
    private final CallerPage callerPage;
    private final ScriptPage scriptPage;
    private final VoicemailPage voicemailPage;
    private final MePage mePage;
    private final DirectoryPage directoryPage;
    private final NumbersPage numbersPage;

    DeskRoutes(
            WorkOnCallback work,
            AskForFollowUp askForFollowUp,
            LookPage lookPage,
            CallbackPage callbackPage,
            FollowUpPage followUpPage,
            WorklistPage worklistPage,
            CallerPage callerPage,
            ScriptPage scriptPage,
            VoicemailPage voicemailPage,
            MePage mePage,
            DirectoryPage directoryPage,
            NumbersPage numbersPage) {
        this.work = work;
        this.askForFollowUp = askForFollowUp;
        this.lookPage = lookPage;
        this.callbackPage = callbackPage;
        this.followUpPage = followUpPage;
        this.worklistPage = worklistPage;
        this.callerPage = callerPage;
        this.scriptPage = scriptPage;
        this.voicemailPage = voicemailPage;
        this.mePage = mePage;
        this.directoryPage = directoryPage;
        this.numbersPage = numbersPage;
    }

    Reply route(DeskRequest request) throws Body.Unreadable {
        if (request.namesNothing()) {
            return new Reply.Failed(nothing(request));
        }
        return switch (request.route()) {
            case WORKLIST -> worklistPage.show(request);
            case "POST /worklist/next" -> worklistPage.next(request);
            case "GET /callbacks/{id}" -> lookPage.show(request);
            case "GET /callbacks/{id}/caller" -> callerPage.show(request);
            case "GET /contacts/{contact}/callback" -> lookPage.byContact(request);
            case FIND_CALLER -> callerPage.find(request);
            case "GET /callbacks/{id}/script" -> scriptPage.show(request);
            case HEAR_VOICEMAIL -> voicemailPage.play(request);
            case "GET /me" -> mePage.show(request);
            case "GET /directory",
                    "GET /directory/history",
                    CHECK_DIRECTORY,
                    COMPARE_DIRECTORY,
                    "GET /directory/as/{person}" -> directoryPage.answer(request);
            case "GET /numbers" -> numbersPage.show(request);
            case "GET /callbacks" -> numbersPage.callbacks(request);
            case DOCUMENT -> new Reply.Done(OpenApi.document());
            case "GET /follow-ups/{id}" -> followUpPage.show(request);
            case "GET /follow-ups/{id}/script" -> scriptPage.ofFollowUp(request);
            case "POST /follow-ups/{id}/claim" -> followUpPage.claim(request);
            case "DELETE /follow-ups/{id}/claim" -> followUpPage.release(request);
            case "POST /follow-ups/{id}/assignment" -> followUpPage.assign(request);
            case "POST /follow-ups/{id}/hand-off" -> followUpPage.passOn(request);
            case "POST /follow-ups/{id}/outcome" -> followUpPage.outcome(request);
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
            case "POST /callbacks/{id}/wishes" -> wishes(request);
            case "POST /callbacks/{id}/follow-ups" -> askForFollowUp(request);
            default ->
                throw new IllegalStateException(
                        "template.yaml sends the desk a route that it does not have: " + request.route());
        };
    }

    private static Problem nothing(DeskRequest request) {
        if (request.path().containsKey("person")) {
            return Problem.NO_SUCH_PERSON;
        }
        return request.route().contains("/follow-ups/") ? Problem.NO_SUCH_FOLLOW_UP : Problem.NO_SUCH_CALLBACK;
    }

    private Reply claim(DeskRequest request) throws Body.Unreadable {
        request.fields();
        return callbackPage.of(request, work.claim(request.person(), request.callback(), request.log()));
    }

    private Reply release(DeskRequest request) throws Body.Unreadable {
        Optional<ReleaseReason> reason = request.fields("reason").findWord("reason", ReleaseReason.class);
        return callbackPage.of(request, work.release(request.person(), request.callback(), reason, request.log()));
    }

    private Reply assign(DeskRequest request) throws Body.Unreadable {
        String to = request.fields("to").text("to", Body.NAME);
        return callbackPage.of(request, work.reassign(request.person(), request.callback(), to, request.log()));
    }

    private Reply outcome(DeskRequest request) throws Body.Unreadable {
        TickedReport ticked = OutcomeBody.in(request.body());
        Result result = work.recordOutcome(request.person(), request.callback(), ticked, request.log());
        return callbackPage.of(request, result, ticked.report().note());
    }

    private Reply reTriage(DeskRequest request) throws Body.Unreadable {
        Bucket bucket = request.fields("bucket").word("bucket", Bucket.class);
        return callbackPage.of(request, work.reTriage(request.person(), request.callback(), bucket, request.log()));
    }

    private Reply passOn(DeskRequest request) throws Body.Unreadable {
        Team team = new Team(request.fields("team").text("team", Body.NAME));
        return callbackPage.of(request, work.passOn(request.person(), request.callback(), team, request.log()));
    }

    private Reply returnToDesk(DeskRequest request) throws Body.Unreadable {
        Optional<String> note = request.fields("note").findText("note", Body.NOTE);
        Result result = work.returnToDesk(request.person(), request.callback(), note, request.log());
        return callbackPage.of(request, result, note);
    }

    private Reply note(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("kind", "note");
        NoteKind kind = body.word("kind", NoteKind.class);
        String text = body.text("note", Body.NOTE);
        Result result = work.note(request.person(), request.callback(), kind, text, request.log());
        return callbackPage.of(request, result, Optional.of(text));
    }

    private Reply consent(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("said", "how", "evidence");
        TextConsent said = body.word("said", TextConsent.class);
        Consent.How how = body.word("how", Consent.How.class);
        if (how == Consent.How.CONTACT_ATTRIBUTE) {
            throw new Body.Unreadable(
                    "'how' must be one of person, form. What was said in a call, Ringback records itself.");
        }
        String evidence = evidence(body);
        return callbackPage.of(
                request, work.recordConsent(request.person(), request.callback(), said, how, evidence, request.log()));
    }

    /** Somebody else must be able to find the patient's own word by it. */
    private static String evidence(Body body) throws Body.Unreadable {
        String evidence = body.text("evidence", EVIDENCE);
        if (evidence.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_EVIDENCE) {
            throw new Body.Unreadable(
                    "'evidence' must say where the patient's own word is found, in at least %d letters or digits, such as: told me on the phone, 24 Nov 9:15."
                            .formatted(LEAST_EVIDENCE));
        }
        return evidence;
    }

    private Reply wishes(DeskRequest request) throws Body.Unreadable {
        Wishes wishes = WishesBody.in(request);
        return callbackPage.of(request, work.recordWishes(request.person(), request.callback(), wishes, request.log()));
    }

    private Reply askForFollowUp(DeskRequest request) throws Body.Unreadable {
        FollowUpKind kind = request.fields("kind").word("kind", FollowUpKind.class);
        return callbackPage.of(request, askForFollowUp.ask(request.person(), request.callback(), kind));
    }

    private Reply callWish(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("said", "evidence");
        MayCall said = body.word("said", MayCall.class);
        String evidence = evidence(body);
        return callbackPage.of(
                request, work.recordCallWish(request.person(), request.callback(), said, evidence, request.log()));
    }
}
