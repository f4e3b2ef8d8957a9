package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Json;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people write about a callback: always recorded, warned about where it is too much for assistants, and told to no one
 * else.
 */
class NotesTest extends OnEveryAws {

    private static final String CLINICAL = "out of her blood pressure pills, feels dizzy";
    private static final String EVERYDAY = "wants Tuesday morning";

    @Test
    void a_note_that_looks_clinical_is_recorded_and_the_answer_warns_of_what_it_seems_to_mention() {
        String callback = claimedByLea(Map.of());

        Stack.Answer noted = note(Tenant.LEA, callback, CLINICAL);

        assertThat(noted.status()).isEqualTo(200);
        assertThat(notes(noted)).containsExactly(CLINICAL);
        JsonNode warning = noted.body().path("warnings").get(0);
        assertThat(warning.path("type").asString()).isEqualTo("looks-clinical");
        assertThat(warning.path("detail").asString())
                .contains("assistants can read it")
                .contains("how the patient feels, a medicine or a dose and a test or its result")
                .contains("what the patient wants next")
                .contains("route it to clinical")
                .doesNotContain("pills", "dizzy");
    }

    @Test
    void an_everyday_note_brings_no_warning() {
        String callback = claimedByLea(Map.of());

        assertThat(warnings(note(Tenant.LEA, callback, EVERYDAY))).isEmpty();
        assertThat(warnings(outcome(Tenant.LEA, callback, "attempt-again", EVERYDAY)))
                .isEmpty();
    }

    @Test
    void the_note_of_an_outcome_is_looked_at_too() {
        String callback = claimedByLea(Map.of());

        Stack.Answer handedOff = outcome(Tenant.LEA, callback, "insurance-verification-needed", CLINICAL);
        assertThat(handedOff.body().path("state").asString()).isEqualTo("handed-off");
        assertThat(warnings(handedOff)).hasSize(1);
    }

    @Test
    void what_no_assistant_ever_reads_brings_no_warning() {
        String clinical = claimedByPat(Map.of("ringback_bucket", "clinical"));
        assertThat(warnings(note(Tenant.PAT, clinical, CLINICAL))).isEmpty();
        assertThat(warnings(outcome(clinical, "routed-to-clinical", CLINICAL))).isEmpty();

        String insurance = claimedByPat(Tenant.callers().skip(2).findFirst().orElseThrow(), Map.of());
        assertThat(warnings(outcome(insurance, "insurance-verification-needed", CLINICAL)))
                .isEmpty();
        stack.claim(Tenant.SAM, insurance);
        Stack.Answer returned = stack.desk(
                Tenant.SAM,
                "POST /callbacks/{id}/return",
                insurance,
                Json.write(Json.object().put("note", CLINICAL)));
        assertThat(warnings(returned)).isEmpty();

        stack.missedCall(Tenant.callers().skip(1).findFirst().orElseThrow(), Tenant.HARBOR_NUMBER, Map.of());
        String routed = stack.next(Tenant.BEN).callback();
        assertThat(warnings(outcome(Tenant.BEN, routed, "routed-to-clinical", CLINICAL)))
                .isEmpty();
        stack.claim(Tenant.PAT, routed);
        assertThat(warnings(outcome(routed, "no-further-action", CLINICAL))).isEmpty();

        Stack.Answer toBen = stack.desk(Tenant.BEN, "GET /callbacks/{id}", routed, "");
        assertThat(toBen.status()).isEqualTo(404);
        Stack.Answer toPat = stack.desk(Tenant.PAT, "GET /callbacks/{id}", routed, "");
        assertThat(notes(toPat)).containsExactly(CLINICAL, CLINICAL);
    }

    @Test
    void a_note_needs_its_kind_and_may_not_be_too_long() {
        String callback = claimedByPat(Map.of());
        ObjectNode note = Json.object().put("note", EVERYDAY);

        Stack.Answer kindless = stack.desk(Tenant.PAT, "POST /callbacks/{id}/notes", callback, Json.write(note));
        assertThat(kindless.status()).isEqualTo(400);
        assertThat(kindless.body().path("detail").asString())
                .isEqualTo("'kind' must be one of wants-next, preferred-times, status.");

        Stack.Answer tooLong = note(Tenant.PAT, callback, "x".repeat(1001));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body().path("detail").asString())
                .isEqualTo("'note' must be a text of 1 to 1000 characters.");
        assertThat(Entries.count(stack.only(), "noted")).isZero();
        assertThat(note(Tenant.PAT, callback, "x".repeat(1000)).status()).isEqualTo(200);
    }

    @Test
    void no_note_is_logged_or_told_to_anything_but_the_table() {
        String callback = claimedByPat(Map.of("ringback_text_consent", "yes"));
        note(Tenant.PAT, callback, CLINICAL);
        outcome(callback, "insurance-verification-needed", CLINICAL);
        stack.claim(Tenant.SAM, callback);
        stack.desk(
                Tenant.SAM,
                "POST /callbacks/{id}/return",
                callback,
                Json.write(Json.object().put("note", CLINICAL)));
        stack.sweep();

        Stream<String> told = stack.tap().heard().stream()
                .filter(request -> !(request instanceof DynamoDbRequest))
                .map(Object::toString);
        assertThat(Stream.concat(told, stack.log().stream()))
                .isNotEmpty()
                .noneMatch(words -> words.contains(CLINICAL) || words.contains("pills") || words.contains("dizzy"));
    }

    private String claimedByPat(Map<String, String> attributes) {
        return claimedByPat(Tenant.caller(), attributes);
    }

    private String claimedByPat(String caller, Map<String, String> attributes) {
        stack.missedCall(caller, Tenant.OAK_NUMBER, attributes);
        return stack.next(Tenant.PAT).callback();
    }

    private String claimedByLea(Map<String, String> attributes) {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, attributes);
        return stack.next(Tenant.LEA).callback();
    }

    private Stack.Answer note(String by, String callback, String words) {
        ObjectNode body = Json.object().put("kind", "wants-next").put("note", words);
        return stack.desk(by, "POST /callbacks/{id}/notes", callback, Json.write(body));
    }

    private Stack.Answer outcome(String callback, String outcome, String note) {
        return outcome(Tenant.PAT, callback, outcome, note);
    }

    private Stack.Answer outcome(String by, String callback, String outcome, String note) {
        ObjectNode body = Json.object()
                .put("outcome", outcome)
                .put("identityVerified", true)
                .put("note", note);
        return stack.desk(by, "POST /callbacks/{id}/outcome", callback, Json.write(body));
    }

    private static Stream<JsonNode> warnings(Stack.Answer answer) {
        assertThat(answer.body().path("warnings").isArray()).isTrue();
        return answer.body().path("warnings").valueStream();
    }

    private static Stream<String> notes(Stack.Answer answer) {
        return answer.body()
                .path("history")
                .valueStream()
                .filter(entry -> entry.has("note"))
                .map(entry -> entry.path("note").asString());
    }
}
