package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.LEE;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the desk tells a person of themselves, and of nobody and nothing beyond what they need (docs/permissions.md). */
class MeTest extends AtThePractice {

    private JsonNode me(String person) {
        return practice.as(person).get("/me").json();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void an_assistant_is_told_of_the_locations_granted_and_of_neither_teams_nor_people() {
        JsonNode ana = me(ANA);

        assertThat(ana.path("role").asString()).isEqualTo("assistant");
        assertThat(ana.path("agency").asString()).isEqualTo("northwind");
        assertThat(texts(ana.path("buckets"))).isNotEmpty().doesNotContain("clinical");
        assertThat(ana.path("locations").findValuesAsString("location"))
                .contains("oak-street")
                .doesNotContain("harbor");
        assertThat(ana.path("teams").isEmpty()).isTrue();
        assertThat(ana.path("assignees").isEmpty()).isTrue();
        assertThat(texts(ana.path("may")))
                .contains("claim", "record-outcome")
                .doesNotContain("reassign", "pass-on", "undo-no", "read-directory");
    }

    @Test
    void a_lead_is_told_of_the_own_agency_s_people_only() {
        assertThat(me(LEE).path("assignees").findValuesAsString("person"))
                .contains(ANA)
                .allSatisfy(person -> assertThat(person).endsWith("@northwind.example"));
    }

    @Test
    void in_house_staff_are_told_of_the_teams_and_a_manager_of_all_who_work_at_the_managers_locations() {
        assertThat(texts(me(PAT).path("teams"))).contains("billing");
        assertThat(texts(me(SAM).path("may"))).contains("read-directory");
        assertThat(me(SAM).path("assignees").findValuesAsString("person")).contains(ANA, PAT);
    }

    @Test
    void whether_a_location_is_open_and_until_when_goes_with_the_time() {
        JsonNode open = oakStreet();
        assertThat(open.path("openNow").asBoolean()).isTrue();
        practice.passUnnoticed(Duration.ofHours(10));
        JsonNode closed = oakStreet();

        assertThat(closed.path("openNow").asBoolean()).isFalse();
        assertThat(open.path("until").asString()).isLessThan(practice.now().toString());
        assertThat(closed.path("until").asString()).isGreaterThan(practice.now().toString());
    }

    private JsonNode oakStreet() {
        return me(ANA).path("locations")
                .valueStream()
                .filter(location -> location.path("location").asString().equals("oak-street"))
                .findFirst()
                .orElseThrow();
    }
}
