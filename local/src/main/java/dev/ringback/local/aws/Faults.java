package dev.ringback.local.aws;

import dev.ringback.local.aws.Fault.CallFails;
import dev.ringback.local.aws.Fault.Crash;
import dev.ringback.local.aws.Fault.CrashPoint;
import dev.ringback.local.aws.Fault.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are armed: each fires at the first occasion it fits, and then is spent. */
public final class Faults {

    /** @param passes how many occasions it still lets pass */
    private record Armed(Fault fault, int passes) {

        Armed afterOneMore() {
            return new Armed(fault, passes - 1);
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private int struck;

    public void arm(Fault fault) {
        arm(fault, 0);
    }

    /** Arms a fault that lets the first so many occasions pass; each call, and each write or call of a run, is one. */
    public synchronized void arm(Fault fault, int passes) {
        armed.add(new Armed(fault, passes));
    }

    /** How many occasions this fault still lets pass; none once it has struck. */
    public synchronized int passesLeft(Fault fault) {
        return armed.stream()
                .filter(one -> one.fault().equals(fault))
                .findFirst()
                .map(Armed::passes)
                .orElse(0);
    }

    /** How often a fault has struck so far. */
    public synchronized int struck() {
        return struck;
    }

    /** The faults that found no occasion. */
    public synchronized List<Fault> unspent() {
        return armed.stream().map(Armed::fault).toList();
    }

    /** How the next attempt of this call fails, if it does. */
    synchronized Optional<Failure> forCall(Aws service, String operation) {
        for (int i = 0; i < armed.size(); i++) {
            if (armed.get(i).fault() instanceof CallFails fault
                    && fault.service() == service
                    && fault.operation().equals(operation)) {
                if (armed.get(i).passes() == 0) {
                    struck++;
                    spend(i, fault);
                    return Optional.of(fault.failure());
                }
                armed.set(i, armed.get(i).afterOneMore());
            }
        }
        return Optional.empty();
    }

    /** Whether a run of this function that has come to this point dies here; if so, the fault is spent. */
    synchronized boolean strikes(String function, CrashPoint at) {
        for (int i = 0; i < armed.size(); i++) {
            if (armed.get(i).fault().equals(new Crash(function, at))) {
                if (armed.get(i).passes() == 0) {
                    struck++;
                    armed.remove(i);
                    return true;
                }
                armed.set(i, armed.get(i).afterOneMore());
                return false;
            }
        }
        return false;
    }

    private void spend(int index, CallFails fault) {
        if (fault.times() > 1) {
            armed.set(
                    index,
                    new Armed(
                            new CallFails(fault.service(), fault.operation(), fault.times() - 1, fault.failure()), 0));
        } else {
            armed.remove(index);
        }
    }
}
