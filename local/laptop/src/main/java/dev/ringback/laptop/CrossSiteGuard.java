package dev.ringback.laptop;

import com.sun.net.httpserver.Headers;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may ask a laptop: programs on it, its address bar, and pages of its own. A page from elsewhere can make a browser ask too, by our
 * name or by one of its own that leads here (DNS rebinding); these headers, which no page can write, give it away.
 */
final class CrossSiteGuard {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final String HOST = "Host";

    private final int port;
    private final Set<String> hosts;

    CrossSiteGuard(int port) {
        this.port = port;
        this.hosts = LOOPBACK.stream()
                .flatMap(name -> Stream.of(name, name + ":" + port))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why a request is not answered; nothing if it is. */
    Optional<HttpApi.Response> refusal(Headers headers) {
        List<String> named = all(headers, HOST);
        if (named.size() != 1 || !hosts.contains(named.getFirst())) {
            return Optional.of(problem(
                    421,
                    "other-host",
                    "Misdirected request",
                    "The request names another host. This desk is at http://localhost:%d and answers to no other name."
                            .formatted(port)));
        }
        String own = "http://" + named.getFirst();
        boolean ownOrigin = all(headers, "Origin").stream().allMatch(own::equals);
        boolean ownSite = OWN_SITE.containsAll(all(headers, "Sec-Fetch-Site"));
        return ownOrigin && ownSite
                ? Optional.empty()
                : Optional.of(problem(
                        403,
                        "other-origin",
                        "Other origin",
                        "A page of another origin sent this request. Ask from a program, or type"
                                + " http://localhost:%d into the address bar.".formatted(port)));
    }

    private static List<String> all(Headers headers, String name) {
        return headers.getOrDefault(name, List.of()).stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static HttpApi.Response problem(int status, String type, String title, String detail) {
        return new HttpApi.Response(
                status,
                Map.of("content-type", "application/problem+json"),
                Json.write(Json.object()
                                .put("type", "urn:ringback:problem:" + type)
                                .put("title", title)
                                .put("status", status)
                                .put("detail", detail))
                        + "\n");
    }
}
