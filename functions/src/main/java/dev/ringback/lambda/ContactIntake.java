package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.ConnectContacts;
import dev.ringback.aws.Reason;
import dev.ringback.callback.ContactId;
import dev.ringback.intake.Chain;
import dev.ringback.intake.Classification;
import dev.ringback.intake.Contact;
import dev.ringback.intake.ContactEvent;
import dev.ringback.intake.MissedCall;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** From one contact event to what its chain of contacts is: a missed call, a conversation, or nothing to us. */
final class ContactIntake {

    private final ConnectContacts contacts;
    private final ContactEventReader reader = new ContactEventReader(JsonMapper.shared());
    private final MissedCallIntake missedCalls;
    private final ConversationIntake conversations;

    ContactIntake(Ringback ringback) {
        this.contacts = ringback.contacts();
        this.missedCalls = new MissedCallIntake(ringback);
        this.conversations = new ConversationIntake(ringback);
    }

    /**
     * Takes one event, as EventBridge delivers it.
     *
     * @param log told when Connect keeps back what a call is judged by
     * @throws RuntimeException if it cannot be read or taken, saying why and naming the event where it has an id
     */
    void take(String body, LambdaLogger log) {
        ContactEvent event = decode(body);
        if (event.canDecide() && event.channel().mayBeVoice()) {
            try {
                take(event, log);
            } catch (RuntimeException e) {
                throw new IllegalStateException("event %s: %s".formatted(event.id(), Reason.of(e)), e);
            }
        }
    }

    private void take(ContactEvent event, LambdaLogger log) {
        switch (chain(event, log).classify()) {
            case Classification.Missed(MissedCall call) -> missedCalls.take(call, log);
            case Classification.Reached reached -> conversations.take(reached, log);
            case Classification.StillGoing _, Classification.NotOurs _ -> {}
        }
    }

    private ContactEvent decode(String body) {
        return switch (reader.read(body.getBytes(StandardCharsets.UTF_8))) {
            case ContactEventReader.Reading.Understood(ContactEvent event) -> event;
            case ContactEventReader.Reading.NotUnderstood(ContactEventReader.Problem problem) ->
                throw new IllegalArgumentException(problem.toString());
        };
    }

    private Chain chain(ContactEvent event, LambdaLogger log) {
        return switch (contacts.contactOf(event)) {
            case ConnectContacts.Described.Found(Contact contact) -> {
                Chain chain = contacts.chain(event.instance(), contact);
                if (chain.completeness() == Chain.Completeness.KNOWN_LEGS) {
                    log.log(
                            "Connect would not list the legs of contact %s; judged by the %d that are known. Is connect:ListAssociatedContacts allowed?"
                                    .formatted(contact.id(), chain.legs().size()));
                }
                yield chain;
            }
            case ConnectContacts.Described.NotFound(ContactId contact) ->
                throw new IllegalStateException("Connect knows no contact " + contact);
        };
    }
}
