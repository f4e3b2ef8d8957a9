package dev.ringback.standins;

import java.util.List;
import java.util.Optional;

/** IAM on the laptop: each function runs on its role. */
final class Guard {

    private final Roles roles;

    Guard(Roles roles) {
        this.roles = roles;
    }

    /** The first thing that the function may not do. It stands in the function's log: what takes a refusal for an answer would hide it. */
    Optional<IamRequest> refuses(FunctionRun run, List<IamRequest> asked) {
        Optional<IamRequest> refused = asked.stream()
                .filter(request -> !roles.allows(run.function(), request))
                .findFirst();
        refused.ifPresent(request ->
                run.log("AccessDenied: the role of %s does not allow %s".formatted(run.function(), request.action())));
        return refused;
    }
}
