package dev.ringback.api;

import java.util.Map;

/**
 * A request as the gateway passes it on, its token checked.
 *
 * @param route the method and the path as template.yaml declares it
 * @param path the parameters of the path
 * @param query the parameters of the query
 * @param headers by their names in lower case
 * @param claims what the token says of its bearer
 */
public record HttpRequest(
        String route,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Encoding encoding,
        Map<String, String> claims) {

    /** How the body arrived. */
    public enum Encoding {
        TEXT,
        BASE64
    }
}
