package dev.ringback.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A flow of Connect as it is shipped, in the Flow language.
 *
 * @param actions by their identifiers
 */
record FlowFile(String name, String text, String start, Map<String, Action> actions, JsonNode metadata) {

    static final Path FOLDER = Sources.ROOT.resolve("infrastructure/flows");

    /** One block of a flow. */
    record Action(String id, String type, JsonNode parameters, JsonNode transitions) {

        /** Where it leads, whatever happens. */
        Set<String> next() {
            Set<String> targets = new HashSet<>();
            transitions.findValues("NextAction").forEach(target -> targets.add(target.asString()));
            return targets;
        }

        /** Where it leads by itself or by what a caller chose, and nothing failed. */
        String then() {
            return transitions.path("NextAction").asString("");
        }

        Map<String, String> errors() {
            Map<String, String> branches = new LinkedHashMap<>();
            transitions
                    .path("Errors")
                    .forEach(error -> branches.put(
                            error.path("ErrorType").asString(),
                            error.path("NextAction").asString()));
            return branches;
        }

        /** What it says, as text or as SSML. */
        List<String> said() {
            return Stream.of("Text", "SSML")
                    .flatMap(kind -> parameters.findValues(kind).stream())
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    static List<FlowFile> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(FlowFile::read).toList();
        }
    }

    private static FlowFile read(Path file) {
        try {
            String text = Files.readString(file);
            JsonNode flow = JsonMapper.shared().readTree(text);
            Map<String, Action> actions = new LinkedHashMap<>();
            flow.path("Actions")
                    .forEach(action -> actions.put(
                            action.path("Identifier").asString(),
                            new Action(
                                    action.path("Identifier").asString(),
                                    action.path("Type").asString(),
                                    action.path("Parameters"),
                                    action.path("Transitions"))));
            if (actions.size() != flow.path("Actions").size()) {
                throw new IllegalStateException(file.getFileName() + " has an identifier twice");
            }
            return new FlowFile(
                    file.getFileName().toString().replace(".json", ""),
                    text,
                    flow.path("StartAction").asString(),
                    actions,
                    flow.path("Metadata"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Action> ofType(String type) {
        return actions.values().stream()
                .filter(action -> action.type().equals(type))
                .toList();
    }

    /** All that a call may pass from this action on, the action itself included. */
    Set<Action> from(String id) {
        Set<Action> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(id));
        while (!left.isEmpty()) {
            Action action = actions.get(left.pop());
            if (action != null && seen.add(action)) {
                left.addAll(action.next());
            }
        }
        return seen;
    }

    @Override
    public String toString() {
        return name;
    }
}
