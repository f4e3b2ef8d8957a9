package dev.ringback.command;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.api.RateByPerson;
import dev.ringback.lambda.Ringback;
import dev.ringback.lambda.Settings;
import dev.ringback.standins.LocalAws;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Ringback's own functions, put together from the composition root that Lambda uses. */
public final class RingbackCode {

    private RingbackCode() {}

    /**
     * The code with this clock and this source of ids. One person may ask the desk as often as they like: a rehearsal puts a morning into
     * an instant.
     *
     * @param random seeded, it makes every run name its callbacks alike
     */
    public static LocalAws.Code at(InstantSource clock, RandomGenerator random) {
        return at(clock, random, () -> RateByPerson.Limit.NONE);
    }

    /**
     * The same with a limit to how often one person may ask the desk.
     *
     * @param rate asked for at each cold start
     */
    public static LocalAws.Code at(InstantSource clock, RandomGenerator random, Supplier<RateByPerson.Limit> rate) {
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
                    Settings.from(environment),
                    rate.get());
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
