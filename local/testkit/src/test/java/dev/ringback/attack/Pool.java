package dev.ringback.attack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.standins.LocalAws;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Environments of a function as Lambda keeps them: each has one run at a time, and a run for which none is free gets a new one. */
final class Pool {

    private Pool() {}

    static LocalAws.Code of(LocalAws.Code code) {
        return clients -> (handlerClass, environment) -> {
            var free = new ConcurrentLinkedDeque<RequestStreamHandler>();
            return (input, output, context) -> {
                RequestStreamHandler handler = Optional.ofNullable(free.poll())
                        .orElseGet(() -> code.with(clients).start(handlerClass, environment));
                try {
                    handler.handleRequest(input, output, context);
                } finally {
                    free.push(handler);
                }
            };
        };
    }
}
