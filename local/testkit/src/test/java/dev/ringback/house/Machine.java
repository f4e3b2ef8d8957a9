package dev.ringback.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** What only the composition root may ask of the machine: its clock, chance and settings. */
final class Machine {

    private Machine() {}

    static DescribedPredicate<JavaAccess<?>> readsTheWorld() {
        Set<String> calls = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID",
                "java.time.InstantSource.system",
                "java.util.concurrent.ThreadLocalRandom.current");
        Set<String> dice = Set.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom");
        return alwaysTrue()
                .<JavaAccess<?>>forSubtype()
                .and(DescribedPredicate.describe("reads the machine's clock, chance or settings", access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getName();
                    return calls.contains(owner + "." + name)
                            || (owner.startsWith("java.time.") && name.equals("now"))
                            || (owner.equals("java.time.Clock") && name.startsWith("system"))
                            || dice.contains(owner);
                }));
    }
}
