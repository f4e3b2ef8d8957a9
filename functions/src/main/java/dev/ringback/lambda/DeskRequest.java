package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.PersonId;
import dev.ringback.desk.Body;
import dev.ringback.directory.Person;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to the desk by somebody whom the directory knows.
 *
 * @param route the method and the path as template.yaml declares it
 * @param path the parameters of the path
 * @param query the parameters of the query
 * @param idempotencyKey what tells a repetition of this request from another request, if the sender gave one
 */
record DeskRequest(
        Person person,
        String route,
        Map<String, String> path,
        Map<String, String> query,
        String body,
        Optional<String> idempotencyKey,
        LambdaLogger log) {

    static DeskRequest of(APIGatewayV2HTTPEvent event, Person person, Context context) throws Body.Unreadable {
        Map<String, String> headers = known(event.getHeaders()).entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
        return new DeskRequest(
                person,
                Optional.ofNullable(event.getRouteKey()).orElse(""),
                known(event.getPathParameters()),
                known(event.getQueryStringParameters()),
                body(event),
                Optional.ofNullable(headers.get("idempotency-key")),
                context.getLogger());
    }

    private static Map<String, String> known(@Nullable Map<String, String> parameters) {
        return Optional.ofNullable(parameters).orElse(Map.of());
    }

    private static String body(APIGatewayV2HTTPEvent event) throws Body.Unreadable {
        String body = takesBody(event) ? Optional.ofNullable(event.getBody()).orElse("") : "";
        return event.getIsBase64Encoded() ? Body.sentAsBinary(body) : Body.sent(body);
    }

    private static boolean takesBody(APIGatewayV2HTTPEvent event) {
        return !Optional.ofNullable(event.getRouteKey()).orElse("").startsWith("GET ");
    }

    CallbackId callback() {
        return new CallbackId(Optional.ofNullable(path.get("id")).orElseThrow());
    }

    PersonId by() {
        return person.id();
    }

    Body fields(String... known) throws Body.Unreadable {
        return Body.of(body, known);
    }
}
