package dev.ringback.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Where each stage of a journey stands, read off the lines of a rehearsal and nothing else. */
final class JourneyTimeline {

    private static final Set<String> WORK = Set.of("due", "waiting", "claimed");

    /**
     * How something stands; what has ended has neither team nor deadline.
     *
     * @param holder who has taken it from the team
     */
    private record Standing(String state, Optional<String> team, Optional<String> holder, Optional<Instant> deadline) {

        static Standing ended(String how) {
            return new Standing(how, Optional.empty(), Optional.empty(), Optional.empty());
        }

        String at(Instant time) {
            return holder.or(() -> team)
                    .flatMap(owner -> deadline.map(by ->
                            JourneyTable.open(isWork() && by.isBefore(time) ? state + ", late" : state, owner, by)))
                    .orElse(state);
        }

        /** A text goes with the next sweep, and a visit lasts. */
        private boolean isWork() {
            return WORK.contains(state);
        }
    }

    private final Map<String, NavigableMap<Instant, Standing>> since = new TreeMap<>();

    static JourneyTimeline of(List<JsonNode> lines) {
        JourneyTimeline timeline = new JourneyTimeline();
        lines.forEach(timeline::read);
        return timeline;
    }

    Set<String> stages() {
        return since.keySet();
    }

    /** Each stage that has begun by then. */
    Map<String, String> at(Instant time) {
        Map<String, String> standing = new TreeMap<>();
        since.forEach((stage, changes) -> Optional.ofNullable(changes.floorEntry(time))
                .ifPresent(last -> standing.put(stage, last.getValue().at(time))));
        return standing;
    }

    private void read(JsonNode line) {
        switch (line.path("type").asString()) {
            case "history" -> {
                work("callback", line);
                text(line);
                visit(line);
            }
            case "follow-up-history" -> {
                String id = line.path("followUp").asString();
                work(id.substring(id.indexOf('.') + 1), line);
            }
            default -> {
                // Nothing of a stage.
            }
        }
    }

    private void work(String stage, JsonNode line) {
        switch (line.path("entry").asString()) {
            case "opened", "owed", "due", "lapsed", "released" -> put(stage, line, "due");
            case "waiting" -> put(stage, line, "waiting");
            case "claimed" -> put(stage, line, "claimed");
            case "visit-moved" -> put(stage, line, before(stage).orElseThrow().state());
            case "closed" ->
                put(stage, line, Standing.ended(line.path("outcome").asString()));
            default -> {
                // It moves nothing.
            }
        }
    }

    private void text(JsonNode line) {
        String step = line.path("step").asString("");
        switch (line.path("entry").asString()) {
            case "text-owed" -> put(step, line, "owed");
            case "text-sent" -> put(step, line, Standing.ended("sent"));
            case "text-withheld", "text-unknown" ->
                put(step, line, Standing.ended(line.path("entry").asString()));
            default -> {
                // No text of the way.
            }
        }
    }

    /** It is the practice's own. */
    private void visit(JsonNode line) {
        switch (line.path("entry").asString()) {
            case "outcome" -> visit(line, "ahead", "appointmentAt");
            case "visit-confirmed" -> visit(line, "confirmed", "appointmentAt");
            case "appointment-told" -> {
                String change = line.path("change").asString();
                visit(line, change.equals("booked") || change.equals("moved") ? "ahead" : change, "visitAt");
            }
            default -> {
                // Nothing of the visit.
            }
        }
    }

    private void visit(JsonNode line, String state, String when) {
        put(
                "visit",
                line,
                state.equals("kept")
                        ? Standing.ended(state)
                        : new Standing(
                                state,
                                Optional.of("the practice"),
                                Optional.empty(),
                                line.path(when).asStringOpt().map(JourneyTable::instant)));
    }

    private Optional<Standing> before(String stage) {
        return Optional.ofNullable(since.get(stage))
                .map(NavigableMap::lastEntry)
                .map(Map.Entry::getValue);
    }

    private void put(String stage, JsonNode line, String state) {
        Optional<Standing> before = before(stage);
        put(
                stage,
                line,
                new Standing(
                        state,
                        line.path("owner")
                                .asStringOpt()
                                .or(() -> line.path("seenTo").asStringOpt())
                                .or(() -> before.flatMap(Standing::team)),
                        state.equals("claimed") ? line.path("by").asStringOpt() : Optional.empty(),
                        line.path("deadline")
                                .asStringOpt()
                                .or(() -> line.path("due").asStringOpt())
                                .map(JourneyTable::instant)
                                .or(() -> before.flatMap(Standing::deadline))));
    }

    private void put(String stage, JsonNode line, Standing standing) {
        since.computeIfAbsent(stage, _ -> new TreeMap<>())
                .put(JourneyTable.instant(line.path("at").asString()), standing);
    }
}
