package dev.ringback.standins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A route of the template and the function behind it.
 *
 * @param scopes of which the token must have one, if there are any
 */
record Route(String method, String path, String function, Access access, Set<String> scopes) {

    /** Who may come in by a route. */
    enum Access {
        WITH_TOKEN,
        ANYBODY
    }

    Route {
        scopes = Set.copyOf(scopes);
    }

    Optional<Map<String, String>> match(String requestMethod, String requestPath) {
        if (!method.equalsIgnoreCase("ANY") && !method.toUpperCase(Locale.ROOT).equals(requestMethod)) {
            return Optional.empty();
        }
        String[] pattern = path.split("/", -1);
        String[] actual = requestPath.split("/", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            String part = pattern[i];
            if (part.endsWith("+}") && i < actual.length) {
                parameters.put(
                        part.substring(1, part.length() - 2),
                        String.join("/", List.of(actual).subList(i, actual.length)));
                return Optional.of(parameters);
            }
            if (i >= actual.length) {
                return Optional.empty();
            }
            if (part.startsWith("{") && !actual[i].isEmpty()) {
                parameters.put(part.substring(1, part.length() - 1), actual[i]);
            } else if (!part.equals(actual[i])) {
                return Optional.empty();
            }
        }
        return pattern.length == actual.length ? Optional.of(parameters) : Optional.empty();
    }

    /** Literal routes come before those with parameters. */
    long parameters() {
        return path.chars().filter(c -> c == '{').count();
    }
}
