package dev.ringback.api;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.PlayVoicemail;
import dev.ringback.casework.Recordings.Link;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a caller left, as a link to it. The answer is kept nowhere: who has the link hears the patient. */
final class VoicemailPage {

    private final PlayVoicemail voicemails;
    private final CallbackPage callbacks;

    VoicemailPage(PlayVoicemail voicemails, CallbackPage callbacks) {
        this.voicemails = voicemails;
        this.callbacks = callbacks;
    }

    Reply play(DeskRequest request) throws Body.Unreadable {
        request.fields();
        Optional<ContactId> call = Optional.ofNullable(request.path().get("contact"))
                .filter(ContactId::isOne)
                .map(ContactId::new);
        if (call.isEmpty()) {
            return new Reply.Failed(Problem.NO_SUCH_VOICEMAIL);
        }
        return switch (voicemails.play(request.person(), request.callback(), call.get(), request.log())) {
            case PlayVoicemail.Result.Playable(Link link) ->
                new Reply.Done(JsonNodeFactory.instance
                        .objectNode()
                        .put("url", link.url().toString())
                        .put("until", link.until().toString()));
            case PlayVoicemail.Result.NoVoicemail _ -> new Reply.Failed(Problem.NO_SUCH_VOICEMAIL);
            case PlayVoicemail.Result.Elsewhere _ -> new Reply.Failed(Problem.VOICEMAIL_ELSEWHERE);
            case PlayVoicemail.Result.NotPlayed(var why) -> callbacks.of(request, why);
        };
    }
}
