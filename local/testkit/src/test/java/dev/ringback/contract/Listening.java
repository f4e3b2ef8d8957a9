package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.PAT;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Limits;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A caller who left what can be heard, what is kept in another system, nothing, and what only in-house staff hear; and texted besides; and who listens. */
record Listening(Practice practice) {

    void play(String caller) {
        String callback = practice.missed(
                caller, Map.of("ringback_bucket", "scheduling", "ringback_voicemail", "s3://voicemails/7.wav"));
        practice.missed(caller, Map.of("ringback_voicemail", "https://pbx.example.org/7"));
        practice.missed(caller);
        practice.missed(
                caller, Map.of("ringback_reason", "I have chest pain", "ringback_voicemail", "voicemails/8.wav"));
        practice.as(PAT).reTriage(callback, "scheduling");
        List<ContactId> calls = calls(caller);
        practice.as(ANA).listen(callback, calls.getFirst());
        practice.as(ANA).listen(callback, calls.get(1));
        practice.as(ANA).listen(callback, calls.get(2));
        practice.as(ANA).listen(callback, calls.get(3));
        practice.as(PAT).listen(callback, calls.get(3));
        practice.texts(caller, "I left you a message");
        practice.as(PAT).show(callback);
        var heard = new Entry.VoicemailHeard(
                practice.now(), new Worker(new PersonId(PAT), Optional.empty()), calls.getFirst());
        practice.happened(caller, before -> before.with(Collections.nCopies(Limits.LISTENINGS, heard)));
        practice.as(PAT).claim(callback);
        practice.as(PAT).release(callback);
        practice.as(ANA).listen(callback, calls.getFirst());
    }

    private List<ContactId> calls(String caller) {
        return practice.callbackOf(caller).calls().stream()
                .map(call -> call.chain())
                .toList();
    }
}
