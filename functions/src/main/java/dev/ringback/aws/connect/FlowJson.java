package dev.ringback.aws.connect;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.Language;
import dev.ringback.callback.Team;
import dev.ringback.casework.TellCaller;
import dev.ringback.intake.Address;
import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.Contact;
import dev.ringback.intake.FlowParameters;
import dev.ringback.script.SpokenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a flow's block for Lambda functions sends and takes: a contact, and a flat map of strings (docs/flows.md). Whatever is missing counts
 * as not known: a flow that cannot be answered goes on with its call.
 */
public final class FlowJson {

    /** Connect refuses an answer of 32 KB, and attributes are as large as a flow makes them. */
    private static final int LONGEST_NAME = 200;

    private FlowJson() {}

    /** The call that the flow has on the line; empty where there is no contact in what was sent. */
    public static Optional<CallUnderway> read(JsonNode sent) {
        JsonNode details = sent.path("Details");
        JsonNode contact = details.path("ContactData");
        Optional<ContactId> leg = id(contact.path("ContactId"));
        Optional<ContactId> first = id(contact.path("InitialContactId"));
        var endpoints = new Contact.Endpoints(
                address(contact.path("CustomerEndpoint")), address(contact.path("SystemEndpoint")));
        Optional<CallUnderway> call = leg.or(() -> first)
                .map(one -> CallUnderway.of(
                        one,
                        first.orElse(one),
                        endpoints,
                        texts(contact.path("Attributes")),
                        FlowParameters.in(texts(details.path("Parameters")))));
        return text(contact.path("LanguageCode"))
                .flatMap(code -> call.map(one -> one.orIn(code)))
                .or(() -> call);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(one -> text(one.getValue()).ifPresent(value -> texts.put(one.getKey(), value)));
        return texts;
    }

    private static Optional<ContactId> id(JsonNode node) {
        return text(node).filter(ContactId::isOne).map(ContactId::new);
    }

    /** What the flow finds under {@code $.External}: strings, all of them always. */
    public static ObjectNode answer(TellCaller.Told told) {
        ZoneId zone = told.location().hours().zone();
        Language language = told.language();
        return JsonNodeFactory.instance
                .objectNode()
                .put("result", "ok")
                .put("practice", shortened(told.location().saysAs()))
                .put("callBackOn", told.location().callBackOn().e164())
                .put("language", language.word())
                .put("open", told.opens().isEmpty() ? "yes" : "no")
                .put(
                        "opens",
                        told.opens()
                                .map(at -> spoken(at, told.at(), zone).at(language))
                                .orElse(""))
                .put("callback", told.hasCallback() ? "yes" : "no")
                .put(
                        "calledBack",
                        told.calledBackBy()
                                .map(by -> spoken(by, told.at(), zone).by(language))
                                .orElse(""))
                .put("owed", Integer.toString(told.owed()))
                .put("owedBy", told.owedBy().map(Team::id).orElse(""));
    }

    /** Nothing is known that could be said, and the call goes on. */
    public static ObjectNode unknown() {
        return JsonNodeFactory.instance.objectNode().put("result", "unknown");
    }

    private static SpokenTime spoken(Instant time, Instant now, ZoneId zone) {
        return new SpokenTime(time.atZone(zone), now.atZone(zone));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Optional<Address> address(JsonNode endpoint) {
        return text(endpoint.path("Address")).flatMap(Address::of);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
