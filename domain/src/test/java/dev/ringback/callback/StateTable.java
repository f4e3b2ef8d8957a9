package dev.ringback.callback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which entry may follow in which state, and what the state is then, as {@link State#after} was found to answer. */
final class StateTable {

    /** The kinds of state as the page calls them; both kinds of claim have the same word in the table and the API. */
    private static final Map<String, String> NAMES = Map.of(
            "Waiting", "waiting",
            "Due", "due",
            "Claimed", "claimed",
            "HandedOff", "handed-off",
            "ClaimedHandOff", "claimed hand-off",
            "Closed", "closed");

    private static final List<String> ORDER =
            List.of("waiting", "due", "claimed", "handed-off", "claimed hand-off", "closed");

    /** By entry and state, the states that follow; none where the entry cannot follow. */
    private final Map<String, Map<String, Set<String>>> cells = new LinkedHashMap<>();

    /** The kinds of state by the names of their types. */
    static Map<String, String> kinds() {
        return new TreeMap<>(NAMES);
    }

    static String name(State state) {
        String name = NAMES.get(state.getClass().getSimpleName());
        if (name == null) {
            throw new IllegalStateException(
                    "a new kind of state: give %s a name in StateTable".formatted(state.getClass()));
        }
        return name;
    }

    void follows(String entry, State in, State then) {
        cell(entry, name(in)).add(name(then));
    }

    void cannotFollow(String entry, State in) {
        cell(entry, name(in));
    }

    private Set<String> cell(String entry, String state) {
        return cells.computeIfAbsent(entry, _ -> new LinkedHashMap<>()).computeIfAbsent(state, _ -> new TreeSet<>());
    }

    /** A drawing of what moves a callback on, and a table of everything. */
    String page() {
        return drawing() + "\n" + table();
    }

    private String drawing() {
        var drawing = new StringBuilder("""
            ```mermaid
            stateDiagram-v2
              state "handed-off" as handed_off
              state "claimed hand-off" as claimed_hand_off
              [*] --> waiting: opened
              [*] --> due: opened
            """);
        for (String from : ORDER) {
            for (String to : ORDER) {
                String entries = cells.entrySet().stream()
                        .filter(row -> !row.getKey().equals("opened"))
                        .filter(row ->
                                row.getValue().getOrDefault(from, Set.of()).contains(to))
                        .map(Map.Entry::getKey)
                        .filter(entry -> !from.equals(to) || mayMove(entry))
                        .collect(Collectors.joining(", "));
                if (!entries.isEmpty() && !from.equals("closed")) {
                    drawing.append("  %s --> %s: %s%n".formatted(node(from), node(to), entries));
                }
            }
        }
        return drawing.append("  closed --> [*]\n```\n").toString();
    }

    /** Whether the entry moves a callback on from anywhere; what never does is drawn nowhere. */
    private boolean mayMove(String entry) {
        return cells.getOrDefault(entry, Map.of()).entrySet().stream()
                .anyMatch(cell -> cell.getValue().stream().anyMatch(to -> !to.equals(cell.getKey())));
    }

    private static String node(String state) {
        return state.replace('-', '_').replace(' ', '_');
    }

    private String table() {
        var table = new StringBuilder(
                "What an entry makes of a state: `·` leaves it as it is, `no` cannot follow and is refused.\n\n");
        table.append("| entry | " + String.join(" | ", ORDER) + " |\n");
        table.append("|---".repeat(ORDER.size() + 1)).append("|\n");
        cells.forEach((entry, states) -> table.append("| `%s` | ".formatted(entry))
                .append(ORDER.stream()
                        .map(state -> cell(state, states.getOrDefault(state, Set.of())))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String cell(String in, Set<String> then) {
        if (then.isEmpty()) {
            return "no";
        }
        return then.equals(Set.of(in)) ? "·" : String.join(", ", then);
    }
}
