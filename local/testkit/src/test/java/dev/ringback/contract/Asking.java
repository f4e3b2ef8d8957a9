package dev.ringback.contract;

import dev.ringback.callback.ContactId;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A client of the desk's API: whose token it sends, and which headers. */
record Asking(HttpApi api, Optional<String> token, Map<String, String> headers) {

    /** What it is answered. */
    record Answer(int status, Map<String, String> headers, String text) {

        JsonNode json() {
            return text.isEmpty() ? Json.object() : Json.read(text);
        }

        /** The type of the problem; empty if it is none. */
        String problem() {
            return json().path("type").asString("").replace("urn:ringback:problem:", "");
        }

        String detail() {
            return json().path("detail").asString("");
        }

        String callback() {
            return json().path("callback").asString("");
        }
    }

    Asking with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Asking(api, token, Map.copyOf(more));
    }

    Asking key(String key) {
        return with("Idempotency-Key", key);
    }

    Answer ask(String method, String target, String body) {
        HttpApi.Response response =
                api.call(HttpApi.Request.of(token, method, target, body).with(headers));
        return new Answer(response.status(), response.headers(), response.body());
    }

    Answer get(String target) {
        return ask("GET", target, "");
    }

    Answer post(String target) {
        return post(target, "");
    }

    Answer post(String target, String body) {
        return ask("POST", target, body);
    }

    // ---- what people do with a callback

    Answer next() {
        return post("/worklist/next");
    }

    Answer show(String callback) {
        return get("/callbacks/" + callback);
    }

    Answer claim(String callback) {
        return post("/callbacks/" + callback + "/claim");
    }

    Answer release(String callback) {
        return ask("DELETE", "/callbacks/" + callback + "/claim", "");
    }

    Answer assign(String callback, String to) {
        return post(
                "/callbacks/" + callback + "/assignment",
                Json.write(Json.object().put("to", to)));
    }

    Answer outcome(String callback, String outcome) {
        return post(
                "/callbacks/" + callback + "/outcome",
                Json.write(Json.object().put("outcome", outcome).put("identityVerified", true)));
    }

    Answer reTriage(String callback, String bucket) {
        return post(
                "/callbacks/" + callback + "/re-triage",
                Json.write(Json.object().put("bucket", bucket)));
    }

    Answer handOff(String callback, String team) {
        return post(
                "/callbacks/" + callback + "/hand-off", Json.write(Json.object().put("team", team)));
    }

    Answer giveBack(String callback) {
        return post("/callbacks/" + callback + "/return");
    }

    Answer consent(String callback, String said) {
        return post(
                "/callbacks/" + callback + "/consent",
                "{\"said\": \"%s\", \"how\": \"person\", \"evidence\": \"said so at nine\"}".formatted(said));
    }

    Answer callWish(String callback, String said) {
        return post(
                "/callbacks/" + callback + "/call-wish",
                "{\"said\": \"%s\", \"evidence\": \"said so at nine\"}".formatted(said));
    }

    Answer wishes(String callback, String wishes) {
        return post("/callbacks/" + callback + "/wishes", wishes);
    }

    Answer listen(String callback, ContactId call) {
        return post("/callbacks/" + callback + "/voicemails/" + call + "/listening", "");
    }

    Answer note(String callback, String note) {
        return post(
                "/callbacks/" + callback + "/notes",
                Json.write(Json.object().put("kind", "status").put("note", note)));
    }
}
