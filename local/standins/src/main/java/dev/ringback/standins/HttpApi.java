package dev.ringback.standins;

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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** API Gateway's HTTP API: the routes of template.yaml, its JWT authorizer, payload format 2.0. */
public final class HttpApi {

    /**
     * A request as it arrives.
     *
     * @param as its token: the id of somebody, or a JWT
     * @param headers by their names in lower case
     */
    public record Request(
            Optional<String> as,
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {

        /** A request for a target: the path, and the query after a question mark if there is one. */
        public static Request of(Optional<String> as, String method, String target, String body) {
            int mark = target.indexOf('?');
            return new Request(
                    as,
                    method,
                    mark < 0 ? target : target.substring(0, mark),
                    mark < 0 ? Map.of() : Wire.fields(target.substring(mark + 1)),
                    Map.of(CONTENT_TYPE, JSON),
                    body);
        }

        /** Whom its token names. */
        public Optional<String> person() {
            return Authorizer.person(as);
        }

        /** The same with these headers beside its own, or instead of them. */
        public Request with(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            more.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
            return new Request(as, method, path, query, Map.copyOf(all), body);
        }
    }

    /** How the function gave the body of an answer. */
    public enum Encoding {
        TEXT,
        BASE64
    }

    /**
     * The answer that the client gets.
     *
     * @param headers by their names in lower case
     */
    public record Response(int status, Map<String, String> headers, String body, Encoding encoding) {

        public Response(int status, Map<String, String> headers, String body) {
            this(status, headers, body, Encoding.TEXT);
        }

        public static Response json(int status, String body) {
            return new Response(status, Map.of(CONTENT_TYPE, JSON), body);
        }

        /** The body as it goes over the wire. */
        public byte[] bytes() {
            return switch (encoding) {
                case TEXT -> body.getBytes(StandardCharsets.UTF_8);
                case BASE64 -> Base64.getDecoder().decode(body);
            };
        }
    }

    private record Matched(Route route, Map<String, String> parameters) {}

    private static final String JSON = "application/json";
    private static final String CONTENT_TYPE = "content-type";

    /** What API Gateway passes on as text; it takes everything else for binary, a form's fields too. */
    private static final Set<String> TEXT = Set.of("application/json", "application/xml", "application/javascript");

    private final List<Route> routes;
    private final Functions functions;
    private final InstantSource clock;
    private final List<BiConsumer<Request, Response>> listeners = new CopyOnWriteArrayList<>();
    private long requests;

    HttpApi(List<Route> routes, Functions functions, InstantSource clock) {
        List<Route> ordered = new ArrayList<>(routes);
        ordered.sort(Comparator.comparingLong(Route::parameters));
        this.routes = List.copyOf(ordered);
        this.functions = functions;
        this.clock = clock;
    }

    /** Who wants to know of every request and its answer. */
    public void afterEach(BiConsumer<Request, Response> hears) {
        listeners.add(hears);
    }

    public Response call(Request request) {
        Response response = matched(request)
                .map(match -> answered(request, match))
                .orElseGet(() -> Response.json(404, "{\"message\":\"Not Found\"}"));
        listeners.forEach(listener -> listener.accept(request, response));
        return response;
    }

    private Response answered(Request request, Matched match) {
        return switch (match.route().access()) {
            case ANYBODY -> invoked(request, Optional.empty(), match);
            case WITH_TOKEN ->
                switch (Authorizer.judge(request.as(), clock.instant())) {
                    case Authorizer.Verdict.Refused(String why) ->
                        new Response(
                                401,
                                Map.of(CONTENT_TYPE, JSON, "www-authenticate", why),
                                "{\"message\":\"Unauthorized\"}");
                    case Authorizer.Verdict.Admitted(ObjectNode claims)
                    when Authorizer.lacks(claims, match.route().scopes()) ->
                        new Response(
                                403,
                                Map.of(CONTENT_TYPE, JSON, "www-authenticate", Authorizer.WITHOUT_SCOPE),
                                "{\"message\":\"Forbidden\"}");
                    case Authorizer.Verdict.Admitted(ObjectNode claims) -> invoked(request, Optional.of(claims), match);
                };
        };
    }

    private Response invoked(Request request, Optional<ObjectNode> claims, Matched match) {
        return switch (functions.invoke(match.route().function(), Json.write(event(request, claims, match)))) {
            case Functions.Result.Returned returned -> response(returned.answer());
            case Functions.Result.Failed _ -> Response.json(500, "{\"message\":\"Internal Server Error\"}");
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

    private ObjectNode event(Request request, Optional<ObjectNode> claims, Matched match) {
        ObjectNode event = Json.object();
        event.put("version", "2.0")
                .put(
                        "routeKey",
                        match.route().method().toUpperCase(Locale.ROOT) + " "
                                + match.route().path())
                .put("rawPath", request.path())
                .put("rawQueryString", queryString(request.query()));
        ObjectNode headers = event.putObject("headers");
        headers.put("host", "localhost");
        claims.ifPresent(_ -> headers.put("authorization", "Bearer x"));
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
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
        claims.ifPresent(known -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set("claims", known);
            jwt.putNull("scopes");
        });
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
        boolean binary = !request.body().isEmpty() && isBinary(request);
        if (!request.body().isEmpty()) {
            event.put("body", binary ? base64(request.body()) : request.body());
        }
        event.put("isBase64Encoded", binary);
        return event;
    }

    private static boolean isBinary(Request request) {
        String type = request.headers()
                .getOrDefault(CONTENT_TYPE, "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        return !type.startsWith("text/") && !TEXT.contains(type);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
            return Response.json(200, Json.write(answer));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        answer.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString()));
        return new Response(
                answer.path("statusCode").asInt(),
                Map.copyOf(headers),
                answer.path("body").asString(""),
                answer.path("isBase64Encoded").asBoolean(false) ? Encoding.BASE64 : Encoding.TEXT);
    }
}
