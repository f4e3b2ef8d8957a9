package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.NumberTable;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.TextConsent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lines of the ledger, with all that a line may have and with none of it. */
final class KeptLedger implements Kept {

    private static final Instant NINE = at("tue 09:00");

    @Override
    public String folder() {
        return "ledger";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        return Map.of(
                "whole",
                        Arrays.stream(LedgerLine.What.values())
                                .map(KeptLedger::whole)
                                .map(KeptLedger::write)
                                .toList(),
                "bare", List.of(write(LedgerLine.byText(TextConsent.REVOKED, "text-1", NINE))));
    }

    private static LedgerLine whole(LedgerLine.What what) {
        return new LedgerLine(
                "callback-1#4",
                NINE,
                what,
                "person",
                "told me so",
                Optional.of(OAK_STREET),
                Optional.of(new CallbackId("callback-1")),
                Optional.of(new PersonId("pat@sunrise.example")),
                Optional.of(new Consent(TextConsent.GIVEN, NINE, Consent.How.FORM, "form 17")));
    }

    private static Map<String, AttributeValue> write(LedgerLine line) {
        var kept = new KeptItems();
        new NumberTable(kept, "ringback", () -> "run-1").write(PATIENT, line);
        return kept.only();
    }

    private static LedgerLine read(Map<String, AttributeValue> item) {
        return new NumberTable(KeptItems.of(item), "ringback", () -> "run-1")
                .ledger(PATIENT)
                .getFirst();
    }

    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        LedgerLine line = read(item);
        ObjectNode says = JsonNodeFactory.instance
                .objectNode()
                .put("id", line.id())
                .put("at", line.at().toString())
                .put("what", line.what().word())
                .put("how", line.how())
                .put("evidence", line.evidence());
        line.location().ifPresent(location -> says.put("location", location.id()));
        line.callback().ifPresent(callback -> says.put("callback", callback.id()));
        line.by().ifPresent(by -> says.put("by", by.id()));
        line.allowedBy().ifPresent(consent -> says.put("allowedBy", consent.toString()));
        return says;
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        return write(read(item));
    }
}
