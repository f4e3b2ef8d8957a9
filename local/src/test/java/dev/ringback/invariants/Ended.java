package dev.ringback.invariants;

import dev.ringback.local.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How a trial ended, in terms that a fault must not change. */
final class Ended {

    private static final List<String> WHAT_STAYS =
            List.of("location", "caller", "bucket", "urgent", "state", "outcome", "owner", "attempts", "calls");

    private final Rehearsal.Result result;
    private final List<ObjectNode> lines;

    Ended(Rehearsal.Result result, List<ObjectNode> lines) {
        this.result = result;
        this.lines = List.copyOf(lines);
    }

    /** Whether a fault that was armed found its occasion. */
    boolean everyFaultStruck() {
        return !(result instanceof Rehearsal.Result.Held held) || held.unspent().isEmpty();
    }

    /** All that went wrong here, compared with the same scenario without a fault. */
    List<String> worseThan(Ended flawless) {
        var wrong = new ArrayList<String>();
        if (result instanceof Rehearsal.Result.Broke broke) {
            wrong.add("at %s invariant %s: %s"
                    .formatted(
                            broke.at(),
                            broke.invariant().rule(),
                            broke.invariant().how()));
            return wrong;
        }
        if (!callbacks().equals(flawless.callbacks())) {
            wrong.add("callbacks ended as %s instead of %s".formatted(callbacks(), flawless.callbacks()));
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
        delivered().forEach((to, count) -> {
            if (count > flawless.delivered().getOrDefault(to, 0L)) {
                wrong.add("%s was texted %d times".formatted(to, count));
            }
        });
        deadLetters().filter(letter -> !letter.startsWith("Sweeper")).forEach(wrong::add);
        return wrong;
    }

    /** Each callback as it ended, without times and ids. */
    Set<String> callbacks() {
        return of("callback")
                .map(line -> WHAT_STAYS.stream()
                        .map(field -> line.path(field).asString("-"))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
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
