package dev.ringback.standins;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The wire between the SDK's clients and what answers them: requests, answers and errors in AWS's protocols. */
final class Wire {

    /** A fault of the scenario, on its way to the service that is to refuse a part of a request: the code of the error. */
    static final String PARTLY_REFUSED = "x-ringback-partly-refused";

    private Wire() {}

    /** A request as it arrived. */
    record Request(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

        /** A header, by its name in lower case; empty if it is not there. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String pathAfter(String prefix) {
            return decode(path.substring(prefix.length()));
        }
    }

    /** An answer to be sent. */
    record Answer(int status, String contentType, Map<String, String> headers, String body) {

        static Answer json(String body) {
            return new Answer(200, "application/json", Map.of(), body);
        }

        static Answer xml(String body) {
            return new Answer(200, "text/xml", Map.of(), body);
        }
    }

    /** What answers a part of the requests. */
    interface Service {

        /** The answer, if the request is one of this service's. */
        Optional<Answer> answer(Request request) throws IOException;
    }

    /** An error as the REST-JSON services (Scheduler, Connect) and DynamoDB send it. */
    static Answer jsonError(String code, String message) {
        return new Answer(
                status(code),
                "application/x-amz-json-1.0",
                Map.of("x-amzn-ErrorType", code),
                "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\",\"Message\":\"" + message + "\"}");
    }

    /** An error as the Query services (SNS) send it. */
    static Answer xmlError(String code, String message) {
        int status = status(code);
        return new Answer(
                status,
                "text/xml",
                Map.of(),
                "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>"
                        + (status < 500 ? "Sender" : "Receiver") + "</Type><Code>" + code + "</Code><Message>"
                        + message + "</Message></Error><RequestId>0</RequestId></ErrorResponse>");
    }

    /** The HTTP status that belongs to an error's name. */
    private static int status(String code) {
        String name = code.toLowerCase(Locale.ROOT);
        if (name.contains("throttl") || name.contains("toomanyrequests")) {
            return 429;
        }
        if (name.contains("unavailable")) {
            return 503;
        }
        if (name.contains("internal")) {
            return 500;
        }
        if (name.contains("notfound")) {
            return 404;
        }
        if (name.contains("accessdenied") || name.contains("authorization")) {
            return 403;
        }
        return name.contains("conflictexception") ? 409 : 400;
    }

    /** The fields of a form or a query string; what stands there several times has commas between, as API Gateway hands it over. */
    static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                fields.merge(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)),
                        (first, next) -> first + "," + next);
            }
        }
        return fields;
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
