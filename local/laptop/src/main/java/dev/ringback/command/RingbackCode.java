package dev.ringback.command;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.lambda.Ringback;
import dev.ringback.lambda.Settings;
import dev.ringback.standins.LocalAws;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Ringback's own functions, put together from the composition root that Lambda uses. */
public final class RingbackCode {

    private RingbackCode() {}

    /**
     * The code with this clock and this source of ids.
     *
     * @param random seeded, it makes every run name its callbacks alike
     */
    public static LocalAws.Code at(InstantSource clock, RandomGenerator random) {
        return clients -> (handlerClass, environment) -> {
            var root = new Ringback(
                    clock,
                    random,
                    new Ringback.Clients(
                            clients.dynamo(),
                            clients.scheduler(),
                            clients.sns(),
                            clients.connect(),
                            clients.eventBridge()),
                    Settings.from(environment));
            try {
                return Class.forName(handlerClass)
                        .asSubclass(RequestStreamHandler.class)
                        .getConstructor(Ringback.class)
                        .newInstance(root);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "template.yaml names a handler that cannot be made: " + handlerClass, e);
            }
        };
    }
}
