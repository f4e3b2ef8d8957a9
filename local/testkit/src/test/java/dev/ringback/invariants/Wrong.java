package dev.ringback.invariants;

import dev.ringback.command.RingbackCode;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What is wrong in a rehearsal on purpose: the code has a bent rule, or the world around it does not keep its word. */
@FunctionalInterface
interface Wrong {

    /** The code is as it is deployed, and AWS does what it says. */
    Wrong NOTHING = setting -> RingbackCode.at(setting.clock(), setting.random());

    LocalAws.Code in(Setting setting);

    /**
     * Where a rehearsal takes place.
     *
     * @param seen where everybody can see what leaves the functions
     * @param aws once it is deployed
     * @param meanwhile makes something happen at once, in the middle of whatever is happening
     */
    record Setting(
            InstantSource clock,
            RandomGenerator random,
            List<Observation> seen,
            Supplier<LocalAws> aws,
            Consumer<Happening> meanwhile) {}
}
