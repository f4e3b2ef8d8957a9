package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the keeper of the directory takes, and what it says of the rest. */
class DirectoryKeeperLimitsTest extends AsksTheKeeper {

    @Test
    void two_hundred_locations_and_two_thousand_people_fit() {
        JsonNode applied = apply(large(200, 2000));

        assertThat(applied.path("result").asString()).isEqualTo("applied");
        assertThat(applied.path("changes")).hasSize(2200);
    }

    @Test
    void what_does_not_fit_is_refused_with_its_size_and_changes_nothing() {
        ObjectNode directory = tenant();
        var random = new Random(20261124);
        ArrayNode agencies = directory.withArray("agencies");
        IntStream.range(0, 30_000)
                .forEach(i -> agencies.addObject().put("id", "agency-" + i).put("name", word(random)));

        JsonNode answer = apply(directory);

        assertThat(answer.path("result").asString()).isEqualTo("too-large");
        assertThat(answer.path("bytes").asInt())
                .isGreaterThan(answer.path("limit").asInt());
        assertThat(current()).isEqualTo(1);
    }

    @Test
    void a_request_that_makes_no_sense_is_told_what_would() {
        assertThat(ask(request("destroy")).path("why").asString())
                .isEqualTo("'action' must be one of check, diff, apply, rollback, history.");
        assertThat(ask(request("apply").set("directory", tenant())).path("why").asString())
                .isEqualTo("'by' must be a text of 1 to 200 characters.");
        assertThat(ask(request("diff")).path("why").asString()).isEqualTo("'directory' must be there.");
        assertThat(ask(request("rollback").put("by", BY).put("version", "2"))
                        .path("why")
                        .asString())
                .isEqualTo("'version' must be a whole number from 0 to 2147483647.");
        assertThat(ask(request("history").put("verbose", 1)).path("why").asString())
                .startsWith("The request has an unknown field 'verbose'");
    }

    @Test
    void nothing_of_a_directory_is_logged_but_the_number_of_a_new_version() {
        apply(keptFor(300));
        apply(tenant().put("catchAll", "nowhere"));

        assertThat(log).containsExactly("Version 2 of the directory is in force");
    }

    private static String word(RandomGenerator random) {
        var word = new StringBuilder();
        random.ints(24, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    private static ObjectNode large(int locations, int people) {
        ObjectNode directory = tenant();
        JsonNode oak = directory.path("locations").path(0);
        ArrayNode sites = directory.withArray("locations");
        for (int i = 0; i < locations; i++) {
            String number = "+1%d55501%02d".formatted(201 + i / 100, i % 100);
            ObjectNode site = oak.deepCopy().asObject();
            site.put("id", "site-" + i)
                    .put("name", "Site " + i)
                    .put("callBackOn", number)
                    .remove("texting");
            site.putArray("numbers").add(number);
            sites.add(site);
        }
        ArrayNode staff = directory.withArray("staff");
        for (int i = 0; i < people; i++) {
            ObjectNode person = staff.addObject();
            person.put("id", "person-%d@sunrise.example".formatted(i)).put("role", "coordinator");
            ArrayNode granted = person.putArray("locations");
            granted.add("site-" + i % locations).add("site-" + (i * 7 + 1) % locations);
            person.putArray("buckets").add("new-patient").add("scheduling").add("other");
        }
        return directory;
    }
}
