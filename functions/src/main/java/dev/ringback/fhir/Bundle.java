package dev.ringback.fhir;

import dev.ringback.api.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a search. */
final class Bundle {

    private Bundle() {}

    /** The address below which the resources are, as who asks sees it. */
    static String base(HttpRequest request) {
        String scheme = request.headers().getOrDefault("x-forwarded-proto", "https");
        return scheme + "://" + request.headers().getOrDefault("host", "localhost") + Elements.BASE;
    }

    /**
     * What was found.
     *
     * @param used the parameters that were searched by
     * @param next after which the next page begins
     */
    static ObjectNode of(
            HttpRequest request, String type, Map<String, String> used, List<ObjectNode> found, Optional<String> next) {
        ObjectNode bundle = Elements.resource("Bundle").put("type", "searchset");
        var links = bundle.putArray("link");
        links.addObject().put("relation", "self").put("url", url(request, type, used));
        next.ifPresent(after -> {
            var more = new LinkedHashMap<>(used);
            more.put(Query.AFTER, after);
            links.addObject().put("relation", "next").put("url", url(request, type, more));
        });
        found.forEach(resource -> {
            ObjectNode entry = bundle.withArray("entry").addObject();
            entry.put(
                    "fullUrl",
                    base(request) + "/" + type + "/" + resource.path("id").asString());
            entry.set("resource", resource);
            entry.putObject("search").put("mode", "match");
        });
        return bundle;
    }

    private static String url(HttpRequest request, String type, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return base(request) + "/" + type + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
