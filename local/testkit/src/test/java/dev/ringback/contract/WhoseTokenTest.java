package dev.ringback.contract;

import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.api.RateByPerson;
import dev.ringback.standins.Json;
import dev.ringback.standins.Template;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is let in, and as whom (docs/adr/0021-whose-a-token-is.md). */
class WhoseTokenTest extends AtThePractice {

    private static final String NOBODY =
            "Nobody in the directory has the email or sub of this sign-in. Ask whoever keeps the directory.";
    private static final String NO_CLAIM = "This token has neither an email nor a sub. Send one that says who you are.";
    private static final String NOT_VERIFIED =
            "The email of this sign-in is not verified, so it names nobody. Verify it, then sign in again.";
    private static final String UNVERIFIED_SUB =
            "The sub of this sign-in is an email that nobody verified, so it names nobody. Have the issuer send email"
                    + " and email_verified.";
    private static final String NOT_SAID = "This token does not say whether its email is verified, so the email names"
            + " nobody. Have the issuer send email_verified, or ask whoever deploys Ringback about its parameter"
            + " SignInEmails.";

    @Test
    void no_token_is_answered_as_api_gateway_does() {
        assertUnauthorized(practice.withoutToken().get("/worklist"), "Bearer");
        assertUnauthorized(practice.as("").get("/worklist"), "Bearer");
    }

    @Test
    void an_expired_token_is_answered_as_api_gateway_does() {
        ObjectNode claims = claims().put("email", PAT).put("exp", practice.now().getEpochSecond());

        assertUnauthorized(
                practice.as(jwt(claims)).get("/worklist"),
                "Bearer scope=\"\" error=\"invalid_token\" error_description=\"the token has expired\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ", "eyJhbGciOiJub25lIn0.e30", "eyJhbGciOiJub25lIn0.%%%.", "eyJhbGciOiJub25lIn0.W10."})
    void a_token_that_is_none_lets_nobody_in(String token) {
        assertThat(practice.as(token).get("/worklist").status()).isEqualTo(401);
    }

    @Test
    void somebody_whom_the_directory_does_not_know_is_told_whom_to_ask() {
        assertProblem(practice.as("nobody@sunrise.example").get("/worklist"), 403, "unknown-person", NOBODY);
    }

    @Test
    void a_token_without_the_claims_names_nobody() {
        assertProblem(practice.as(jwt(claims())).get("/worklist"), 403, "unknown-person", NO_CLAIM);
    }

    @Test
    void the_sub_names_somebody_where_there_is_no_email() {
        patIsKnownByHerSub();

        assertThat(practice.as(jwt(claims().put("sub", "00u-pat")))
                        .get("/worklist")
                        .status())
                .isEqualTo(200);
    }

    /** Some issuers have a login there that people choose themselves. */
    @Test
    void a_sub_that_is_an_email_names_nobody_whatever_the_token_says_of_another_email() {
        ObjectNode claims = claims().put("sub", PAT);

        assertProblem(practice.as(jwt(claims)).get("/worklist"), 403, "unknown-person", UNVERIFIED_SUB);
        assertThat(practice.as(jwt(claims.put("email", "x@example.org").put("email_verified", true)))
                        .get("/worklist")
                        .status())
                .isEqualTo(403);
        assertThat(practice.as(jwt(claims.put("email", PAT))).get("/worklist").status())
                .isEqualTo(200);
    }

    @Test
    void who_is_unknown_asks_no_more_often_than_who_is_known() {
        practice.limit(new RateByPerson.Limit(Duration.ofSeconds(1), 1));
        String nobody = jwt(claims().put("sub", "00u-nobody").put("email", PAT).put("email_verified", false));

        assertThat(practice.as(nobody).get("/worklist").status()).isEqualTo(403);
        assertThat(practice.as(nobody).get("/worklist").status()).isEqualTo(429);
        assertThat(practice.as(PAT).get("/worklist").status()).isEqualTo(200);
        assertThat(practice.as(PAT).get("/worklist").status()).isEqualTo(429);
    }

    @Test
    void an_email_of_somebody_else_that_is_not_verified_names_nobody() {
        ObjectNode claims = claims().put("email", PAT)
                .put("email_verified", false)
                .put("sub", "5a0e5a0e-0000-4000-8000-00000000002a");

        assertProblem(practice.as(jwt(claims)).get("/worklist"), 403, "unknown-person", NOT_VERIFIED);
        assertProblem(
                practice.as(jwt(claims.put("email_verified", "false"))).get("/worklist"),
                403,
                "unknown-person",
                NOT_VERIFIED);
    }

    @Test
    void an_email_that_is_not_verified_does_not_keep_out_whom_the_sub_names() {
        patIsKnownByHerSub();
        ObjectNode claims = claims().put("email", "sam@sunrise.example")
                .put("email_verified", false)
                .put("sub", "00u-pat");
        String callback = practice.missed(CALLER);

        assertThat(practice.as(jwt(claims)).claim(callback).json().path("owner").asString())
                .isEqualTo("00u-pat");
    }

    @Test
    void an_email_is_believed_only_where_the_issuer_says_that_it_is_verified() {
        assertThat(practice.as(jwt(claims().put("email", PAT).put("email_verified", true)))
                        .get("/worklist")
                        .status())
                .isEqualTo(200);
        assertProblem(practice.as(jwt(claims().put("email", PAT))).get("/worklist"), 403, "unknown-person", NOT_SAID);
    }

    @Test
    void a_person_is_named_whole_and_alone() {
        assertThat(practice.as("Pat@Sunrise.example").get("/worklist").status()).isEqualTo(200);
        assertThat(practice.as("pat@sunrise.example,sam@sunrise.example")
                        .get("/worklist")
                        .status())
                .isEqualTo(403);
        assertThat(practice.as("pat").get("/worklist").status()).isEqualTo(403);
    }

    @Test
    void every_route_of_the_template_but_the_pages_files_asks_for_a_token_of_the_groups_own_issuer() {
        Template template = Template.read(
                Practice.ROOT.resolve("template.yaml"),
                "contract",
                Map.of("SignInIssuer", "https://sign-in.sunrise.example/", "SignInAudience", "ringback-desk"));
        JsonNode auth = template.only("AWS::Serverless::HttpApi").properties().path("Auth");
        String authorizer = auth.path("DefaultAuthorizer").asString();

        assertThat(Json.write(auth.path("Authorizers").path(authorizer)))
                .isEqualTo("{\"IdentitySource\":\"$request.header.Authorization\",\"JwtConfiguration\":{\"issuer\":"
                        + "\"https://sign-in.sunrise.example/\",\"audience\":[\"ringback-desk\"]}}");
        assertThat(template.ofType("AWS::Serverless::Function").stream()
                        .flatMap(
                                function -> function.properties().path("Events").valueStream())
                        .filter(event -> event.path("Type").asString().equals("HttpApi"))
                        .map(event -> event.path("Properties"))
                        .filter(route -> route.has("Auth"))
                        .map(route -> route.path("Path").asString() + " " + Json.write(route.path("Auth"))))
                .containsExactlyInAnyOrder("/ {\"Authorizer\":\"NONE\"}", "/app/{file+} {\"Authorizer\":\"NONE\"}");
        assertThat(template.only("AWS::Serverless::HttpApi")
                        .properties()
                        .path("RouteSettings")
                        .propertyNames())
                .as("what has limits of its own, so that opening a page keeps nobody from the desk, and nobody"
                        + " tries directories")
                .containsExactlyInAnyOrder(
                        "GET /", "GET /app/{file+}", "POST /directory/apply", "POST /directory/rollback");
    }

    private static void assertUnauthorized(Asking.Answer answer, String wwwAuthenticate) {
        assertThat(answer)
                .isEqualTo(new Asking.Answer(
                        401,
                        Map.of("content-type", "application/json", "www-authenticate", wwwAuthenticate),
                        "{\"message\":\"Unauthorized\"}"));
    }

    private void patIsKnownByHerSub() {
        practice.applies(directory -> directory
                .path("staff")
                .valueStream()
                .filter(person -> person.path("id").asString().equals(PAT))
                .forEach(person -> ((ObjectNode) person).put("id", "00u-pat")));
    }

    private ObjectNode claims() {
        return Json.object()
                .put("iss", "https://sign-in.sunrise.example/")
                .put("exp", practice.now().plusSeconds(3600).getEpochSecond());
    }

    private static String jwt(ObjectNode claims) {
        return "eyJhbGciOiJub25lIn0." + base64(Json.write(claims)) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
