package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.OPS;
import static dev.ringback.contract.Practice.PAT;
import static dev.ringback.contract.Practice.SAM;

import dev.ringback.standins.Aws;
import dev.ringback.standins.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything about the directory that can be asked of the desk; it ends with the directory that it began with. */
final class DirectoryRepertoire {

    private static final int TOO_LARGE = 300_000;
    private static final int NEVER = 999;
    private static final String ZOE = "zoe@northwind.example";

    private final Practice practice;

    DirectoryRepertoire(Practice practice) {
        this.practice = practice;
    }

    void play(String caller) {
        looks();
        changes();
        isOvertaken();
        standsInTheWayOfWork(practice.missed(caller));
        hasMistakes();
        practice.applies(_ -> {});
        practice.aws().startAfresh();
    }

    private void looks() {
        for (String path : List.of("/directory", "/directory/history", "/directory/as/" + ANA)) {
            practice.as(SAM).get(path);
            practice.as(PAT).get(path);
        }
        practice.as(SAM).get("/directory/as/nobody@sunrise.example");
        for (String what : List.of("check", "diff")) {
            practice.as(SAM).post("/directory/" + what, "{\"file\": {\"tenant\": \"sunrise-health\"}}");
            practice.as(SAM).post("/directory/" + what, "{\"file\": 1}");
            practice.as(SAM).post("/directory/" + what, "{\"file\": \"" + "x".repeat(TOO_LARGE) + "\"}");
        }
        practice.as(SAM).post("/directory/diff", "{\"version\": 1}");
        practice.as(SAM).post("/directory/diff", "{\"version\": " + NEVER + "}");
    }

    private void changes() {
        practice.as(OPS).post("/directory/apply", "{\"nonsense\": 1}");
        practice.as(OPS).post("/directory/rollback", "{\"nonsense\": 1}");
        apply(file());
        practice.fails(Aws.SNS, "CreateTopic");
        ObjectNode another = file();
        location(another).put("queueOwner", "dr.kim@sunrise.example");
        apply(another);
        practice.as(OPS).post("/directory/rollback", "{\"against\": " + inForce() + "}");
        practice.as(OPS).post("/directory/rollback", "{\"against\": %d, \"to\": %d}".formatted(inForce(), NEVER));
    }

    private void isOvertaken() {
        practice.as(OPS).post("/directory/apply", against(NEVER, file().put("keep", "500d")));
        practice.as(OPS).post("/directory/rollback", "{\"to\": 1, \"against\": " + NEVER + "}");
    }

    /** Somebody new takes a callback, so that neither a file without them nor the version before them can be put in force. */
    private void standsInTheWayOfWork(String callback) {
        ObjectNode without = file();
        int before = inForce();
        ObjectNode with = without.deepCopy();
        with.withArray("staff")
                .addObject()
                .put("id", ZOE)
                .put("role", "assistant")
                .put("agency", "northwind")
                .putArray("locations")
                .add("oak-street");
        apply(with);
        practice.aws().startAfresh();
        practice.as(ZOE).claim(callback);
        apply(without);
        practice.as(OPS).post("/directory/rollback", "{\"to\": %d, \"against\": %d}".formatted(before, inForce()));
        practice.as(ZOE).release(callback);
    }

    private void hasMistakes() {
        apply(file().put("keep", "long"));
        int unsound = inForce() + 1;
        practice.applies(directory -> directory.put("catchAll", "nowhere"));
        practice.applies(_ -> {});
        practice.as(OPS).post("/directory/rollback", "{\"to\": %d, \"against\": %d}".formatted(unsound, inForce()));
    }

    private void apply(ObjectNode file) {
        practice.as(OPS).post("/directory/apply", against(inForce(), file));
    }

    private static String against(int version, ObjectNode file) {
        return Json.write(Json.object().put("against", version).set("file", file));
    }

    private ObjectNode file() {
        return practice.as(SAM).get("/directory").json().path("file").deepCopy().asObject();
    }

    private int inForce() {
        return practice.as(SAM).get("/directory").json().path("version").asInt();
    }

    private static ObjectNode location(ObjectNode file) {
        return ((ArrayNode) file.path("locations")).get(0).asObject();
    }
}
