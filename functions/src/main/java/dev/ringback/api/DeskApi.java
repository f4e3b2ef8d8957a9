package dev.ringback.api;

import dev.ringback.casework.AskForFollowUp;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.FindCaller;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.Log;
import dev.ringback.casework.PlayVoicemail;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.ReadNumbers;
import dev.ringback.casework.ReadPatient;
import dev.ringback.casework.RequestLog;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.casework.WorkOnFollowUp;
import dev.ringback.desk.SignIn;
import java.time.InstantSource;
import java.util.Optional;

/** The desk's HTTP API: the worklist, claims and outcomes, for people whom the directory knows. */
public final class DeskApi {

    private static final int DONE = 200;

    private final Door door;
    private final InstantSource clock;

    public DeskApi(
            WorkOnCallback work,
            AskForFollowUp askForFollowUp,
            WorkOnFollowUp workOnFollowUp,
            ClaimNext claimNext,
            ReadDesk desk,
            ReadPatient patients,
            FindCaller callers,
            PlayVoicemail voicemails,
            ReadNumbers numbers,
            KeepDirectory keeper,
            RequestLog requests,
            CurrentDirectory directory,
            SignIn.Emails emails,
            RateByPerson rate,
            InstantSource clock) {
        var callbackPage = new CallbackPage(desk, directory, clock);
        var followUpPage = new FollowUpPage(workOnFollowUp, desk, directory, clock);
        var routes = new DeskRoutes(
                work,
                askForFollowUp,
                new LookPage(work, desk, callers, callbackPage),
                callbackPage,
                followUpPage,
                new WorklistPage(desk, claimNext, callbackPage, followUpPage),
                new CallerPage(desk, callers, patients, callbackPage, followUpPage, directory),
                new ScriptPage(desk, patients, callbackPage, followUpPage, directory),
                new VoicemailPage(voicemails, callbackPage),
                new MePage(directory, clock),
                new DirectoryPage(keeper, directory, clock),
                new NumbersPage(numbers));
        var idempotency = new Idempotency(requests, new ShownAgain(desk, work, callbackPage, followUpPage), clock);
        this.door = new Door(directory, emails, rate, idempotency, routes::route);
        this.clock = clock;
    }

    /** Answers a request; whatever happens in it, there is an answer, and it says when it was given. */
    public Response answer(HttpRequest request, Log log) {
        Answer answer = door.answer(request, log);
        Answer dated = Dated.at(clock.instant(), answer);
        if (answer.status() != DONE) {
            return Response.of(dated);
        }
        return switch (request.route()) {
            case DeskRoutes.WORKLIST -> tagged(request, EntityTag.of(answer), dated);
            case DeskRoutes.DOCUMENT -> Response.of(answer);
            default -> Response.of(dated);
        };
    }

    private static Response tagged(HttpRequest request, EntityTag tag, Answer answer) {
        return tag.isAmong(Optional.ofNullable(request.headers().get("if-none-match")))
                ? Response.notModified(tag)
                : new Response(answer, Optional.of(tag.value()));
    }
}
