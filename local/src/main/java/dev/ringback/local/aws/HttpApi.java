package dev.ringback.local.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** API Gateway's HTTP API: the routes of template.yaml, its JWT authorizer, payload format 2.0. */
public final class HttpApi {

    /** A request as it arrives; {@code as} is who the token would say it is from. */
    public record Request(Optional<String> as, String method, String path, Map<String, String> query, String body) {

        /** A request for a target: the path, and the query after a question mark if there is one. */
        public static Request of(Optional<String> as, String method, String target, String body) {
            int mark = target.indexOf('?');
            return mark < 0
                    ? new Request(as, method, target, Map.of(), body)
                    : new Request(as, method, target.substring(0, mark), Wire.fields(target.substring(mark + 1)), body);
        }
    }

    /** The answer that the client gets. */
    public record Response(int status, String contentType, String body) {}

    /** A route of the template and the function behind it. */
    record Route(String method, String path, String function) {

        Optional<Map<String, String>> match(String requestMethod, String requestPath) {
            if (!method.equalsIgnoreCase("ANY") && !method.equalsIgnoreCase(requestMethod)) {
                return Optional.empty();
            }
            String[] pattern = path.split("/", -1);
            String[] actual = requestPath.split("/", -1);
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < pattern.length; i++) {
                String part = pattern[i];
                if (part.endsWith("+}") && i < actual.length) {
                    parameters.put(
                            part.substring(1, part.length() - 2),
                            String.join("/", List.of(actual).subList(i, actual.length)));
                    return Optional.of(parameters);
                }
                if (i >= actual.length) {
                    return Optional.empty();
                }
                if (part.startsWith("{") && !actual[i].isEmpty()) {
                    parameters.put(part.substring(1, part.length() - 1), actual[i]);
                } else if (!part.equals(actual[i])) {
                    return Optional.empty();
                }
            }
            return pattern.length == actual.length ? Optional.of(parameters) : Optional.empty();
        }

        /** Literal routes come before those with parameters. */
        long parameters() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    private record Matched(Route route, Map<String, String> parameters) {}

    private static final String JSON = "application/json";

    private final List<Route> routes;
    private final Functions functions;
    private final InstantSource clock;
    private final Consumer<Arrival> afterEachRequest;
    private long requests;

    HttpApi(List<Route> routes, Functions functions, InstantSource clock, Consumer<Arrival> afterEachRequest) {
        List<Route> ordered = new ArrayList<>(routes);
        ordered.sort(Comparator.comparingLong(Route::parameters));
        this.routes = List.copyOf(ordered);
        this.functions = functions;
        this.clock = clock;
        this.afterEachRequest = afterEachRequest;
    }

    public Response call(Request request) {
        Response response = answer(request);
        afterEachRequest.accept(new Arrival.Asked(
                clock.instant(), request.as(), request.method(), request.path(), request.body(), response.status()));
        return response;
    }

    private Response answer(Request request) {
        Optional<Matched> matched = matched(request);
        if (matched.isEmpty()) {
            return new Response(404, JSON, "{\"message\":\"Not Found\"}");
        }
        if (request.as().isEmpty()) {
            return new Response(401, JSON, "{\"message\":\"Unauthorized\"}");
        }
        Matched match = matched.get();
        String event = Json.write(event(request, request.as().get(), match));
        return switch (functions.invoke(match.route().function(), event)) {
            case Functions.Result.Returned returned -> response(returned.answer());
            case Functions.Result.Failed failed -> new Response(500, JSON, "{\"message\":\"Internal Server Error\"}");
        };
    }

    private Optional<Matched> matched(Request request) {
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(request.method(), request.path());
            if (parameters.isPresent()) {
                return Optional.of(new Matched(route, parameters.get()));
            }
        }
        return Optional.empty();
    }

    private ObjectNode event(Request request, String staff, Matched match) {
        ObjectNode event = Json.object();
        event.put("version", "2.0")
                .put(
                        "routeKey",
                        match.route().method().toUpperCase(Locale.ROOT) + " "
                                + match.route().path())
                .put("rawPath", request.path())
                .put("rawQueryString", queryString(request.query()));
        event.putObject("headers").put("content-type", "application/json").put("authorization", "Bearer x");
        if (!request.query().isEmpty()) {
            ObjectNode query = event.putObject("queryStringParameters");
            request.query().forEach(query::put);
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", Intrinsics.ACCOUNT)
                .put("apiId", "laptop")
                .put("domainName", "localhost")
                .put("requestId", "request-" + nextRequest())
                .put("routeKey", event.path("routeKey").asString())
                .put("stage", "$default")
                .put("timeEpoch", clock.instant().toEpochMilli());
        ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
        jwt.putObject("claims").put("email", staff).put("sub", staff).put("token_use", "id");
        jwt.putNull("scopes");
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", "laptop");
        if (!match.parameters().isEmpty()) {
            ObjectNode parameters = event.putObject("pathParameters");
            match.parameters().forEach(parameters::put);
        }
        if (!request.body().isEmpty()) {
            event.put("body", request.body());
        }
        event.put("isBase64Encoded", false);
        return event;
    }

    private synchronized long nextRequest() {
        return ++requests;
    }

    private static String queryString(Map<String, String> query) {
        return String.join(
                "&",
                query.entrySet().stream()
                        .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    private static Response response(String text) {
        JsonNode answer = text.isBlank() ? Json.object() : Json.read(text);
        if (!answer.has("statusCode")) {
            return new Response(200, JSON, Json.write(answer));
        }
        String body = answer.path("body").asString("");
        if (answer.path("isBase64Encoded").asBoolean(false)) {
            body = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        }
        String contentType = answer.path("headers").properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(header -> header.getValue().asString())
                .findFirst()
                .orElse(JSON);
        return new Response(answer.path("statusCode").asInt(), contentType, body);
    }
}
