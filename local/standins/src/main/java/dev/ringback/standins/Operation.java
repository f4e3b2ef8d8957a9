package dev.ringback.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Which operation a request on its way to a service asks for, by each service's protocol. */
final class Operation {

    private Operation() {}

    /** The operation, as AWS spells it. */
    static String of(Aws service, HttpExecuteRequest request) {
        SdkHttpRequest http = request.httpRequest();
        return switch (service) {
            case DYNAMODB, EVENTBRIDGE, SMS_VOICE, TRANSCRIBE -> {
                String target = http.firstMatchingHeader("X-Amz-Target").orElse("");
                yield target.substring(target.indexOf('.') + 1);
            }
            case SNS -> Wire.fields(body(request)).getOrDefault("Action", "");
            case SCHEDULER -> schedulerOperation(http);
            case CONNECT -> connectOperation(http);
        };
    }

    private static String schedulerOperation(SdkHttpRequest http) {
        return switch (http.method()) {
            case POST -> "CreateSchedule";
            case GET -> http.encodedPath().equals("/schedules") ? "ListSchedules" : "GetSchedule";
            case DELETE -> "DeleteSchedule";
            case PUT -> "UpdateSchedule";
            case HEAD, PATCH, OPTIONS -> "";
        };
    }

    private static String connectOperation(SdkHttpRequest http) {
        String path = http.encodedPath();
        if (path.startsWith("/contacts/")) {
            return "DescribeContact";
        }
        if (path.equals("/search-contacts")) {
            return "SearchContacts";
        }
        if (path.equals("/contact/stop")) {
            return "StopContact";
        }
        return path.startsWith("/contact/associated/") ? "ListAssociatedContacts" : "StartTaskContact";
    }

    /** What the request has in it; empty where it has nothing. */
    static String body(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(provider -> {
                    try (var stream = provider.newStream()) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse("");
    }
}
