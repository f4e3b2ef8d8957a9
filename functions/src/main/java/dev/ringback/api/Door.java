package dev.ringback.api;

import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.Log;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.desk.SignIn;
import dev.ringback.directory.Person;

/** What every request passes before its route is looked at: how often somebody asks, who that is, and whether it was asked before. */
final class Door {

    /** The routes behind it. */
    interface Routes {
        Reply route(DeskRequest request) throws Body.Unreadable;
    }

    private final CurrentDirectory directory;
    private final SignIn.Emails emails;
    private final RateByPerson rate;
    private final Idempotency idempotency;
    private final Routes routes;

    Door(CurrentDirectory directory, SignIn.Emails emails, RateByPerson rate, Idempotency idempotency, Routes routes) {
        this.directory = directory;
        this.emails = emails;
        this.rate = rate;
        this.idempotency = idempotency;
        this.routes = routes;
    }

    /** Answers a request; whatever happens in it, there is an answer. */
    Answer answer(HttpRequest request, Log log) {
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
                    "Something went wrong on our side. Look whether it was done before you try again.");
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
