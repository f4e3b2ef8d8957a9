package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.lambda.Desk;
import dev.ringback.standins.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A directory in force that today's check would refuse (docs/adr/0022-reading-is-not-checking.md). */
class StoredDirectoryTest extends AsksTheKeeper {

    @BeforeEach
    void an_earlier_release_stored_it() {
        new DirectoryTable(stack.clients().dynamo(), stack.settings().table())
                .put(1, earlier().toString(), BY, Stack.START, Optional.empty());
    }

    private static ObjectNode earlier() {
        ObjectNode directory = tenant();
        ((ObjectNode) directory.path("locations").path(0))
                .put("timeZone", "UTC")
                .put("saysAs", "Sunrise Oncology");
        directory.putArray("faxes");
        directory.putNull("urgentWords");
        return directory;
    }

    @Test
    void the_desk_works_by_it() throws IOException {
        var output = new ByteArrayOutputStream();
        new Desk(stack.ringback())
                .handleRequest(
                        new ByteArrayInputStream(Files.readAllBytes(Deployment.file("events/desk.json"))),
                        output,
                        new RunContext(log::add));

        assertThat(Json.read(output.toString(StandardCharsets.UTF_8))
                        .path("statusCode")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void what_would_change_is_told_against_it() {
        JsonNode diff = ask(request("diff").set("directory", tenant()));

        assertThat(diff.path("changes"))
                .extracting(change -> change.path("path").asString())
                .containsExactly("locations.oak-street.saysAs", "locations.oak-street.timeZone");
    }

    @Test
    void the_same_is_not_applied_again() {
        JsonNode answer = apply(earlier().put("keep", "300d"));

        assertThat(answer.path("result").asString()).isEqualTo("mistakes");
        assertThat(answer.path("mistakes"))
                .extracting(mistake -> mistake.path("path").asString())
                .contains("locations[0].timeZone", "locations[0].saysAs", "faxes", "urgentWords");
        assertThat(current()).isEqualTo(2);
    }
}
