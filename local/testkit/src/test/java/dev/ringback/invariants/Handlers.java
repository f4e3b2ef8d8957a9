package dev.ringback.invariants;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.command.RingbackCode;
import dev.ringback.standins.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Functions that are not quite as they are deployed: what goes into them, comes out of them or is logged is another. */
final class Handlers {

    private Handlers() {}

    /** This function is given another event than the one that came. */
    static Wrong given(String function, UnaryOperator<JsonNode> change) {
        return around(
                function, (honest, event, context) -> run(honest, Json.write(change.apply(Json.read(event))), context));
    }

    /** This function answers something else; the first operand is the event, the second the answer. */
    static Wrong answering(String function, BinaryOperator<JsonNode> change) {
        return around(
                function,
                (honest, event, context) ->
                        Json.write(change.apply(Json.read(event), Json.read(run(honest, event, context)))));
    }

    /** This function logs what it is given. */
    static Wrong telling(String function) {
        return around(function, (honest, event, context) -> {
            context.getLogger().log(event);
            return run(honest, event, context);
        });
    }

    /** What this function logs is lost. */
    static Wrong silent(String function) {
        LambdaLogger nowhere = new LambdaLogger() {
            @Override
            public void log(String message) {
                // Lost.
            }

            @Override
            public void log(byte[] message) {
                // Lost.
            }
        };
        return around(
                function,
                (honest, event, context) -> run(honest, event, (Context) Proxy.newProxyInstance(
                        Context.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (_, method, arguments) ->
                                method.getName().equals("getLogger") ? nowhere : method.invoke(context, arguments))));
    }

    /** An answer that reports no message as failed. */
    static JsonNode nothingFailed(JsonNode event, JsonNode answer) {
        return Json.object().putArray("batchItemFailures");
    }

    /** An answer that reports every message of the batch as failed if one did. */
    static JsonNode oneFailsAll(JsonNode event, JsonNode answer) {
        if (answer.path("batchItemFailures").isEmpty()) {
            return answer;
        }
        List<JsonNode> all = new ArrayList<>();
        event.path("Records")
                .forEach(record -> all.add(Json.object()
                        .put("itemIdentifier", record.path("messageId").asString())));
        return Json.object()
                .set("batchItemFailures", Json.MAPPER.createArrayNode().addAll(all));
    }

    @FunctionalInterface
    private interface Around {
        String run(RequestStreamHandler honest, String event, Context context) throws IOException;
    }

    private static Wrong around(String function, Around around) {
        return setting -> clients -> (handlerClass, environment) -> {
            RequestStreamHandler honest = RingbackCode.at(setting.clock(), setting.random())
                    .with(clients)
                    .start(handlerClass, environment);
            return handlerClass.endsWith("." + function)
                    ? (input, output, context) -> output.write(
                            around.run(honest, new String(input.readAllBytes(), StandardCharsets.UTF_8), context)
                                    .getBytes(StandardCharsets.UTF_8))
                    : honest;
        };
    }

    private static String run(RequestStreamHandler honest, String event, Context context) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        honest.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context);
        return output.toString(StandardCharsets.UTF_8);
    }
}
