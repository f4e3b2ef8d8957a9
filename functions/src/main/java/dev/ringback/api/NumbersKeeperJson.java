package dev.ringback.api;

import dev.ringback.casework.NumbersReply;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the keeper of the numbers answers as JSON; {@code result} says which it is (docs/numbers.md). */
public final class NumbersKeeperJson {

    private NumbersKeeperJson() {}

    public static ObjectNode of(NumbersReply reply) {
        return switch (reply) {
            case NumbersReply.Recounted recounted -> {
                ObjectNode json = result("recounted").put("callbacks", recounted.callbacks());
                recounted.next().ifPresent(part -> json.put("next", part));
                yield json;
            }
            case NumbersReply.AuditKept _ -> result("audit-kept");
            case NumbersReply.Unusable(String why) -> result("unusable").put("why", why);
        };
    }

    private static ObjectNode result(String result) {
        return JsonNodeFactory.instance.objectNode().put("result", result);
    }
}
