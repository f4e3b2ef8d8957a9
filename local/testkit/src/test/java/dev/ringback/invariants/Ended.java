package dev.ringback.invariants;

import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Faults.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How a trial ended, in terms that a fault must not change. */
final class Ended {

    /** They run again by themselves, and do what the run before did not. */
    private static final Set<String> MAKE_UP_FOR_IT = Set.of("Sweeper", "Reconciler", "WeeklyReports");

    private static final List<String> WHAT_STAYS =
            List.of("location", "caller", "bucket", "urgent", "state", "outcome", "owner", "attempts", "calls");

    private static final List<String> OF_WHAT_IS_OWED =
            List.of("location", "caller", "kind", "state", "outcome", "owner", "appointmentAt");

    private final Rehearsal.Result result;
    private final List<ObjectNode> lines;
    private final Map<Occasion, Integer> occasions;

    /** @param occasions at what a fault could have struck, and how often */
    Ended(Rehearsal.Result result, List<ObjectNode> lines, Map<Occasion, Integer> occasions) {
        this.result = result;
        this.occasions = occasions;
        this.lines = List.copyOf(lines);
    }

    Map<Occasion, Integer> occasions() {
        return occasions;
    }

    /** The faults that found no occasion. */
    List<Fault> unspent() {
        return switch (result) {
            case Rehearsal.Result.Held held -> held.unspent();
            case Rehearsal.Result.Broke _ -> List.of();
        };
    }

    /** The invariant that did not hold, if one did not. */
    Optional<String> brokenInvariant() {
        return switch (result) {
            case Rehearsal.Result.Held _ -> Optional.empty();
            case Rehearsal.Result.Broke broke ->
                Optional.of("at %s invariant %s: %s"
                        .formatted(
                                broke.at(),
                                broke.invariant().rule(),
                                broke.invariant().how()));
        };
    }

    /** All that went wrong here, compared with the same scenario without a fault. */
    List<String> worseThan(Ended flawless) {
        if (brokenInvariant().isPresent()) {
            return brokenInvariant().stream().toList();
        }
        var wrong = new ArrayList<String>();
        if (!callbacks().equals(flawless.callbacks())) {
            wrong.add("callbacks ended as %s instead of %s".formatted(callbacks(), flawless.callbacks()));
        }
        if (!followUps().equals(flawless.followUps())) {
            wrong.add("what is owed ended as %s instead of %s".formatted(followUps(), flawless.followUps()));
        }
        Set<String> untold = new TreeSet<>(flawless.alerts());
        untold.removeAll(alerts());
        if (!untold.isEmpty()) {
            wrong.add("nobody was told " + untold);
        }
        flawless.texts().forEach((step, fate) -> {
            String now = texts().getOrDefault(step, "nothing");
            if (!now.equals(fate) && !(fate.equals("text-sent") && now.equals("text-unknown"))) {
                wrong.add("the text %s ended as %s instead of %s".formatted(step, now, fate));
            }
        });
        wrong.addAll(textedTooOften(flawless));
        Set<String> unpublished = new TreeSet<>(entryIds());
        unpublished.removeAll(published());
        if (!unpublished.isEmpty()) {
            wrong.add("the world was not told of " + unpublished);
        }
        deadLetters()
                .filter(letter -> MAKE_UP_FOR_IT.stream().noneMatch(letter::startsWith))
                .forEach(wrong::add);
        return wrong;
    }

    List<String> textedTooOften(Ended flawless) {
        return delivered().entrySet().stream()
                .filter(sent -> sent.getValue() > flawless.delivered().getOrDefault(sent.getKey(), 0L))
                .map(sent -> "%s was texted %d times".formatted(sent.getKey(), sent.getValue()))
                .toList();
    }

    /** Each callback as it ended, without times and ids. */
    Set<String> callbacks() {
        return of("callback")
                .map(line -> WHAT_STAYS.stream()
                        .map(field -> line.path(field).asString("-"))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was owed after calls as it ended, without times and ids. */
    List<String> followUps() {
        return of("follow-up")
                .map(line -> OF_WHAT_IS_OWED.stream()
                        .map(field -> line.path(field).asString("-"))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    /** Which people were told what of whose callback. */
    Set<String> alerts() {
        Map<String, String> callers = callers();
        return of("alert")
                .map(line -> callers.getOrDefault(line.path("callback").asString(""), "no callback") + " "
                        + line.path("message").path("reason").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What finally became of each text that was to go. */
    Map<String, String> texts() {
        Map<String, String> callers = callers();
        var fates = new TreeMap<String, String>();
        of("history")
                .filter(line -> line.path("entry").asString("").startsWith("text-"))
                .forEach(line -> fates.put(
                        callers.get(line.path("callback").asString()) + " "
                                + line.path("step").asString(),
                        line.path("entry").asString()));
        return fates;
    }

    /** How many texts reached each phone. */
    Map<String, Long> delivered() {
        return of("text").collect(Collectors.groupingBy(line -> line.path("to").asString(), Collectors.counting()));
    }

    /** The words of all histories, in the order in which things happened. */
    List<String> entries() {
        return of("history").map(line -> line.path("entry").asString()).toList();
    }

    private Set<String> entryIds() {
        return of("history")
                .map(line -> line.path("callback").asString() + "-"
                        + line.path("seq").asInt())
                .collect(Collectors.toSet());
    }

    private Set<String> published() {
        return of("domain-event")
                .map(line -> line.path("detail").path("id").asString(""))
                .collect(Collectors.toSet());
    }

    Stream<String> deadLetters() {
        return of("dead-letter")
                .map(line -> line.path("function").asString() + " gave up: "
                        + line.path("reason").asString());
    }

    Stream<ObjectNode> of(String type) {
        return lines.stream().filter(line -> line.path("type").asString().equals(type));
    }

    private Map<String, String> callers() {
        return of("callback")
                .collect(Collectors.toMap(
                        line -> line.path("callback").asString(),
                        line -> line.path("caller").asString()));
    }
}
