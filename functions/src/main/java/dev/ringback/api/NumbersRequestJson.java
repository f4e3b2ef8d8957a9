package dev.ringback.api;

import dev.ringback.callback.Word;
import dev.ringback.casework.CountedItems;
import dev.ringback.casework.NumbersRequest;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of the keeper of the numbers as JSON; {@code action} says which it is (docs/numbers.md). */
public final class NumbersRequestJson {

    private static final String ACTION = "action";
    private static final String FROM = "from";
    private static final String AUDIT = "audit";

    /** A field that is named twice has two meanings, of which one reader sees the one and another the other. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private enum Action implements Word {
        RECOUNT,
        KEEP_AUDIT
    }

    private NumbersRequestJson() {}

    /** Reads a request; one that cannot be read says why. */
    public static NumbersRequest read(InputStream event) {
        try {
            return read(JSON.readTree(event));
        } catch (StreamReadException _) {
            return new NumbersRequest.Unusable("The request must be JSON, with no field named twice in it.");
        }
    }

    private static NumbersRequest read(JsonNode event) {
        try {
            Body asked = Body.of(event, List.of(ACTION, FROM, AUDIT));
            return switch (asked.word(ACTION, Action.class)) {
                case RECOUNT -> new NumbersRequest.Recount(from(asked));
                case KEEP_AUDIT -> keepAudit(asked.given(AUDIT));
            };
        } catch (Body.Unreadable e) {
            return new NumbersRequest.Unusable(e.problem().detail());
        }
    }

    private static NumbersRequest keepAudit(JsonNode audit) {
        return KeptAudit.refusal(audit)
                .<NumbersRequest>map(NumbersRequest.Unusable::new)
                .orElseGet(() -> new NumbersRequest.KeepAudit(audit.toString()));
    }

    private static int from(Body asked) throws Body.Unreadable {
        int from = asked.findWholeNumber(FROM).orElse(0);
        if (from >= CountedItems.PARTS) {
            throw new Body.Unreadable("'from' must be a part, from 0 to %d.".formatted(CountedItems.PARTS - 1));
        }
        return from;
    }
}
