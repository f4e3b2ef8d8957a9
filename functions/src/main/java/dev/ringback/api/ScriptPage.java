package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Language;
import dev.ringback.callback.Policy;
import dev.ringback.callback.State;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.ReadPatient;
import dev.ringback.followup.FollowUp;
import dev.ringback.script.FollowingAttempt;
import dev.ringback.script.Script;
import dev.ringback.script.TickedFacts;
import dev.ringback.script.file.StandardRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What to say for one callback, in the caller's language, and what may be recorded given what was ticked. */
final class ScriptPage {

    private static final Set<String> PARAMETERS = Set.of("facts", "language");

    private final ReadDesk desk;
    private final ReadPatient patients;
    private final CallbackPage callbackPage;
    private final FollowUpPage followUpPage;
    private final CurrentDirectory directory;

    ScriptPage(
            ReadDesk desk,
            ReadPatient patients,
            CallbackPage callbackPage,
            FollowUpPage followUpPage,
            CurrentDirectory directory) {
        this.desk = desk;
        this.patients = patients;
        this.callbackPage = callbackPage;
        this.followUpPage = followUpPage;
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
        ObjectNode json = ScriptJson.of(
                script, StandardRules.rules(), request.person().role().recorder(), facts, following(callback));
        json.set("alsoOpen", alsoOpen(request, patients.alsoOpen(request.person(), callback)));
        json.set("journey", PatientJson.journey(patients.journey(request.person(), callback)));
        json.set("confirmed", confirmed(request, callback));
        return new Reply.Done(json);
    }

    /** The words about a follow-up, in the patient's language as its callback knows it. */
    Reply ofFollowUp(DeskRequest request) throws Body.Unreadable {
        Optional<Language> asked = request.onlyLanguage();
        return desk.followUp(request.person(), request.followUp())
                .map(followUp -> ofFollowUp(request, followUp, asked))
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_FOLLOW_UP));
    }

    private Reply ofFollowUp(DeskRequest request, FollowUp followUp, Optional<Language> asked) {
        Optional<Callback> callback = patients.callback(followUp.key().of());
        Language language = asked.or(() -> callback.map(Callback::language)).orElse(Language.EN);
        Script script = directory.location(followUp.location()).script(followUp.bucket(), followUp.kind(), language);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", followUp.kind().word());
        json.put("language", language.word());
        json.set("script", ScriptJson.lines(script));
        patients.notToBeCalled(followUp)
                .ifPresentOrElse(why -> json.put("notToBeCalled", why.word()), () -> json.putNull("notToBeCalled"));
        json.set("alsoOpen", alsoOpen(request, patients.alsoOpen(request.person(), followUp)));
        json.set(
                "journey",
                callback.map(from -> PatientJson.journey(patients.journey(request.person(), from)))
                        .orElseGet(JsonNodeFactory.instance::arrayNode));
        json.set(
                "confirmed",
                callback.map(from -> confirmed(request, from))
                        .orElseGet(() ->
                                ConfirmedJson.of(request.person(), directory.current(), List.of(), List.of(followUp))));
        return new Reply.Done(json);
    }

    /** By this callback, and by what was owed from it. */
    private ObjectNode confirmed(DeskRequest request, Callback callback) {
        return ConfirmedJson.of(
                request.person(),
                directory.current(),
                desk.maySee(request.person(), callback) ? List.of(callback) : List.of(),
                patients.owedFrom(request.person(), callback));
    }

    private ObjectNode alsoOpen(DeskRequest request, OpenWithPatient open) {
        return PatientJson.open(request, open, callbackPage, followUpPage);
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
