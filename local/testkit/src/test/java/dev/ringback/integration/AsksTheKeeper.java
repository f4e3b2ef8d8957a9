package dev.ringback.integration;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.lambda.DirectoryKeeper;
import dev.ringback.standins.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of the keeper of the directory, on every AWS that is there. */
abstract class AsksTheKeeper extends OnEveryAws {

    static final String BY = "ops@sunrise.example";
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    JsonNode ask(JsonNode request) {
        var output = new ByteArrayOutputStream();
        new DirectoryKeeper(stack.ringback())
                .handleRequest(
                        new ByteArrayInputStream(Json.write(request).getBytes(StandardCharsets.UTF_8)),
                        output,
                        new RunContext(log::add));
        return Json.read(output.toString(StandardCharsets.UTF_8));
    }

    JsonNode apply(ObjectNode directory) {
        return ask(request("apply").put("by", BY).set("directory", directory));
    }

    static ObjectNode request(String action) {
        return Json.object().put("action", action);
    }

    static ObjectNode tenant() {
        return Json.read(Tenant.json()).asObject();
    }

    static ObjectNode keptFor(int days) {
        return tenant().put("keep", days + "d");
    }

    /** Without Harbor, and without the one who works for it alone. */
    static ObjectNode withoutHarbor() {
        ObjectNode directory = tenant();
        ((ArrayNode) directory.path("locations")).remove(1);
        return without(directory, Tenant.BEN);
    }

    static ObjectNode without(ObjectNode directory, String person) {
        ArrayNode staff = directory.withArray("staff");
        IntStream.range(0, staff.size())
                .filter(i -> staff.get(i).path("id").asString().equals(person))
                .boxed()
                .toList()
                .reversed()
                .forEach(i -> staff.remove(i));
        return directory;
    }

    int current() {
        return new DirectoryTable(stack.clients().dynamo(), stack.settings().table()).current();
    }
}
