package dev.ringback.standins;

import dev.ringback.standins.Fault.CallFails;
import dev.ringback.standins.Fault.Crash;
import dev.ringback.standins.Fault.CrashPoint;
import dev.ringback.standins.Fault.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are armed: each fires at the first occasion it fits, and then is spent. */
public final class Faults {

    /** @param passes how many occasions it still lets pass */
    private record Armed(Fault fault, int passes) {

        Armed afterOneMore() {
            return new Armed(fault, passes - 1);
        }
    }

    /** Something at which a fault could strike. */
    public sealed interface Occasion {

        /** A function asks a service for something. */
        record Call(String function, Aws service, String operation) implements Occasion {}

        /** A function comes to a point at which it could die. */
        record Point(String function, CrashPoint at) implements Occasion {}
    }

    private final List<Armed> armed = new ArrayList<>();
    private final Map<Occasion, Integer> occasions = new LinkedHashMap<>();
    private int struck;

    public void arm(Fault fault) {
        arm(fault, 0);
    }

    /** Arms a fault that lets the first so many occasions pass; each call, and each write or call of a run, is one. */
    public synchronized void arm(Fault fault, int passes) {
        armed.add(new Armed(fault, passes));
    }

    /** From now on nothing fails. */
    public synchronized void disarm() {
        armed.clear();
    }

    /** All that a fault could have struck at so far, in the order in which it first came, and how often each did. */
    public synchronized Map<Occasion, Integer> occasions() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(occasions));
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
    synchronized Optional<Failure> forCall(Occasion.Call call) {
        return struckBy(
                        call,
                        fault -> fault instanceof CallFails fails
                                && fails.service() == call.service()
                                && fails.operation().equals(call.operation()))
                .map(fault -> ((CallFails) fault).failure());
    }

    /** Whether a run of this function that has come to this point dies here; if so, the fault is spent. */
    synchronized boolean strikes(Occasion.Point point) {
        return struckBy(point, new Crash(point.function(), point.at())::equals).isPresent();
    }

    /** The fault that strikes at this occasion; it is one more occasion for each of the others that it would have suited. */
    private Optional<Fault> struckBy(Occasion occasion, Predicate<Fault> suits) {
        occasions.merge(occasion, 1, Integer::sum);
        Optional<Armed> striking = armed.stream()
                .filter(one -> suits.test(one.fault()) && one.passes() == 0)
                .findFirst();
        armed.replaceAll(one -> suits.test(one.fault()) && one.passes() > 0 ? one.afterOneMore() : one);
        striking.ifPresent(this::spend);
        return striking.map(Armed::fault);
    }

    private void spend(Armed spent) {
        struck++;
        int index = armed.indexOf(spent);
        if (spent.fault() instanceof CallFails fault && fault.times() > 1) {
            armed.set(
                    index,
                    new Armed(
                            new CallFails(fault.service(), fault.operation(), fault.times() - 1, fault.failure()), 0));
        } else {
            armed.remove(index);
        }
    }
}
