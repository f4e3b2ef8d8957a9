package dev.ringback.invariants;

import static dev.ringback.invariants.Happenings.at;

import dev.ringback.rehearsal.Scenario.Happening.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One caller each, and between them all that any function ever does: calls, repeats, urgent words, a missed target, texts from
 * the desk, the timer and after closure, a claim that lapses, a hand-off that is late, a caller who is reached another way, a
 * hidden number, a text that says no more. People leave whatever fails time to be done again before they go on.
 */
enum Life {
    /** Calls three times, is not reached and texted, then reached after a claim that lapsed. */
    ANN("10:20") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:00", ANNS_PHONE, OAK, WANTS_TO_MOVE)
                    .missed("09:02", ANNS_PHONE, OAK, WANTS_TO_MOVE)
                    .missed("09:04", ANNS_PHONE, OAK, WANTS_TO_MOVE)
                    .claims("09:20", PAT, ANNS_PHONE)
                    .records("09:22", PAT, ANNS_PHONE, "message-left")
                    .claims("09:45", SAM, ANNS_PHONE)
                    .claims("10:08", PAT, ANNS_PHONE)
                    .dials("10:09", ANNS_PHONE, "10:10")
                    .records("10:11", PAT, ANNS_PHONE, "booked")
                    .tells("10:14", "Booked", "10:11", ANNS_PHONE);
        }
    },
    /** Is not called back in time, and gets through herself. */
    BEA("09:58") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:05", BEAS_PHONE, OAK, Map.of("ringback_bucket", "new-patient"))
                    .answered("09:45", BEAS_PHONE, OAK);
        }
    },
    /** Lives in Los Angeles, where it is too early for a text. */
    CAL("11:35") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("10:50", CALS_PHONE, HARBOR, YES)
                    .claims("11:15", PAT, CALS_PHONE)
                    .records("11:18", PAT, CALS_PHONE, "declined");
        }
    },
    /** Is tried once, which is all that Elm does, and texted after that. */
    DEE("09:42") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:08", DEES_PHONE, ELM, YES)
                    .claims("09:18", SAM, DEES_PHONE)
                    .records("09:24", SAM, DEES_PHONE, "message-left");
        }
    },
    /** Has urgent words; the clinic is late. */
    EVE("10:00") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:09", EVES_PHONE, OAK, Map.of("ringback_reason", "the chest pain is back again"))
                    .claims("09:18", SAM, EVES_PHONE)
                    .records("09:20", SAM, EVES_PHONE, "routed-to-clinical");
        }
    },
    /** Hides the number and has urgent words: there is nothing to call back, but somebody is told. */
    FAY("09:30") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:10", "anonymous", OAK, Map.of("ringback_reason", "the chest pain is back again"));
        }
    },
    /** Goes through all hands: put down, given to somebody, handed off twice, returned, and wants no more calls or texts. */
    GUS("10:05") {
        @Override
        Happenings happenings() {
            String callback = "/callbacks/{callback}";
            return new Happenings()
                    .missed("09:11", GUS_PHONE, OAK, YES)
                    .asks("09:13", PAT, "POST", "/worklist/next", GUS_PHONE, Map.of())
                    .asks("09:15", PAT, "DELETE", callback + "/claim", GUS_PHONE, Map.of())
                    .asks("09:17", SAM, "POST", callback + "/assignment", GUS_PHONE, Map.of("to", PAT))
                    .records("09:19", PAT, GUS_PHONE, "routed-to-clinical")
                    .claims("09:22", SAM, GUS_PHONE)
                    .asks("09:24", SAM, "POST", callback + "/hand-off", GUS_PHONE, Map.of("team", "billing"))
                    .claims("09:27", SAM, GUS_PHONE)
                    .asks("09:29", SAM, "POST", callback + "/return", GUS_PHONE, Map.of("note", "please call again"))
                    .asks("09:32", PAT, "POST", callback + "/consent", GUS_PHONE, NO_TEXTS)
                    .asks("09:34", PAT, "POST", callback + "/re-triage", GUS_PHONE, Map.of("bucket", "billing"))
                    .asks("09:36", PAT, "POST", callback + "/notes", GUS_PHONE, KNEE)
                    .asks("09:37", PAT, "POST", callback + "/wishes", GUS_PHONE, AFTER_LUNCH)
                    .asksOnce("09:38", PAT, "GET", "/worklist", GUS_PHONE)
                    .asksOnce("09:38", PAT, "GET", callback + "/caller", GUS_PHONE)
                    .asks("09:40", PAT, "POST", callback + "/call-wish", GUS_PHONE, NO_CALLS);
        }
    },
    /** Texts that there should be no more texts, before one is due. */
    HAL("09:50") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:12", HALS_PHONE, OAK, YES)
                    .texts("09:16", HALS_PHONE, OAK_TEXTS, "please stop texting me")
                    .texts("09:18", ANNS_PHONE, OAK_TEXTS, "HELP")
                    .happens("09:20", new Receipt(new Receipt.Which.LastTo(ANNS_PHONE), "UNREACHABLE"))
                    .claims("09:22", PAT, HALS_PHONE)
                    .records("09:26", PAT, HALS_PHONE, "message-left");
        }
    },
    /** Is reminded of a visit the day after the call, and confirms it. */
    IVY("+1 11:00") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("20:15", IVYS_PHONE, PINE, YES)
                    .claims("20:28", PAT, IVYS_PHONE)
                    .books("20:32", PAT, IVYS_PHONE, "+2 11:00")
                    .texts("+1 10:35", IVYS_PHONE, PINE_TEXTS, "C");
        }
    },
    /** Is asked how the call was and answers; the visit, of which they were to be reminded, is cancelled. */
    JAN("12:35") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:13", JANS_PHONE, PINE, YES)
                    .claims("09:25", PAT, JANS_PHONE)
                    .books("09:29", PAT, JANS_PHONE, "+7 11:00")
                    .texts("11:55", JANS_PHONE, PINE_TEXTS, "5")
                    .tells("12:10", "Cancelled", "12:09", JANS_PHONE, "pine", "+7 11:00");
        }
    },
    /** Has a visit that the practice's system moves twice and takes off in the end; what it tells late changes nothing. */
    KIM("10:45") {
        @Override
        Happenings happenings() {
            return new Happenings()
                    .missed("09:14", KIMS_PHONE, YEW, Map.of())
                    .claims("09:25", PAT, KIMS_PHONE)
                    .books("09:29", PAT, KIMS_PHONE, "+7 11:00")
                    .tells("09:33", "Booked", "09:28", KIMS_PHONE, "yew", "+7 11:00")
                    .tells("09:46", "Moved", "09:45", KIMS_PHONE, "yew", "+9 11:00")
                    .tells("09:58", "Moved", "09:40", KIMS_PHONE, "yew", "+8 11:00")
                    .tells("10:12", "Missed", "10:11", KIMS_PHONE, "yew", "+9 11:00");
        }
    };

    static final String OAK = "+12125550100";
    static final String HARBOR = "+12125550110";
    static final String ELM = "+12125550120";
    static final String PINE = "+12125550130";
    private static final String YEW = "+12125550140";
    static final String PAT = "pat@sunrise.example";
    static final String SAM = "sam@sunrise.example";

    static final String BEN_OF_HARBOR = "ben@bluebird.example";

    static final String ANNS_PHONE = "+19175550101";
    private static final String BEAS_PHONE = "+19175550102";
    static final String CALS_PHONE = "+12135550103";
    static final String DEES_PHONE = "+19175550104";
    static final String EVES_PHONE = "+19175550105";

    private static final String GUS_PHONE = "+19175550106";
    private static final String HALS_PHONE = "+19175550107";

    private static final String IVYS_PHONE = "+19175550108";
    static final String JANS_PHONE = "+19175550109";
    private static final String KIMS_PHONE = "+19175550111";
    static final String PINE_TEXTS = "+12125550131";

    private static final String OAK_TEXTS = "+12125550101";

    private static final Map<String, String> NO_TEXTS =
            Map.of("said", "revoked", "how", "person", "evidence", "said so by phone");
    private static final Map<String, String> NO_CALLS = Map.of("said", "do-not-call", "evidence", "said so by phone");
    private static final Map<String, String> AFTER_LUNCH =
            Map.of("from", "13:00", "until", "16:00", "callOn", "+19175550187");
    private static final Map<String, String> KNEE =
            Map.of("kind", "preferred-times", "note", "mornings, as the knee hurts");
    private static final Map<String, String> WANTS_TO_MOVE =
            Map.of("ringback_text_consent", "yes", "ringback_reason", "please move my appointment");
    static final Map<String, String> YES = Map.of("ringback_text_consent", "yes");

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
            closed: [2026-11-26, 2026-12-25..2026-12-27]
            special: {2026-12-19: 09:00-11:00, 2026-12-24: 08:00-12:00, 2026-12-26: 08:00-12:00}
            texting: {from: "+12125550101", link: https://book.example.org/oak, answers: ringback}
            rhythm: {secondAfter: 10m}
          - id: harbor
            name: Harbor
            saysAs: Sunrise Harbor
            timeZone: America/New_York
            numbers: ["+12125550110"]
            callBackOn: "+12125550110"
            queueOwner: sam@sunrise.example
            hours: {mon-fri: "08:00-17:00"}
            texting: {from: "+12125550111", link: https://book.example.org/harbor, onMissedCall: true, window: "08:00-18:00"}
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
          - id: pine
            name: Pine
            saysAs: Sunrise Pine
            timeZone: America/New_York
            numbers: ["+12125550130"]
            callBackOn: "+12125550130"
            hours: {mon-fri: "08:00-21:00"}
            texting: {from: "+12125550131"}
            followUps: {reminder: on, feedback: {share: 100%}}
          - id: yew
            name: Yew
            saysAs: Sunrise Yew
            timeZone: America/New_York
            numbers: ["+12125550140"]
            callBackOn: "+12125550140"
            hours: {mon-fri: "08:00-17:00"}
            followUps: {confirmation: on, intake-paperwork: {buckets: [other]}, booking-check: on, call-patient: on}
        agencies:
          - {id: bluebird, name: Bluebird Remote Care}
        staff:
          - {id: pat@sunrise.example, role: coordinator, locations: all}
          - {id: sam@sunrise.example, role: manager, locations: all}
          - {id: ben@bluebird.example, role: assistant, agency: bluebird, locations: [harbor]}
        """;

    static final JsonNode TREE = YAMLMapper.builder().build().readTree(DIRECTORY);

    static final String TASK_FLOW = "22222222-2222-3333-4444-555555555555";

    /** The same where Oak Street offers its attempts as tasks of Connect. */
    static final JsonNode WITH_TASKS = YAMLMapper.builder()
            .build()
            .readTree(DIRECTORY.replaceFirst(
                    "(?m)^( *)saysAs: Sunrise Family Practice$",
                    "$0\n$1connect: {instance: \"%s\", taskFlow: %s}".formatted(Happenings.INSTANCE, TASK_FLOW)));

    /** The same where Oak Street has these hours on one more day. */
    static JsonNode openOtherwise(String date, String spans) {
        return YAMLMapper.builder()
                .build()
                .readTree(DIRECTORY.replace("special: {", "special: {%s: \"%s\", ".formatted(date, spans)));
    }

    /** The same where everything is owed that can be owed after a booking. */
    static final JsonNode OWING = YAMLMapper.builder()
            .build()
            .readTree(DIRECTORY
                    + "\nfollowUps: {insurance-verification: {buckets: [other]}, intake-paperwork: {buckets: [other]},"
                    + " referral-records: {buckets: [other]}, confirmation: on}\n");

    private final Instant end;

    private final boolean isLong;

    Life(String end) {
        this.end = at(end).toInstant();
        this.isLong = end.startsWith("+");
    }

    /** Whether it goes on on another day. */
    boolean isLong() {
        return isLong;
    }

    abstract Happenings happenings();

    /** This life with these faults armed from the start. */
    Ended with(List<Trial.Late> faults) {
        return Trial.play(TREE, happenings().scenario(), end, faults);
    }
}
