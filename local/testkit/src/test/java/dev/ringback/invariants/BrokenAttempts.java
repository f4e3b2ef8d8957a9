package dev.ringback.invariants;

import static dev.ringback.invariants.BentCode.bent;
import static dev.ringback.invariants.Lies.told;
import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.YES;

import dev.ringback.invariants.Lies.Lie;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Calls to patients that nobody sees, that are seen otherwise than they were, or from which something follows (invariant 14). */
final class BrokenAttempts {

    private static final String HOME = "+12125550177";
    private static final String HISTORY = ":history";

    private BrokenAttempts() {}

    static Stream<BrokenRule> all() {
        return Stream.of(
                rule("no call is seen", bent("callback.SeenCalls", "note", BentCode::changesNothing)),
                rule(
                        "a call that is told of again is another",
                        bent("callback.SeenContacts", "mayInclude", BentCode::saysYes)),
                rule("a call is seen as longer than it was", seen(entry -> entry.put("seconds", number("3600")))),
                rule("a call is seen to end in another way", seen(entry -> entry.put("end", word("busy")))),
                rule("a call is seen to reach nobody", seen(entry -> entry.put("pickedUp", word("nobody")))),
                rule("a call is seen as a colleague's", seen(entry -> entry.put("by", word(Life.SAM)))),
                rule(
                        "a call that is seen closes what its holder has",
                        bent("callback.Conversations", "wasTheHoldersOwn", BentCode::saysNo)),
                new BrokenRule(
                        14,
                        "no number that a patient wishes leads to them",
                        new Happenings()
                                .missed("09:00", ANNS_PHONE, OAK, Map.of("ringback_call_on", HOME))
                                .claims("09:05", PAT, ANNS_PHONE)
                                .dials("09:06", HOME, "09:08"),
                        "09:20",
                        bent("aws.table.NumberTable", "wishedBy", BentCode::listsNone)));
    }

    private static BrokenRule rule(String how, Wrong wrong) {
        return new BrokenRule(
                14,
                how,
                new Happenings()
                        .missed("09:00", ANNS_PHONE, OAK, YES)
                        .claims("09:05", PAT, ANNS_PHONE)
                        .dials("09:06", ANNS_PHONE, "09:08")
                        .tellsOf("09:06", ANNS_PHONE, "09:09"),
                "09:20",
                wrong);
    }

    private static Wrong seen(Consumer<Map<String, AttributeValue>> change) {
        return told(appended(entries -> entries.map(entry -> {
            Map<String, AttributeValue> fields = new HashMap<>(entry.m());
            if (word("attempt-seen").equals(fields.get("entry"))) {
                change.accept(fields);
            }
            return AttributeValue.fromM(fields);
        })));
    }

    private static Lie appended(UnaryOperator<Stream<AttributeValue>> change) {
        return Lie.about(UpdateItemRequest.class, update -> {
            Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
            values.computeIfPresent(
                    HISTORY,
                    (_, history) -> AttributeValue.fromL(
                            change.apply(history.l().stream()).toList()));
            return update.toBuilder().expressionAttributeValues(values).build();
        });
    }

    private static AttributeValue word(String word) {
        return AttributeValue.fromS(word);
    }

    private static AttributeValue number(String number) {
        return AttributeValue.fromN(number);
    }
}
