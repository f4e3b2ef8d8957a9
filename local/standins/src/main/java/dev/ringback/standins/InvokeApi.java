package dev.ringback.standins;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The one operation of Lambda's API that people use: Invoke, by name, and wait for the answer. */
public final class InvokeApi {

    /** An answer to be sent. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private static final String BEFORE_NAME = "/2015-03-31/functions/";
    private static final String AFTER_NAME = "/invocations";

    private final Functions functions;

    InvokeApi(Functions functions) {
        this.functions = functions;
    }

    /** Whether a request is one for this API. */
    public static boolean takes(String method, String path) {
        return method.equals("POST") && path.startsWith(BEFORE_NAME) && path.endsWith(AFTER_NAME);
    }

    /**
     * Invokes a function and waits for its answer.
     *
     * @param path as it arrived, the function's name in it encoded, with or without ARN and alias
     */
    public Answer invoke(String path, String payload) {
        String name = Wire.decode(path.substring(BEFORE_NAME.length(), path.length() - AFTER_NAME.length()));
        Optional<String> function = functions.named(name.contains(":function:") ? name : ":function:" + name);
        if (function.isEmpty()) {
            return error("ResourceNotFoundException", "Function not found: " + name);
        }
        try {
            Json.read(payload);
        } catch (JacksonException e) {
            return error("InvalidRequestContentException", "Could not parse request body into json");
        }
        return switch (functions.invoke(function.get(), payload)) {
            case Functions.Result.Returned returned -> new Answer(200, Map.of(), returned.answer());
            case Functions.Result.Failed failed ->
                new Answer(
                        200,
                        Map.of("X-Amz-Function-Error", "Unhandled"),
                        Json.write(Json.object().put("errorMessage", failed.reason())));
        };
    }

    private static Answer error(String code, String message) {
        Wire.Answer answer = Wire.jsonError(code, message);
        return new Answer(answer.status(), answer.headers(), answer.body());
    }
}
