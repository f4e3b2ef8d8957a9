package dev.ringback.script;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The lines of one script, or of some of its parts. */
public record ScriptLines(Map<ScriptPart, List<String>> byPart) {

    public static final ScriptLines NONE = new ScriptLines(Map.of());

    public ScriptLines {
        Map<ScriptPart, List<String>> inOrder = new EnumMap<>(ScriptPart.class);
        byPart.forEach((part, lines) -> inOrder.put(part, List.copyOf(lines)));
        byPart = Collections.unmodifiableMap(inOrder);
    }

    /** These, but each part that {@code others} have as they have it. */
    public ScriptLines overriddenBy(ScriptLines others) {
        Map<ScriptPart, List<String>> lines = new EnumMap<>(ScriptPart.class);
        lines.putAll(byPart);
        lines.putAll(others.byPart);
        return new ScriptLines(lines);
    }

    ScriptLines each(UnaryOperator<String> change) {
        Map<ScriptPart, List<String>> lines = new EnumMap<>(ScriptPart.class);
        byPart.forEach(
                (part, ofPart) -> lines.put(part, ofPart.stream().map(change).toList()));
        return new ScriptLines(lines);
    }
}
