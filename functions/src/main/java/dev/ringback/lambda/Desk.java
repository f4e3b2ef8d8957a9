package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.ringback.desk.BodyReader;
import dev.ringback.desk.Problem;
import dev.ringback.directory.Person;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's HTTP API: the worklist, claims and outcomes, for people whom the directory knows. */
public final class Desk implements RequestStreamHandler {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Ringback ringback;
    private final DeskRoutes routes;

    public Desk() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Desk::new, "desk.json");
    }

    public Desk(Ringback ringback) {
        this.ringback = ringback;
        this.routes = new DeskRoutes(ringback);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        APIGatewayV2HTTPEvent request = JSON.readValue(input, APIGatewayV2HTTPEvent.class);
        JSON.writeValue(output, response(answer(request, context)));
    }

    private Reply answer(APIGatewayV2HTTPEvent request, Context context) {
        try {
            return person(request)
                    .map(person -> routed(request, person, context))
                    .orElseGet(() -> new Reply.Failed(new Problem(
                            Problem.Type.UNKNOWN_PERSON,
                            "Nobody in the directory has the email or sub of this sign-in. Ask whoever"
                                    + " keeps the directory.")));
        } catch (RuntimeException e) {
            context.getLogger().log("A request to the desk failed: " + e);
            return new Reply.Failed(new Problem(
                    Problem.Type.INTERNAL_ERROR,
                    "Something went wrong on our side. Look at the callback before you try again."));
        }
    }

    private Reply routed(APIGatewayV2HTTPEvent request, Person person, Context context) {
        try {
            return routes.route(request, person, context);
        } catch (BodyReader.Unreadable e) {
            return new Reply.Failed(new Problem(Problem.Type.BAD_REQUEST, e.problem()));
        }
    }

    private Optional<Person> person(APIGatewayV2HTTPEvent request) {
        return Optional.ofNullable(request.getRequestContext())
                .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .stream()
                .flatMap(claims -> Stream.of("email", "sub").flatMap(name -> Stream.ofNullable(claims.get(name))))
                .flatMap(claim -> ringback.directories().current().person(claim).stream())
                .findFirst();
    }

    private static APIGatewayV2HTTPResponse response(Reply reply) {
        return switch (reply) {
            case Reply.Done(JsonNode body) -> response(200, "application/json", body.toString());
            case Reply.NothingLeft _ ->
                APIGatewayV2HTTPResponse.builder().withStatusCode(204).build();
            case Reply.Failed(Problem problem) ->
                response(
                        problem.type().status(),
                        "application/problem+json",
                        problem.document().toString());
        };
    }

    private static APIGatewayV2HTTPResponse response(int status, String type, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", type, "cache-control", "no-store"))
                .withBody(body)
                .build();
    }

    static String body(APIGatewayV2HTTPEvent request) {
        String body = Optional.ofNullable(request.getBody()).orElse("");
        return request.getIsBase64Encoded()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }
}
