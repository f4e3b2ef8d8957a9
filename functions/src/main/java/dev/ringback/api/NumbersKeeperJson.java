package dev.ringback.api;

import dev.ringback.casework.RecountNumbers;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the keeper of the numbers answers as JSON; {@code result} says which it is (docs/numbers.md). */
public final class NumbersKeeperJson {

    private NumbersKeeperJson() {}

    public static ObjectNode of(RecountNumbers.Recounted recounted) {
        ObjectNode json = result("recounted").put("callbacks", recounted.callbacks());
        recounted.next().ifPresent(part -> json.put("next", part));
        return json;
    }

    /** An audit is kept. */
    public static ObjectNode auditKept() {
        return result("audit-kept");
    }

    /** It could not be read what was asked. */
    public static ObjectNode unusable(String why) {
        return result("unusable").put("why", why);
    }

    private static ObjectNode result(String result) {
        return JsonNodeFactory.instance.objectNode().put("result", result);
    }
}
