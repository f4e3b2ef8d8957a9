package dev.ringback.local.aws;

import dev.ringback.local.aws.Fault.CallFails;
import dev.ringback.local.aws.Fault.Crash;
import dev.ringback.local.aws.Fault.CrashPoint;
import dev.ringback.local.aws.Fault.Failure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults that are armed: each fires at the first occasion it fits, and then is spent. */
public final class Faults {

    private final List<Fault> armed = new ArrayList<>();

    public synchronized void arm(Fault fault) {
        armed.add(fault);
    }

    /** The faults that found no occasion. */
    public synchronized List<Fault> unspent() {
        return List.copyOf(armed);
    }

    /** How the next attempt of this call fails, if it does. */
    synchronized Optional<Failure> forCall(Aws service, String operation) {
        for (int i = 0; i < armed.size(); i++) {
            if (armed.get(i) instanceof CallFails fault
                    && fault.service() == service
                    && fault.operation().equals(operation)) {
                spend(i, fault);
                return Optional.of(fault.failure());
            }
        }
        return Optional.empty();
    }

    /** Where this run of a function dies, if it does; the fault stays armed until {@link #spent}. */
    synchronized Optional<CrashPoint> forRun(String function) {
        return armed.stream()
                .filter(fault ->
                        fault instanceof Crash crash && crash.function().equals(function))
                .map(fault -> ((Crash) fault).at())
                .findFirst();
    }

    synchronized void spent(String function, CrashPoint at) {
        Iterator<Fault> faults = armed.iterator();
        while (faults.hasNext()) {
            if (faults.next().equals(new Crash(function, at))) {
                faults.remove();
                return;
            }
        }
    }

    private void spend(int index, CallFails fault) {
        if (fault.times() > 1) {
            armed.set(index, new CallFails(fault.service(), fault.operation(), fault.times() - 1, fault.failure()));
        } else {
            armed.remove(index);
        }
    }
}
