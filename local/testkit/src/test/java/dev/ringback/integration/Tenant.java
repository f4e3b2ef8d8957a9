package dev.ringback.integration;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tenant of the integration suite: a location with the usual rhythm, one with a single attempt, and fifty at the desk. */
final class Tenant {

    static final String OAK_STREET = "oak-street";
    static final String OAK_NUMBER = "+12125550100";
    /** Has one attempt only, so that the first one may close a callback. */
    static final String HARBOR_NUMBER = "+12125550110";

    static final String PAT = "pat@sunrise.example";
    static final String SAM = "sam@sunrise.example";
    /** Works for Harbor alone. */
    static final String BEN = "ben@bluebird.example";
    /** Works for Oak Street alone, for the same agency. */
    static final String LEA = "lea@bluebird.example";

    private static final int DESK = 50;

    private static final String FILE = """
        tenant: sunrise-health
        catchAll: oak-street
        keep: 400d
        locations:
          - id: oak-street
            name: Oak Street
            saysAs: Sunrise Family Practice
            timeZone: America/New_York
            numbers: ["+12125550100"]
            callBackOn: "+12125550100"
            queueOwner: sam@sunrise.example
            hours: {mon-fri: "08:00-12:00, 13:00-17:00"}
            texting: {from: "+12125550101", link: https://book.example.org/oak}
          - id: harbor
            name: Harbor
            saysAs: Sunrise Harbor
            timeZone: America/New_York
            numbers: ["+12125550110"]
            callBackOn: "+12125550110"
            queueOwner: sam@sunrise.example
            hours: {mon-fri: "08:00-17:00"}
            texting: {from: "+12125550111", link: https://book.example.org/harbor}
            rhythm: {attempts: 1}
        agencies:
          - {id: bluebird, name: Bluebird Remote Care}
        staff:
          - {id: pat@sunrise.example, role: coordinator, locations: all}
          - {id: sam@sunrise.example, role: manager, locations: all}
          - {id: ben@bluebird.example, role: assistant, agency: bluebird, locations: [harbor]}
          - {id: lea@bluebird.example, role: assistant, agency: bluebird, locations: [oak-street]}
        """;

    private Tenant() {}

    /** The directory as it is stored. */
    static String json() {
        JsonNode tree = YAMLMapper.builder().build().readTree(FILE);
        var staff = (ArrayNode) tree.path("staff");
        desk().forEach(person ->
                staff.addObject().put("id", person).put("role", "coordinator").put("locations", "all"));
        return tree.toString();
    }

    /** Fifty people who may all work everything. */
    static List<String> desk() {
        return IntStream.range(0, DESK)
                .mapToObj("desk-%02d@sunrise.example"::formatted)
                .toList();
    }

    /** Callers from New York, whose numbers belong to no one. */
    static Stream<String> callers() {
        return IntStream.range(0, 99).mapToObj("+191755501%02d"::formatted);
    }

    static String caller() {
        return callers().findFirst().orElseThrow();
    }
}
