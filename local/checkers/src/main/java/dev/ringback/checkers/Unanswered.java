package dev.ringback.checkers;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which calls are plainly missed calls by what Connect knows of them (docs/rules.md §1). A call that one could argue about
 * is none: the checkers cry only over what cannot be explained away.
 */
final class Unanswered {

    private static final Set<String> FORWARDED = Set.of("INBOUND", "TRANSFER", "QUEUE_TRANSFER");
    private static final Set<String> ENDS = Set.of("DISCONNECTED", "COMPLETED");
    private static final String NUMBER = "\\+[1-9]\\d{7,14}";

    private Unanswered() {}

    /** Whether it tells of the end of a call. */
    static boolean isEnd(Outside.Told told) {
        JsonNode detail = told.event().path("detail");
        return ENDS.contains(upper(detail, "eventType"))
                && upper(detail, "channel").equals("VOICE")
                && !told.contact().isEmpty();
    }

    /** Whether a patient called, hung up everywhere, and spoke to no agent in this call or in any other that is known. */
    static boolean isMissed(JsonNode contact, Outside outside) {
        var legs = outside.chain(contact);
        String caller = Outside.number(contact, "CustomerEndpoint");
        return caller.matches(NUMBER)
                && legs.stream().anyMatch(leg -> upper(leg, "InitiationMethod").equals("INBOUND"))
                && legs.stream().allMatch(Unanswered::endedWithoutAnybody)
                && outside.contactsOf(caller).noneMatch(Unanswered::mayBeConversation);
    }

    private static boolean endedWithoutAnybody(JsonNode leg) {
        return FORWARDED.contains(upper(leg, "InitiationMethod"))
                && upper(leg, "Channel").equals("VOICE")
                && leg.has("DisconnectTimestamp")
                && !upper(leg.path("Attributes"), "ringback_ignore").equals("TRUE");
    }

    private static boolean mayBeConversation(JsonNode contact) {
        return contact.has("AgentInfo") || !FORWARDED.contains(upper(contact, "InitiationMethod"));
    }

    private static String upper(JsonNode object, String field) {
        return object.path(field).asString("").strip().toUpperCase(Locale.ROOT);
    }
}
