package dev.ringback.standins;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** AWS End User Messaging: texts to phone numbers, with an opt-out list of its own. What it takes is what the service model says. */
final class SmsVoiceStandIn implements Wire.Service {

    private static final String TARGET = "PinpointSMSVoiceV2.SendTextMessage";
    private static final Set<String> MEMBERS = Set.of(
            "DestinationPhoneNumber",
            "OriginationIdentity",
            "MessageBody",
            "MessageType",
            "Keyword",
            "ConfigurationSetName",
            "MaxPrice",
            "TimeToLive",
            "Context",
            "DestinationCountryParameters",
            "DryRun",
            "ProtectConfigurationId",
            "MessageFeedbackEnabled");
    private static final int MOST_CONTEXT = 5;
    private static final int LONGEST_BODY = 1600;
    private static final int SHORTEST_LIFE = 5;
    private static final int LONGEST_LIFE = 259_200;

    private final InstantSource clock;
    private final SentTexts sent;
    private final Observer observer;
    private final Set<String> optedOut = new HashSet<>();
    private long messages;

    SmsVoiceStandIn(InstantSource clock, SentTexts sent, Observer observer) {
        this.clock = clock;
        this.sent = sent;
        this.observer = observer;
    }

    synchronized void optOut(String number) {
        optedOut.add(number);
    }

    @Override
    public synchronized Optional<Wire.Answer> answer(Wire.Request request) {
        return request.header("x-amz-target").equals(TARGET)
                ? Optional.of(send(Json.read(request.body())))
                : Optional.empty();
    }

    private Wire.Answer send(JsonNode request) {
        String to = request.path("DestinationPhoneNumber").asString("");
        if (!isSound(request)) {
            return Wire.jsonError("ValidationException", "the request is not what SendTextMessage takes");
        }
        if (optedOut.contains(to)) {
            return new Wire.Answer(
                    400,
                    "application/x-amz-json-1.0",
                    Map.of("x-amzn-ErrorType", "ConflictException"),
                    "{\"__type\":\"ConflictException\",\"Reason\":\"DESTINATION_PHONE_NUMBER_OPTED_OUT\","
                            + "\"ResourceType\":\"opt-out-list\"}");
        }
        messages++;
        String id = "00000000-0000-0000-0002-%012d".formatted(messages);
        String from = request.path("OriginationIdentity").asString("");
        Map<String, String> context = new HashMap<>();
        request.path("Context")
                .properties()
                .forEach(one -> context.put(one.getKey(), one.getValue().asString()));
        sent.add(new SentTexts.Sent(id, to, from, Map.copyOf(context)));
        observer.saw(new Observation.TextSent(
                clock.instant(), to, from, request.path("MessageBody").asString("")));
        return Wire.Answer.json("{\"MessageId\":\"" + id + "\"}");
    }

    private static boolean isSound(JsonNode request) {
        String body = request.path("MessageBody").asString("");
        JsonNode life = request.path("TimeToLive");
        return request.propertyNames().stream().allMatch(MEMBERS::contains)
                && matches(request, "DestinationPhoneNumber", "\\+?[1-9][0-9]{1,18}")
                && matches(request, "OriginationIdentity", "[A-Za-z0-9_:/+-]{1,256}")
                && matches(request, "MessageType", "TRANSACTIONAL|PROMOTIONAL")
                && (!request.has("ConfigurationSetName")
                        || matches(request, "ConfigurationSetName", "[A-Za-z0-9_:/-]{1,256}"))
                && !body.isBlank()
                && body.length() <= LONGEST_BODY
                && (life.isMissingNode()
                        || (life.isInt() && life.asInt() >= SHORTEST_LIFE && life.asInt() <= LONGEST_LIFE))
                && isSoundContext(request.path("Context"));
    }

    private static boolean isSoundContext(JsonNode context) {
        return context.size() <= MOST_CONTEXT
                && context.properties().stream()
                        .allMatch(one -> one.getKey().matches("\\S{1,100}")
                                && one.getValue().asString("").matches("\\S(?s:.{0,798}\\S)?"));
    }

    private static boolean matches(JsonNode request, String member, String pattern) {
        return request.path(member).asString("").matches(pattern);
    }
}
