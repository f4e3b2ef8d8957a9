package dev.ringback.api;

import static dev.ringback.callback.Fixtures.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.casework.memory.RecordingLog;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskRequestTest {

    private static final Person SOMEBODY = new Person(
            PAT,
            Role.COORDINATOR,
            Optional.empty(),
            new Grants(new Grants.Locations.All(), EnumSet.allOf(Bucket.class)));

    private static DeskRequest request(String id, Map<String, String> headers) throws Body.Unreadable {
        return DeskRequest.of(
                new HttpRequest(
                        "GET /numbers", Map.of("id", id), Map.of(), headers, "", HttpRequest.Encoding.TEXT, Map.of()),
                SOMEBODY,
                new RecordingLog());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json             | JSON
        text/csv                     | TABLE
        Text/CSV                     | TABLE
        text/csv, application/json   | TABLE
        application/json, text/csv   | JSON
        */*                          | JSON
        """)
    void of_two_forms_the_one_that_is_named_first_is_wanted(String accept, DeskRequest.Wanted wanted)
            throws Body.Unreadable {
        assertThat(request("1", Map.of("accept", accept)).wanted()).isEqualTo(wanted);
    }

    @Test
    void without_a_word_on_it_json_is_wanted() throws Body.Unreadable {
        assertThat(request("1", Map.of()).wanted()).isEqualTo(DeskRequest.Wanted.JSON);
    }

    @Test
    void blanks_name_nothing() throws Body.Unreadable {
        assertThat(request(" ", Map.of()).namesNothing()).isTrue();
        assertThat(request("1", Map.of()).namesNothing()).isFalse();
    }
}
