package dev.ringback.script;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The lines of one script, or of some of its parts. */
public record Lines(Map<Part, List<String>> byPart) {

    public static final Lines NONE = new Lines(Map.of());

    public Lines {
        Map<Part, List<String>> inOrder = new EnumMap<>(Part.class);
        byPart.forEach((part, lines) -> inOrder.put(part, List.copyOf(lines)));
        byPart = Collections.unmodifiableMap(inOrder);
    }

    /** These, but each part that {@code others} have as they have it. */
    Lines overriddenBy(Lines others) {
        Map<Part, List<String>> lines = new EnumMap<>(Part.class);
        lines.putAll(byPart);
        lines.putAll(others.byPart);
        return new Lines(lines);
    }

    Lines each(UnaryOperator<String> change) {
        Map<Part, List<String>> lines = new EnumMap<>(Part.class);
        byPart.forEach(
                (part, ofPart) -> lines.put(part, ofPart.stream().map(change).toList()));
        return new Lines(lines);
    }
}
