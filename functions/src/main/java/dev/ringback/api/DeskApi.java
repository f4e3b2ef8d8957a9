package dev.ringback.api;

import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.FindCaller;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.Log;
import dev.ringback.casework.PlayVoicemail;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.RequestLog;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.desk.SignIn;
import dev.ringback.directory.Person;
import java.time.InstantSource;
import java.util.Optional;

/** The desk's HTTP API: the worklist, claims and outcomes, for people whom the directory knows. */
public final class DeskApi {

    private static final int DONE = 200;

    private final CurrentDirectory directory;
    private final SignIn.Emails emails;
    private final RateByPerson rate;
    private final DeskRoutes routes;
    private final Idempotency idempotency;
    private final InstantSource clock;

    public DeskApi(
            WorkOnCallback work,
            ClaimNext claimNext,
            ReadDesk desk,
            FindCaller callers,
            PlayVoicemail voicemails,
            KeepDirectory keeper,
            RequestLog requests,
            CurrentDirectory directory,
            SignIn.Emails emails,
            RateByPerson rate,
            InstantSource clock) {
        var callbackPage = new CallbackPage(desk, directory, clock);
        this.directory = directory;
        this.emails = emails;
        this.rate = rate;
        this.routes = new DeskRoutes(
                work,
                new LookPage(work, desk, callers, callbackPage),
                callbackPage,
                new WorklistPage(desk, claimNext, callbackPage),
                new CallerPage(desk, callers, callbackPage),
                new ScriptPage(desk, directory),
                new VoicemailPage(voicemails, callbackPage),
                new MePage(directory, clock),
                new DirectoryPage(keeper, directory, clock));
        this.clock = clock;
        this.idempotency = new Idempotency(requests, desk, work, callbackPage, clock);
    }

    /** Answers a request; whatever happens in it, there is an answer, and it says when it was given. */
    public Response answer(HttpRequest request, Log log) {
        Answer answer = answered(request, log);
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

    private Answer answered(HttpRequest request, Log log) {
        try {
            // Who asks too often is told so before anything is read for them, also of the directory.
            if (!rate.admits(SignIn.keyOf(request.claims()).orElse(""))) {
                return new Reply.Failed(Problem.TOO_MANY_REQUESTS).answer();
            }
            return switch (SignIn.of(request.claims(), directory.current(), emails)) {
                case SignIn.Known(Person person) -> answer(DeskRequest.of(request, person, log));
                case SignIn.Unknown(String why) -> failed(Problem.Type.UNKNOWN_PERSON, why);
            };
        } catch (Body.Unreadable e) {
            return new Reply.Failed(e.problem()).answer();
        } catch (RuntimeException e) {
            log.failed("A request to the desk failed", e);
            return failed(
                    Problem.Type.INTERNAL_ERROR,
                    "Something went wrong on our side. Look at the callback before you try again.");
        }
    }

    private Answer answer(DeskRequest request) {
        return idempotency.once(request, () -> routed(request));
    }

    private Reply routed(DeskRequest request) {
        try {
            return routes.route(request);
        } catch (Body.Unreadable e) {
            return new Reply.Failed(e.problem());
        }
    }

    private static Answer failed(Problem.Type type, String detail) {
        return new Reply.Failed(new Problem(type, detail)).answer();
    }
}
