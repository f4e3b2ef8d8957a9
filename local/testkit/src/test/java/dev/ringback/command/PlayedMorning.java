package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The morning of two agencies, rehearsed, and all that it printed.
 *
 * @param ran {@code ringback rehearse --json}
 * @param lines what it printed
 */
record PlayedMorning(Ran ran, List<JsonNode> lines) {

    private static final String DAY = "2026-12-02T";

    static Path scenario() {
        return Project.root().resolve("events/scenarios/two-agencies-one-morning.jsonl");
    }

    private static final class Played {
        private static final PlayedMorning ONCE = play();
    }

    /** Played at the first call; it is the same each time. */
    static PlayedMorning once() {
        return Played.ONCE;
    }

    private static PlayedMorning play() {
        Ran ran = Ran.ringback("rehearse", scenario(), "--json");
        return new PlayedMorning(ran, ran.json());
    }

    // ---- whose callback

    /** She agreed to texts, and her son answers at first. */
    String movesHerVisit() {
        return callback("+12125550131", "oak-street");
    }

    String newPatient() {
        return callback("+12125550142", "oak-street");
    }

    String chestPain() {
        return callback("+12125550145", "oak-street");
    }

    String fainted() {
        return callback("+12125550156", "oak-street");
    }

    /** The same caller as {@link #wrongBranch}. */
    String harborsFirst() {
        return callback("+13125550121", "harbor");
    }

    String wrongBranch() {
        return callback("+13125550121", "oak-street");
    }

    String confirms() {
        return callback("+13125550122", "harbor");
    }

    String asksAQuestion() {
        return callback("+12125550163", "oak-street");
    }

    String neverPicksUp() {
        return callback("+12125550178", "oak-street");
    }

    String mesas() {
        return callback("+16025550131", "mesa");
    }

    // ---- what was printed

    List<JsonNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    /** The id of the callback of {@code caller} at {@code location}; there is one. */
    private String callback(String caller, String location) {
        List<String> found = ofType("callback").stream()
                .filter(line -> line.path("caller").asString().equals(caller)
                        && line.path("location").asString().equals(location))
                .map(line -> line.path("callback").asString())
                .toList();
        assertThat(found).as("callbacks of %s at %s", caller, location).hasSize(1);
        return found.getFirst();
    }

    /** All that happened to a callback. */
    List<JsonNode> history(String callback) {
        return ofType("history").stream()
                .filter(line -> line.path("callback").asString().equals(callback))
                .toList();
    }

    /** The same, in words. */
    List<String> told(String callback) {
        return history(callback).stream().map(PlayedMorning::inWords).toList();
    }

    /** What somebody was answered at this time of that day, which has its offset: {@code 08:06:20-05:00}. */
    JsonNode answer(String person, String time) {
        Instant at = OffsetDateTime.parse(DAY + time).toInstant();
        List<JsonNode> answers = ofType("response").stream()
                .filter(line -> line.path("as").asString().equals(person)
                        && Instant.parse(line.path("at").asString()).equals(at))
                .toList();
        assertThat(answers).as("answers to %s at %s", person, time).hasSize(1);
        return answers.getFirst();
    }

    /** The caller's number, as somebody was shown it. */
    String number(String person, String time) {
        return answer(person, time).path("body").path("caller").asString();
    }

    /** The ids that somebody's worklist had, in its order. */
    List<String> worklist(String person, String time) {
        JsonNode body = answer(person, time).path("body");
        assertThat(body.path("next").isNull()).isTrue();
        return body.path("callbacks")
                .valueStream()
                .map(row -> row.path("callback").asString())
                .toList();
    }

    /** What answers to people of {@code agency} say, and the callbacks that were another agency's work at that moment. */
    Map<JsonNode, List<String>> answersBesideWorkOfOthers(String agency) {
        Map<String, String> workOf = new TreeMap<>();
        var answers = new IdentityHashMap<JsonNode, List<String>>();
        for (JsonNode line : lines) {
            switch (line.path("type").asString()) {
                case "history" -> follow(workOf, line);
                case "response" -> {
                    if (line.path("as").asString().endsWith("@" + agency + ".example")) {
                        answers.put(line, ofOthers(workOf, agency));
                    }
                }
                default -> {}
            }
        }
        return answers;
    }

    private static List<String> ofOthers(Map<String, String> workOf, String agency) {
        return workOf.entrySet().stream()
                .filter(work -> !work.getValue().equals(agency))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** docs/permissions.md: an agency's work while its people hold it, and from the first recorded attempt until it goes in-house. */
    private static void follow(Map<String, String> workOf, JsonNode line) {
        String callback = line.path("callback").asString();
        switch (line.path("entry").asString()) {
            case "claimed", "reassigned" ->
                Optional.of(line.path("agency").asString(""))
                        .filter(agency -> !agency.isEmpty())
                        .ifPresentOrElse(agency -> workOf.put(callback, agency), () -> workOf.remove(callback));
            case "handed-off" -> workOf.remove(callback);
            default -> {}
        }
    }

    private static String inWords(JsonNode line) {
        String entry = line.path("entry").asString();
        return switch (entry) {
            case "claimed", "lapsed", "released", "returned", "number-shown", "noted" ->
                entry + " by " + who(line, "by");
            case "reassigned" -> "%s by %s to %s".formatted(entry, who(line, "by"), who(line, "to"));
            case "outcome" -> "%s by %s".formatted(line.path("outcome").asString(), who(line, "by"));
            case "closed" -> "closed: " + line.path("outcome").asString();
            case "due", "waiting" ->
                "%s %s".formatted(entry, line.path("attempt").asString());
            case "text-sent" -> "text-sent " + line.path("step").asString();
            case "text-withheld" -> "text-withheld " + line.path("reason").asString();
            case "escalated" -> "escalated: " + line.path("reason").asString();
            case "handed-off" -> "handed-off to " + line.path("team").asString();
            default -> entry;
        };
    }

    private static String who(JsonNode line, String field) {
        return line.path(field).asString().replaceFirst("@.*", "");
    }

    /** Everything that somebody was told, as one text. */
    static String text(JsonNode answer) {
        return Json.write(answer.path("body"));
    }
}
