package dev.ringback.api;

import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.Log;
import dev.ringback.casework.RequestLog;
import dev.ringback.desk.SignIn;
import java.time.InstantSource;

/**
 * The part of the desk's HTTP API that puts a directory in force, for a function of its own: the desk's own may not write it
 * (docs/adr/0034-who-may-write-the-directory-has-a-function-of-its-own.md).
 */
public final class DirectoryApi {

    private final Door door;
    private final InstantSource clock;

    public DirectoryApi(
            KeepDirectory keeper,
            RequestLog requests,
            CurrentDirectory directory,
            SignIn.Emails emails,
            RateByPerson rate,
            InstantSource clock) {
        var idempotency = new Idempotency(
                requests,
                (request, _, _) -> {
                    throw new IllegalStateException(
                            "no answer about the directory shows a callback: " + request.route());
                },
                clock);
        this.door = new Door(directory, emails, rate, idempotency, new DirectoryChangePage(keeper)::route);
        this.clock = clock;
    }

    /** Answers a request; whatever happens in it, there is an answer, and it says when it was given. */
    public Response answer(HttpRequest request, Log log) {
        return Response.of(Dated.at(clock.instant(), door.answer(request, log)));
    }
}
