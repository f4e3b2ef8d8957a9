package dev.ringback.invariants;

import static dev.ringback.invariants.Happenings.at;

import dev.ringback.local.rehearsal.Scenario;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A morning in which every function does all that it ever does: calls, repeats, urgent words, a missed target, texts from the desk,
 * the timer and after closure, a claim that lapses, a hand-off that is late, a caller who is reached another way, a hidden number.
 * People leave whatever fails time to be done again before they go on.
 */
final class FullLife {

    static final Instant END = at("11:45").toInstant();

    private static final String OAK = "+12125550100";
    private static final String HARBOR = "+12125550110";
    private static final String ELM = "+12125550120";
    private static final String PAT = "pat@sunrise.example";
    private static final String SAM = "sam@sunrise.example";

    /** Calls three times, is not reached, then reached after a claim that lapsed. */
    private static final String ANN = "+19175550101";
    /** Is called back by nobody in time, and gets through herself. */
    private static final String BEA = "+19175550102";
    /** Lives in Los Angeles, where it is too early for a text. */
    private static final String CAL = "+12135550103";
    /** Is tried once, which is all that Elm does. */
    private static final String DEE = "+19175550104";
    /** Has urgent words. */
    private static final String EVE = "+19175550105";

    private static final Map<String, String> YES = Map.of("ringback_text_consent", "yes");

    private static final String DIRECTORY = """
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
            rhythm: {secondAfter: 30m}
          - id: harbor
            name: Harbor
            saysAs: Sunrise Harbor
            timeZone: America/New_York
            numbers: ["+12125550110"]
            callBackOn: "+12125550110"
            queueOwner: sam@sunrise.example
            hours: {mon-fri: "08:00-17:00"}
            texting: {from: "+12125550111", link: https://book.example.org/harbor, onMissedCall: true}
          - id: elm
            name: Elm
            saysAs: Sunrise Elm
            timeZone: America/New_York
            numbers: ["+12125550120"]
            callBackOn: "+12125550120"
            queueOwner: sam@sunrise.example
            hours: {mon-fri: "08:00-17:00"}
            texting: {from: "+12125550121", link: https://book.example.org/elm}
            rhythm: {attempts: 1}
        staff:
          - {id: pat@sunrise.example, role: coordinator, locations: all}
          - {id: sam@sunrise.example, role: manager, locations: all}
        """;

    private FullLife() {}

    static JsonNode directory() {
        return YAMLMapper.builder().build().readTree(DIRECTORY);
    }

    static Scenario scenario() {
        return new Happenings()
                .missed(
                        "09:00",
                        ANN,
                        OAK,
                        Map.of("ringback_text_consent", "yes", "ringback_reason", "please move my appointment"))
                .missed("09:02", ANN, OAK, Map.of())
                .missed("09:04", ANN, OAK, YES)
                .missed("09:05", BEA, OAK, Map.of("ringback_bucket", "new-patient"))
                .missed("09:08", DEE, ELM, YES)
                .missed("09:09", EVE, OAK, Map.of("ringback_reason", "the chest pain is back again"))
                .missed("09:10", "anonymous", OAK, Map.of())
                .claims("09:18", SAM, DEE)
                .claims("09:20", PAT, ANN)
                .records("09:22", PAT, ANN, "message-left")
                .records("09:24", SAM, DEE, "message-left")
                .claims("09:26", SAM, EVE)
                .records("09:30", SAM, EVE, "routed-to-clinical")
                .answered("09:45", BEA, OAK)
                .claims("10:05", SAM, ANN)
                .claims("10:28", PAT, ANN)
                .records("10:31", PAT, ANN, "booked")
                .missed("10:50", CAL, HARBOR, YES)
                .claims("11:15", PAT, CAL)
                .records("11:18", PAT, CAL, "declined")
                .scenario();
    }
}
