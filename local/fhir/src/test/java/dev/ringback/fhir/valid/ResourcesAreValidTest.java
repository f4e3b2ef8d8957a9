package dev.ringback.fhir.valid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.bench.GeneratedWeek;
import dev.ringback.standins.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each answer of the FHIR API is valid FHIR R4, whatever happens to a patient. */
class ResourcesAreValidTest {

    private static final Validator VALIDATOR = new Validator();

    @Test
    void the_validator_finds_what_is_wrong() {
        assertThat(VALIDATOR.mistakes("{\"resourceType\": \"Task\", \"status\": \"claimed\", \"intent\": \"order\"}"))
                .anyMatch(mistake -> mistake.contains("claimed"));
        assertThat(VALIDATOR.mistakes("{\"resourceType\": \"Task\", \"status\": \"ready\"}"))
                .anyMatch(mistake -> mistake.contains("intent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after-a-booking",
                "one-journey",
                "reminded-and-asked",
                "a-day-at-oak-street",
                "two-agencies-one-morning"
            })
    void what_is_read_of_a_scenario_is_valid(String name) throws IOException {
        String own = "events/scenarios/%s.yaml".formatted(name);
        Set<String> kinds = assertValid(Journeys.read(
                Files.readAllLines(Journeys.ROOT.resolve("events/scenarios/%s.jsonl".formatted(name))),
                Journeys.directory(Files.exists(Journeys.ROOT.resolve(own)) ? own : "events/directory.yaml"),
                9));

        assertThat(kinds).contains("Bundle", "Task", "Communication", "OperationOutcome", "CapabilityStatement");
    }

    /** One seed that stays, and one of today. */
    @Test
    void what_is_read_of_generated_days_is_valid() throws IOException {
        for (long seed : new long[] {1, System.nanoTime()}) {
            System.out.println("[INFO] FHIR of generated days, seed " + seed);
            Set<String> kinds = assertValid(Journeys.read(
                    GeneratedWeek.lines(seed, 30, 2),
                    Journeys.withFollowUps(Journeys.directory("events/directory.yaml")),
                    200));

            assertThat(kinds).contains("Bundle", "Task", "Communication", "Consent");
        }
    }

    /** What kinds of resources there were. */
    private static Set<String> assertValid(Map<String, String> answers) {
        Set<String> seen = new HashSet<>();
        Set<String> kinds = new TreeSet<>();
        answers.forEach((asked, body) -> {
            JsonNode resource = Json.read(body);
            kinds.add(resource.path("resourceType").asString());
            resource.path("entry")
                    .forEach(entry ->
                            kinds.add(entry.at("/resource/resourceType").asString()));
            if (seen.add(body)) {
                assertThat(VALIDATOR.mistakes(body)).as("%s: %s", asked, body).isEqualTo(List.of());
            }
        });
        System.out.println("[INFO] %d resources were valid: %s".formatted(seen.size(), kinds));
        return kinds;
    }
}
