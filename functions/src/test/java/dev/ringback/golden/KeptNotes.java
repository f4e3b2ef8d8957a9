package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.TextConsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is noted of a caller beside their callbacks. */
final class KeptNotes implements Kept {

    @Override
    public String folder() {
        return "notes";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        Instant expiresAt = at("tue 09:00").plusSeconds(14 * 86_400);
        var reached = new CallerRecord.Reached(at("tue 09:00"), new ContactId("contact-1"));
        var record = new CallerRecord(WHO, List.of(), List.of(), Optional.of(reached), Optional.empty());
        return Map.of(
                "reached", List.of(write(record, expiresAt)),
                "said",
                        Arrays.stream(TextConsent.values())
                                .map(said ->
                                        new Consent(said, at("tue 09:00"), Consent.How.CONTACT_ATTRIBUTE, "contact-2"))
                                .map(said -> write(
                                        new CallerRecord(
                                                WHO, List.of(), List.of(), Optional.empty(), Optional.of(said)),
                                        expiresAt))
                                .toList());
    }

    private static CallerRecord read(Map<String, AttributeValue> item) {
        return new CallbackTable(KeptItems.of(item), "ringback").load(WHO);
    }

    private static Map<String, AttributeValue> write(CallerRecord record, Instant expiresAt) {
        var kept = new KeptItems();
        var table = new CallbackTable(kept, "ringback");
        record.reached().ifPresent(reached -> table.noteReached(WHO, reached, expiresAt));
        record.said().ifPresent(said -> table.noteConsent(WHO, said, expiresAt));
        return kept.only();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        CallerRecord record = read(item);
        record.reached()
                .ifPresent(reached -> says.put("reached", reached.chain().id() + " " + reached.at()));
        record.said()
                .ifPresent(said -> says.put(
                        "said",
                        Stream.of(said.said().word(), said.at(), said.how().word(), said.evidence())
                                .map(Object::toString)
                                .toList()
                                .toString()));
        return says;
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        AttributeValue expiresAt = item.get("expiresAt");
        if (expiresAt == null) {
            throw new IllegalStateException("a note expires");
        }
        return write(read(item), Instant.ofEpochSecond(Long.parseLong(expiresAt.n())));
    }
}
