package dev.ringback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Json;
import dev.ringback.standins.Template;
import dev.ringback.standins.Template.Resource;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** What API Gateway is told to write of each request (docs/adr/0029-the-gateway-writes-who-asked-for-what.md). */
class AccessTrailTest {

    private static final String TEMPLATE = Practice.read("infrastructure/desk.yaml");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\w.]+");

    /** Everything else that API Gateway could write comes from the client or from an answer: queries, headers, bodies. */
    private static final Set<String> MAY_BE_WRITTEN = Set.of(
            "$context.requestTime",
            "$context.requestId",
            "$context.authorizer.claims.email",
            "$context.authorizer.claims.email_verified",
            "$context.authorizer.claims.sub",
            "$context.authorizer.error",
            "$context.identity.sourceIp",
            "$context.routeKey",
            "$context.path",
            "$context.status",
            "$context.responseLatency",
            "$context.integrationStatus",
            "$context.integrationErrorMessage");

    @Test
    void each_request_is_written_with_who_asked_for_what_when_from_where_and_what_came_of_it() {
        assertThat(Json.MAPPER.convertValue(Json.read(format()), new TypeReference<Map<String, String>>() {}))
                .containsEntry("email", "$context.authorizer.claims.email")
                .containsEntry("emailVerified", "$context.authorizer.claims.email_verified")
                .containsEntry("sub", "$context.authorizer.claims.sub")
                .containsEntry("route", "$context.routeKey")
                .containsEntry("path", "$context.path")
                .containsEntry("at", "$context.requestTime")
                .containsEntry("sourceIp", "$context.identity.sourceIp")
                .containsEntry("status", "$context.status")
                .containsEntry("request", "$context.requestId");
    }

    @Test
    void nothing_is_written_that_may_hold_patient_data() {
        assertThat(VARIABLE.matcher(format()).results().map(found -> found.group()))
                .isNotEmpty()
                .isSubsetOf(MAY_BE_WRITTEN);
    }

    /** The path is written, so nothing but ids may stand in one: of a callback, a follow-up, a contact, somebody of the staff; or the name of one of the pages' files. */
    @Test
    void a_path_has_no_parameter_but_an_id_that_tells_nothing_of_a_patient() {
        assertThat(deployed().ofType("AWS::Serverless::Function").stream()
                        .flatMap(
                                function -> function.properties().path("Events").valueStream())
                        .map(event -> event.path("Properties").path("Path").asString(""))
                        .filter(path -> path.contains("{")))
                .isNotEmpty()
                .allMatch(path -> path.matches(
                        "/callbacks/\\{id}(/voicemails/\\{contact})?(/[a-z-]+)?|/follow-ups/\\{id}(/[a-z-]+)?|/contacts/\\{contact}/callback"
                                + "|/directory/as/\\{person}|/app/\\{file\\+}"));
    }

    @Test
    void the_trail_is_kept_for_six_years_encrypted_and_longer_than_the_stack() {
        Resource trail = trail();

        assertThat(trail.properties().path("RetentionInDays").asInt()).isBetween(6 * 365 + 2, 2_557);
        assertThat(trail.properties().path("KmsKeyId").asString()).contains(":kms:");
        assertThat(linesOf(trail.id())).contains("DeletionPolicy: Retain", "UpdateReplacePolicy: Retain");
    }

    /** A name of our own would be taken when the stack is made anew, and the key admits logs by their names only. */
    @Test
    void the_trail_has_a_name_that_no_other_stack_had_and_that_the_key_admits() {
        JsonNode policy =
                deployed().only("AWS::KMS::Key").properties().path("KeyPolicy").path("Statement");

        assertThat(trail().properties().path("LogGroupName").isMissingNode()).isTrue();
        assertThat(trail().name()).startsWith("trail-Desk-");
        assertThat(policy.toString()).contains(":log-group:trail-Desk-*\"");
    }

    private static String format() {
        return accessLog().path("Format").asString();
    }

    private static JsonNode accessLog() {
        return deployed().only("AWS::Serverless::HttpApi").properties().path("AccessLogSettings");
    }

    private static Resource trail() {
        String destination = accessLog().path("DestinationArn").asString();
        return deployed().ofType("AWS::Logs::LogGroup").stream()
                .filter(group -> destination.endsWith(group.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Template deployed() {
        return Template.read(Practice.ROOT.resolve("template.yaml"), "trail", Map.of());
    }

    /** A resource as it stands in the template, without the comments. */
    private static Set<String> linesOf(String resource) {
        return TEMPLATE.substring(TEMPLATE.indexOf("\n  " + resource + ":\n") + 1)
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .collect(Collectors.toSet());
    }
}
