package dev.ringback.api;

import dev.ringback.casework.RequestLog.Answer;
import java.util.HashMap;
import java.util.Map;

/** The headers of the desk's answers: they stay in no cache, and a browser makes nothing of them but JSON. */
public final class ResponseHeaders {

    /** Takes effect over TLS only, which API Gateway speaks and a laptop does not. */
    public static final String STRICT_TRANSPORT_SECURITY = "strict-transport-security";

    /** What every answer has, whatever it says and whoever gives it; by names in lower case. */
    public static final Map<String, String> OF_EVERY_ANSWER = Map.of(
            "cache-control", "no-store",
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "referrer-policy", "no-referrer",
            "x-content-type-options", "nosniff");

    private static final String A_YEAR = "max-age=31536000";

    private ResponseHeaders() {}

    /** The headers of one answer, by names in lower case. */
    public static Map<String, String> of(Response response) {
        Answer answer = response.answer();
        var headers = new HashMap<>(OF_EVERY_ANSWER);
        headers.put(STRICT_TRANSPORT_SECURITY, A_YEAR);
        if (!answer.body().isEmpty()) {
            headers.put("content-type", answer.type());
        }
        // A second is the least that Retry-After can say, and in a second somebody may always ask again.
        if (answer.status() == Problem.Type.TOO_MANY_REQUESTS.status()) {
            headers.put("retry-after", "1");
        }
        response.tag().ifPresent(tag -> headers.put("etag", tag));
        return headers;
    }
}
