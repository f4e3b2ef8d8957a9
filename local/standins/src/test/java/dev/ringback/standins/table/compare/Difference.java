package dev.ringback.standins.table.compare;

import dev.ringback.standins.table.compare.Endpoint.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How an answer differs from the embedded table's.
 *
 * @param words ours first, then theirs
 */
record Difference(String endpoint, Asked asked, String words) {

    private static final int LONGEST = 300;

    static Optional<Difference> between(String endpoint, Asked asked, Answer ours, Answer theirs) {
        return words(asked, ours, theirs, endpoint).map(words -> new Difference(endpoint, asked, words));
    }

    private static Optional<String> words(Asked asked, Answer ours, Answer theirs, String endpoint) {
        if (ours.isError() || theirs.isError()) {
            String mine = outcome(ours, endpoint);
            String other = outcome(theirs, endpoint);
            if (mine.equals(other) && ours.isError()) {
                return difference("", details(asked, ours), details(asked, theirs));
            }
            return mine.equals(other) ? Optional.empty() : Optional.of(mine + " | " + other);
        }
        JsonNode mine = comparable(asked, ours.body(), endpoint);
        JsonNode other = comparable(asked, theirs.body(), endpoint);
        return difference("", mine, other);
    }

    private static JsonNode details(Asked asked, Answer answer) {
        var details = answer.body().deepCopy().asObject();
        details.remove("__type");
        details.remove("message");
        details.remove("Message");
        details.path("CancellationReasons").forEach(reason -> reason.asObject().remove("Message"));
        return Normal.of(asked, details);
    }

    /** moto reports capacities that depend on nothing, and returns numbers as they were sent. */
    private static JsonNode comparable(Asked asked, JsonNode body, String endpoint) {
        JsonNode normal = Normal.of(asked, body);
        if (!endpoint.equals("moto")) {
            return normal;
        }
        normal.asObject().remove(List.of("ConsumedCapacity", "ItemCollectionMetrics"));
        return Normal.of(asked, Normal.numbers(normal));
    }

    private static String outcome(Answer answer, String endpoint) {
        if (!answer.isError()) {
            return "answered";
        }
        return answer.errorType() + (endpoint.equals("moto") ? "" : " " + cut(answer.message()));
    }

    private static Optional<String> difference(String where, JsonNode ours, JsonNode theirs) {
        if (ours.equals(theirs)) {
            return Optional.empty();
        }
        if (ours.isObject() && theirs.isObject()) {
            for (Map.Entry<String, JsonNode> field : ours.properties()) {
                Optional<String> difference =
                        difference(where + "/" + field.getKey(), field.getValue(), theirs.path(field.getKey()));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            for (Map.Entry<String, JsonNode> field : theirs.properties()) {
                if (!ours.has(field.getKey())) {
                    return Optional.of("%s/%s: nothing | %s"
                            .formatted(
                                    where, field.getKey(), cut(field.getValue().toString())));
                }
            }
        }
        if (ours.isArray() && theirs.isArray()) {
            for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
                Optional<String> difference = difference(where + "/" + i, ours.path(i), theirs.path(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.of("%s: %s | %s".formatted(where, cut(written(ours)), cut(written(theirs))));
    }

    private static String written(JsonNode json) {
        return json.isMissingNode() ? "nothing" : json.toString();
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    @Override
    public String toString() {
        return "%s %s\n    %s".formatted(endpoint, words, cut(asked.toString()));
    }
}
