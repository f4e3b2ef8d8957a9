package dev.ringback.fhir;

import dev.ringback.api.HttpRequest;
import dev.ringback.fhir.Failure.Unanswerable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parameters of a search. One that the search does not have is refused, for what is left of a filter that was meant shows more than was asked
 * for; who wants it ignored says {@code Prefer: handling=lenient}.
 */
final class Query {

    static final String IDS = "_id";
    static final String COUNT = "_count";
    static final String AFTER = "after";
    private static final String FORMAT = "_format";
    private static final Set<String> FORMATS =
            Set.of("json", "application/json", Elements.MEDIA_TYPE, "application/fhir json");
    private static final int MOST = 100;
    private static final int USUAL = 50;

    private final Map<String, String> known;

    private Query(Map<String, String> known) {
        this.known = known;
    }

    /**
     * The query of a request.
     *
     * @param parameters those that the search has, beside those of every search
     */
    static Query of(HttpRequest request, Set<String> parameters) throws Unanswerable {
        var known = new TreeMap<String, String>();
        for (Map.Entry<String, String> one : request.query().entrySet()) {
            if (one.getKey().equals(FORMAT)) {
                requireJson(one.getValue());
            } else if (parameters.contains(one.getKey())) {
                known.put(one.getKey(), one.getValue());
            } else if (!isLenient(request)) {
                throw new Unanswerable(Failure.of(
                        400,
                        "not-supported",
                        "This search has no parameter of that name; it has: %s. 'Prefer: handling=lenient' has it ignored."
                                .formatted(parameters.stream().sorted().collect(Collectors.joining(", ")))));
            }
        }
        return new Query(known);
    }

    private static void requireJson(String format) throws Unanswerable {
        if (!FORMATS.contains(format)) {
            throw new Unanswerable(Failure.of(406, "not-supported", "Resources are written as JSON alone."));
        }
    }

    private static boolean isLenient(HttpRequest request) {
        return request.headers().getOrDefault("prefer", "").replace(" ", "").contains("handling=lenient");
    }

    /** What is searched by, to be said in the answer. */
    Map<String, String> used() {
        return known;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(known.get(name)).filter(value -> !value.isBlank());
    }

    /** The values of a parameter of which one has to fit; empty where it is not asked for. */
    List<String> anyOf(String name) {
        return find(name).map(value -> Arrays.asList(value.split(",", -1))).orElse(List.of());
    }

    /** The ids that are asked for; empty where that is none. */
    Set<String> ids() throws Unanswerable {
        List<String> ids = anyOf(IDS);
        if (ids.size() > MOST) {
            throw new Unanswerable(Failure.of(400, "too-costly", "'_id' may name %d at most.".formatted(MOST)));
        }
        return new LinkedHashSet<>(ids);
    }

    int count() throws Unanswerable {
        Optional<String> given = find(COUNT);
        if (given.isEmpty()) {
            return USUAL;
        }
        if (!given.get().matches("[1-9]\\d{0,8}")) {
            throw new Unanswerable(Failure.badQuery("'_count' must be a number from 1 on."));
        }
        return Math.min(Integer.parseInt(given.get()), MOST);
    }
}
