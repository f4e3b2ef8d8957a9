package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.aws.table.UncallableTable;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.Word;
import dev.ringback.casework.UncallableCall;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls that opened no callback: with nothing to tell of them, with an alert that is pending, and with one that was told. */
final class KeptUncallable implements Kept {

    private static final Instant ENDED = at("tue 09:00");
    private static final Instant OVERDUE = at("tue 09:02");
    private static final Instant EXPIRES = ENDED.plusSeconds(400 * 86_400);

    @Override
    public String folder() {
        return "uncallable";
    }

    @Override
    public Map<String, List<Map<String, AttributeValue>>> examples() {
        return Map.of(
                "quiet",
                        Arrays.stream(NotOpened.values())
                                .map(why -> write(call(why, Optional.empty()), Told.NOT_YET))
                                .toList(),
                "pending", told(Told.NOT_YET),
                "told", told(Told.TOLD));
    }

    private enum Told {
        NOT_YET,
        TOLD
    }

    private static List<Map<String, AttributeValue>> told(Told told) {
        return List.of(
                write(call(NotOpened.WITHHELD_NUMBER, NotOpened.WITHHELD_NUMBER.escalation(Urgency.URGENT)), told),
                write(call(NotOpened.WRONG_NUMBER, NotOpened.WRONG_NUMBER.escalation(Urgency.ROUTINE)), told),
                write(call(NotOpened.DO_NOT_CALL, NotOpened.DO_NOT_CALL.escalation(Urgency.ROUTINE)), told));
    }

    private static UncallableCall call(NotOpened why, Optional<EscalationReason> pending) {
        return new UncallableCall(OAK_STREET, new ContactId("contact-1"), why, ENDED, pending);
    }

    private static Map<String, AttributeValue> write(UncallableCall call, Told told) {
        var kept = new KeptItems();
        var table = new UncallableTable(kept, "ringback");
        table.record(call, OVERDUE, EXPIRES);
        if (told == Told.TOLD) {
            table.told(call);
        }
        return kept.only();
    }

    /** The sweeper's view of what is pending; the same call again, reported with no news, for the others. */
    @Override
    public ObjectNode says(Map<String, AttributeValue> item) {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        var table = new UncallableTable(KeptItems.of(item), "ringback");
        says.put("reason", KeptItems.text(item, "reason"));
        UncallableCall again = table.record(read(item, Optional.empty()), OVERDUE, EXPIRES);
        again.pending().ifPresent(pending -> says.put("pending", pending.word()));
        table.overdue(OVERDUE)
                .flatMap(key -> table.find(key).stream())
                .forEach(call -> says.put(
                        "overdue",
                        "%s %s %s %s"
                                .formatted(
                                        call.location(),
                                        call.chain(),
                                        call.why().word(),
                                        call.endedAt())));
        told(item).ifPresent(told -> {
            says.put("told", told.word());
            says.put(
                    "toldAgain",
                    table.record(read(item, Optional.of(told)), OVERDUE, EXPIRES)
                            .pending()
                            .isPresent());
        });
        return says;
    }

    @Override
    public Map<String, AttributeValue> written(Map<String, AttributeValue> item) {
        Optional<EscalationReason> told = told(item);
        Optional<EscalationReason> pending = new UncallableTable(KeptItems.of(item), "ringback")
                .record(read(item, Optional.empty()), OVERDUE, EXPIRES)
                .pending();
        return write(read(item, told.or(() -> pending)), told.isPresent() ? Told.TOLD : Told.NOT_YET);
    }

    private static Optional<EscalationReason> told(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("told"))
                .map(told -> Word.find(EscalationReason.class, told.s()).orElseThrow());
    }

    private static UncallableCall read(Map<String, AttributeValue> item, Optional<EscalationReason> pending) {
        return new UncallableCall(
                new LocationId(KeptItems.text(item, "pk").substring("uncallable#".length())),
                new ContactId(KeptItems.text(item, "sk")),
                Word.find(NotOpened.class, KeptItems.text(item, "reason")).orElseThrow(),
                ENDED,
                pending);
    }
}
