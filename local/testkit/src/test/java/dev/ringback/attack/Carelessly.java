package dev.ringback.attack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.standins.LocalAws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** Lambda as it may be for a while: what it hands to a function it hands over twice now and then, or only at a later try. */
final class Carelessly {

    private static final int TWICE_IN = 8;
    private static final int LATER_IN = 12;

    private final RandomGenerator random;
    private final AtomicBoolean careless = new AtomicBoolean(true);

    Carelessly(RandomGenerator random) {
        this.random = random;
    }

    /** From now on everything is delivered once and at once. */
    void stop() {
        careless.set(false);
    }

    /** What people wait for is asked once: API Gateway repeats nothing. */
    LocalAws.Code run(LocalAws.Code code) {
        return clients -> (handlerClass, environment) -> {
            RequestStreamHandler handler = code.with(clients).start(handlerClass, environment);
            return handlerClass.endsWith(".Desk") ? handler : delivered(handler);
        };
    }

    private RequestStreamHandler delivered(RequestStreamHandler handler) {
        return (input, output, context) -> {
            byte[] event = input.readAllBytes();
            if (happens(LATER_IN)) {
                throw new IllegalStateException("Lambda had no room for it");
            }
            if (happens(TWICE_IN)) {
                handler.handleRequest(new ByteArrayInputStream(event), new ByteArrayOutputStream(), context);
            }
            handler.handleRequest(new ByteArrayInputStream(event), output, context);
        };
    }

    private boolean happens(int in) {
        return careless.get() && random.nextInt(in) == 0;
    }
}
