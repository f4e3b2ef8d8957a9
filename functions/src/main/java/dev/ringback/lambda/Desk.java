package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.ringback.aws.Reason;
import dev.ringback.aws.RequestLog.Answer;
import dev.ringback.desk.Body;
import dev.ringback.desk.Problem;
import dev.ringback.desk.SignIn;
import dev.ringback.directory.Person;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The desk's HTTP API: the worklist, claims and outcomes, for people whom the directory knows. */
public final class Desk extends DiscreetFunction {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Ringback ringback;
    private final DeskRoutes routes;
    private final Idempotency idempotency;

    public Desk() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Desk::new, "desk.json");
    }

    public Desk(Ringback ringback) {
        this.ringback = ringback;
        this.routes = new DeskRoutes(ringback);
        this.idempotency = new Idempotency(ringback);
    }

    @Override
    void handle(InputStream input, OutputStream output, Context context) {
        APIGatewayV2HTTPEvent request = JSON.readValue(input, APIGatewayV2HTTPEvent.class);
        JSON.writeValue(output, response(answer(request, context)));
    }

    private Answer answer(APIGatewayV2HTTPEvent request, Context context) {
        try {
            return switch (SignIn.of(claims(request), ringback.directories().current())) {
                case SignIn.Known(Person person) -> answer(DeskRequest.of(request, person, context));
                case SignIn.Unknown(String why) -> failed(Problem.Type.UNKNOWN_PERSON, why);
            };
        } catch (Body.Unreadable e) {
            return new Reply.Failed(e.problem()).answer();
        } catch (RuntimeException e) {
            context.getLogger().log("A request to the desk failed: " + Reason.of(e));
            return failed(
                    Problem.Type.INTERNAL_ERROR,
                    "Something went wrong on our side. Look at the callback before you try again.");
        }
    }

    private Answer answer(DeskRequest request) {
        return idempotency.once(request, () -> routed(request));
    }

    private Reply routed(DeskRequest request) {
        try {
            return routes.route(request);
        } catch (Body.Unreadable e) {
            return new Reply.Failed(e.problem());
        }
    }

    private static Answer failed(Problem.Type type, String detail) {
        return new Reply.Failed(new Problem(type, detail)).answer();
    }

    private static Map<String, String> claims(APIGatewayV2HTTPEvent request) {
        return Optional.ofNullable(request.getRequestContext())
                .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .orElse(Map.of());
    }

    private static APIGatewayV2HTTPResponse response(Answer answer) {
        var response = APIGatewayV2HTTPResponse.builder().withStatusCode(answer.status());
        return answer.body().isEmpty()
                ? response.build()
                : response.withHeaders(Map.of("content-type", answer.type(), "cache-control", "no-store"))
                        .withBody(answer.body())
                        .build();
    }
}
