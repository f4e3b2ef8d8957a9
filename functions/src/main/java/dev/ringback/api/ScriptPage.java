package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Language;
import dev.ringback.callback.Policy;
import dev.ringback.callback.State;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.ReadDesk;
import dev.ringback.script.FollowingAttempt;
import dev.ringback.script.Script;
import dev.ringback.script.TickedFacts;
import dev.ringback.script.file.StandardRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to say for one callback, in the caller's language, and what may be recorded given what was ticked. */
final class ScriptPage {

    private static final Set<String> PARAMETERS = Set.of("facts", "language");

    private final ReadDesk desk;
    private final CurrentDirectory directory;

    ScriptPage(ReadDesk desk, CurrentDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    Reply show(DeskRequest request) throws Body.Unreadable {
        if (!PARAMETERS.containsAll(request.query().keySet())) {
            throw new Body.Unreadable("A script takes 'facts' and 'language', and nothing else.");
        }
        TickedFacts facts = OutcomeBody.facts(ticked(request));
        Optional<Language> asked = request.language();
        Optional<Callback> found = desk.callback(request.person(), request.callback());
        if (found.isEmpty()) {
            return new Reply.Failed(Problem.NO_SUCH_CALLBACK);
        }
        Callback callback = found.get();
        Script script =
                directory.location(callback.location()).script(callback.bucket(), asked.orElseGet(callback::language));
        return new Reply.Done(ScriptJson.of(
                script, StandardRules.rules(), request.person().role().recorder(), facts, following(callback)));
    }

    private FollowingAttempt following(Callback callback) {
        Policy policy = directory.policy(callback.location());
        return callback.state() instanceof State.Attemptable attemptable
                ? FollowingAttempt.after(attemptable.attempt(), policy.rhythm(callback))
                : FollowingAttempt.NONE;
    }

    private static List<String> ticked(DeskRequest request) {
        return Arrays.stream(request.query().getOrDefault("facts", "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
