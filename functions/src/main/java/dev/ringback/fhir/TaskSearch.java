package dev.ringback.fhir;

import dev.ringback.api.HttpRequest;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Word;
import dev.ringback.casework.JourneyItem;
import dev.ringback.casework.JourneyStore;
import dev.ringback.fhir.Failure.Unanswerable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search for tasks. No parameter names a patient: a query stands in logs on its way (docs/rules.md §13).
 *
 * @param ids where given, nothing but these is looked at
 */
record TaskSearch(
        Query query,
        Set<String> ids,
        Set<TaskStatus> statuses,
        Set<String> codes,
        Set<String> owners,
        List<Predicate<Instant>> changed) {

    private static final String OWNER = "owner:identifier";
    static final Set<String> PARAMETERS =
            Set.of(Query.IDS, "_lastUpdated", "status", "code", OWNER, Query.COUNT, Query.AFTER);

    static TaskSearch of(HttpRequest request) throws Unanswerable {
        Query query = Query.of(request, PARAMETERS);
        return new TaskSearch(
                query,
                query.ids(),
                statuses(query),
                tokens(query, "code", Codes.KIND, kinds()),
                tokens(query, OWNER, Codes.TEAM, Set.of()),
                changed(query));
    }

    private static Set<String> kinds() {
        return Stream.concat(
                        Stream.of(TaskResource.CALLBACK),
                        Arrays.stream(FollowUpKind.values()).map(Word::word))
                .collect(Collectors.toSet());
    }

    private static Set<TaskStatus> statuses(Query query) throws Unanswerable {
        var statuses = EnumSet.noneOf(TaskStatus.class);
        for (String given : query.anyOf("status")) {
            statuses.add(Word.find(TaskStatus.class, withoutSystem(given, "http://hl7.org/fhir/task-status"))
                    .orElseThrow(() -> new Unanswerable(Failure.badQuery("'status' must be one of %s."
                            .formatted(Arrays.stream(TaskStatus.values())
                                    .map(Word::word)
                                    .collect(Collectors.joining(", ")))))));
        }
        return statuses;
    }

    /**
     * The codes of a parameter, with or without their system.
     *
     * @param possible those that there are; none where the directory says
     */
    private static Set<String> tokens(Query query, String name, String system, Set<String> possible)
            throws Unanswerable {
        var codes = new LinkedHashSet<String>();
        for (String given : query.anyOf(name)) {
            String code = withoutSystem(given, system);
            if (code.contains("|") || (!possible.isEmpty() && !possible.contains(code))) {
                throw new Unanswerable(Failure.badQuery("'%s' must be of the system %s%s."
                        .formatted(
                                name,
                                system,
                                possible.isEmpty()
                                        ? ""
                                        : possible.stream().sorted().collect(Collectors.joining(", ", ": ", "")))));
            }
            codes.add(code);
        }
        return codes;
    }

    private static String withoutSystem(String token, String system) {
        return token.startsWith(system + "|") ? token.substring(system.length() + 1) : token;
    }

    /** All of them have to hold: the gateway puts a parameter that came twice into one, with a comma. */
    private static List<Predicate<Instant>> changed(Query query) throws Unanswerable {
        List<String> given = query.anyOf("_lastUpdated");
        List<Predicate<Instant>> read =
                given.stream().flatMap(one -> changed(one).stream()).toList();
        if (read.size() < given.size()) {
            throw new Unanswerable(Failure.badQuery(
                    "'_lastUpdated' must be ge, gt, le or lt and a time with its offset, or a day of UTC: for example"
                            + " ge2026-12-01T08:00:00Z."));
        }
        return read;
    }

    private static Optional<Predicate<Instant>> changed(String given) {
        if (given.length() < 2) {
            return Optional.empty();
        }
        // A plus sign that was not escaped is a blank by now.
        return Times.span(given.substring(2).replace(' ', '+')).flatMap(span -> switch (given.substring(0, 2)) {
            case "ge" -> Optional.of(at -> !at.isBefore(span.from()));
            case "gt" -> Optional.of(at -> !at.isBefore(span.to()));
            case "lt" -> Optional.of(at -> at.isBefore(span.from()));
            case "le" -> Optional.of(at -> at.isBefore(span.to()));
            default -> Optional.empty();
        });
    }

    /** What is looked at: where only what is open is asked for, only that. */
    JourneyStore.Which which() {
        return !statuses.isEmpty() && TaskStatus.OPEN.containsAll(statuses)
                ? JourneyStore.Which.OPEN
                : JourneyStore.Which.ALL;
    }

    boolean admits(JourneyItem item) {
        return (statuses.isEmpty() || statuses.contains(TaskStatus.of(item)))
                && (codes.isEmpty() || codes.contains(TaskResource.code(item)))
                && (owners.isEmpty() || owners.contains(TaskResource.owner(item).id()))
                && changed.stream().allMatch(when -> when.test(item.changedAt()));
    }
}
