package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The drawing of docs/architecture.md says what the plan says: its arrows lead from a room to those that it may know, in any number of
 * steps, and to no others.
 */
class DrawnRoomsTest {

    private static final Pattern DRAWING = Pattern.compile("```mermaid\\nflowchart TD\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROOM = Pattern.compile("(?m)^ *(\\w+)\\[\"");
    private static final Pattern ARROW = Pattern.compile("(?m)^ *(\\w+) --> (\\w+)$");

    @Test
    void the_arrows_of_the_drawing_lead_where_the_plan_leads() throws IOException {
        assertThat(closed(drawn())).isEqualTo(closed(planned()));
    }

    /** The rooms that each room has an arrow to. */
    private static Map<String, Set<String>> drawn() throws IOException {
        String page = Files.readString(Sources.ROOT.resolve("docs").resolve("architecture.md"), StandardCharsets.UTF_8);
        String drawing = DRAWING.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/architecture.md has no drawing of the rooms"));
        Map<String, Set<String>> arrows = new HashMap<>();
        ROOM.matcher(drawing).results().forEach(room -> arrows.put(room.group(1), new HashSet<>()));
        for (MatchResult arrow : ARROW.matcher(drawing).results().toList()) {
            assertThat(arrows).as("the rooms that are drawn").containsKeys(arrow.group(1), arrow.group(2));
            arrows.computeIfAbsent(arrow.group(1), _ -> new HashSet<>()).add(arrow.group(2));
        }
        return arrows;
    }

    /** The rooms that each room may know. */
    private static Map<String, Set<String>> planned() {
        Map<String, Set<String>> known = new HashMap<>(Plan.DOMAIN);
        Plan.FUNCTIONS.forEach((room, below) -> known.put(room, and(Plan.DOMAIN.keySet(), below)));
        known.put("lambda", and(Plan.DOMAIN.keySet(), Plan.FUNCTIONS.keySet()));
        return known;
    }

    /** What each room comes to in any number of steps. */
    private static Map<String, Set<String>> closed(Map<String, Set<String>> steps) {
        Map<String, Set<String>> reached = new TreeMap<>();
        steps.keySet().forEach(room -> reached.put(room, from(room, steps, new TreeSet<>())));
        return reached;
    }

    private static Set<String> from(String room, Map<String, Set<String>> steps, Set<String> reached) {
        for (String next : steps.getOrDefault(room, Set.of())) {
            if (reached.add(next)) {
                from(next, steps, reached);
            }
        }
        return reached;
    }

    private static Set<String> and(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
