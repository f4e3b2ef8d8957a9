package dev.ringback.standins.table.refusal;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A request that is refused, with the error that DynamoDB answers. */
public final class TableRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private final String said;
    private final transient Map<String, JsonNode> details;

    private TableRefusal(ErrorType type, String message, Map<String, JsonNode> details) {
        super(message, null, false, false);
        this.type = type;
        this.said = message;
        this.details = details;
    }

    public static TableRefusal of(ErrorType type, String message) {
        return new TableRefusal(type, message, Map.of());
    }

    /**
     * A refusal that tells more.
     *
     * @param details fields of the answer beside its type and message
     */
    public static TableRefusal of(ErrorType type, String message, Map<String, JsonNode> details) {
        return new TableRefusal(type, message, Map.copyOf(details));
    }

    public static TableRefusal invalid(String message) {
        return of(ErrorType.VALIDATION, message);
    }

    public static TableRefusal invalidParameter(String message) {
        return invalid("One or more parameter values were invalid: " + message);
    }

    /** Something that DynamoDB has and the embedded table has not. */
    public static TableRefusal notEmbedded(String what) {
        return of(ErrorType.NOT_EMBEDDED, "The embedded table does not have " + what);
    }

    public ErrorType type() {
        return type;
    }

    public String said() {
        return said;
    }

    public Map<String, JsonNode> details() {
        return details;
    }
}
