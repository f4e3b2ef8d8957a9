package dev.ringback.script;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a line of a script may leave open, written in it as <code>{saysAs}</code>: only what the directory knows. */
public enum ScriptBlank {
    SAYS_AS("{saysAs}"),
    CALL_BACK_ON("{callBackOn}");

    private static final Pattern BLANK = Pattern.compile("\\{[^{}]*}");
    private static final Pattern BLANK_OR_BRACE = Pattern.compile("\\{[^{}]*}|[{}]");

    private final String placeholder;

    ScriptBlank(String placeholder) {
        this.placeholder = placeholder;
    }

    public String placeholder() {
        return placeholder;
    }

    public boolean isIn(String line) {
        return line.contains(placeholder);
    }

    /** What stands in braces and is no blank, and every brace that stands alone. */
    public static Stream<String> unknownIn(String line) {
        return BLANK_OR_BRACE
                .matcher(line)
                .results()
                .map(found -> found.group())
                .filter(found -> named(found).isEmpty());
    }

    /** The words of a line alone. */
    public static String without(String line) {
        return BLANK.matcher(line).replaceAll(" ");
    }

    /** In one pass, so that a name with a brace in it is never taken for a blank. */
    static String fill(String line, Function<ScriptBlank, String> values) {
        return BLANK.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        named(found.group()).map(values).orElse(found.group())));
    }

    private static Optional<ScriptBlank> named(String placeholder) {
        return Stream.of(values())
                .filter(blank -> blank.placeholder.equals(placeholder))
                .findFirst();
    }
}
