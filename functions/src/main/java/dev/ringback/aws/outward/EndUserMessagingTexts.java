package dev.ringback.aws.outward;

import dev.ringback.aws.JsonApi;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts to patients through AWS End User Messaging: what is not handed on in time is dropped, and receipts tell what became of it. Sending
 * is not idempotent, so it is tried once and the answer says what is known.
 */
public final class EndUserMessagingTexts implements Texts {

    private static final Set<String> THROTTLED = Set.of("ThrottlingException", "TooManyRequestsException");
    private static final String OPTED_OUT = "DESTINATION_PHONE_NUMBER_OPTED_OUT";

    /** What the service takes. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofDays(3);

    private final JsonApi smsVoice;
    private final Optional<String> configurationSet;

    /** @param configurationSet by which receipts come; absent: none do */
    public EndUserMessagingTexts(JsonApi smsVoice, Optional<String> configurationSet) {
        this.smsVoice = smsVoice;
        this.configurationSet = configurationSet;
    }

    /** It is not asked beforehand: a text to a number that is on the sender's opt-out list is refused with that reason. */
    @Override
    public boolean hasOptedOut(PhoneNumber number) {
        return false;
    }

    @Override
    public Receipt send(Message message) {
        if (message.within().compareTo(SHORTEST) < 0) {
            return new Receipt.Refused();
        }
        try {
            return receipt(smsVoice.ask("SendTextMessage", request(message)));
        } catch (IOException | JacksonException _) {
            return new Receipt.Unknown();
        }
    }

    private ObjectNode request(Message message) {
        Duration within = message.within().compareTo(LONGEST) > 0 ? LONGEST : message.within();
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("DestinationPhoneNumber", message.to().e164())
                .put("OriginationIdentity", message.from().e164())
                .put("MessageBody", message.words())
                .put("MessageType", "TRANSACTIONAL")
                .put("TimeToLive", within.toSeconds());
        configurationSet.ifPresent(name -> request.put("ConfigurationSetName", name));
        ObjectNode context = request.putObject("Context");
        message.about().forEach(context::put);
        return request;
    }

    private static Receipt receipt(JsonApi.Answer answer) {
        if (answer.status() == 200) {
            return answer.body()
                    .path("MessageId")
                    .asStringOpt()
                    .<Receipt>map(Receipt.Accepted::new)
                    .orElseGet(Receipt.Unknown::new);
        }
        if (answer.status() == 429 || THROTTLED.contains(answer.error())) {
            return new Receipt.NotNow();
        }
        if (answer.body().path("Reason").asString("").equals(OPTED_OUT)) {
            return new Receipt.OptedOut();
        }
        return answer.status() >= 400 && answer.status() < 500 ? new Receipt.Refused() : new Receipt.Unknown();
    }
}
