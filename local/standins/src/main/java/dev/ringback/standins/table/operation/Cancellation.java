package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a transaction is refused: with a reason for each of its actions, most of them none. */
final class Cancellation {

    private Cancellation() {}

    static TableRefusal because(List<Optional<TableRefusal>> refusals) {
        ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
        refusals.forEach(refusal -> reason(refusal, reasons.addObject()));
        String codes = reasons.valueStream()
                .map(reason -> reason.path("Code").asString())
                .collect(Collectors.joining(", ", "[", "]"));
        return TableRefusal.of(
                ErrorType.TRANSACTION_CANCELED,
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes,
                Map.of("CancellationReasons", reasons));
    }

    private static void reason(Optional<TableRefusal> refusal, ObjectNode json) {
        if (refusal.isEmpty()) {
            json.put("Code", "None");
            return;
        }
        boolean condition = refusal.get().type() == ErrorType.CONDITION_FAILED;
        json.put("Code", condition ? "ConditionalCheckFailed" : "ValidationError");
        json.put("Message", refusal.get().said());
        refusal.get().details().forEach(json::set);
    }
}
