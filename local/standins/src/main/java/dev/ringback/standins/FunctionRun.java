package dev.ringback.standins;

import dev.ringback.standins.Fault.CrashPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One run of a function: what it has done so far, and where it is to die. */
public final class FunctionRun {

    /** The run that the present thread belongs to, if it belongs to one. */
    static final ScopedValue<FunctionRun> CURRENT = ScopedValue.newInstance();

    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

    private final String function;
    private final Faults faults;
    private final Set<Map<String, AttributeValue>> written = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();
    private boolean saved;

    FunctionRun(String function, Faults faults) {
        this.function = function;
        this.faults = faults;
    }

    public String function() {
        return function;
    }

    /** The keys of the items that this run wrote, in order. */
    public Set<Map<String, AttributeValue>> written() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(written));
    }

    /** What the function logged, line by line. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized void log(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }

    void wrote(Map<String, AttributeValue> key) {
        written.add(key);
    }

    void before(Aws service, String operation) {
        boolean write = service == Aws.DYNAMODB && WRITES.contains(operation);
        if (write && !saved) {
            dieIfStruck(CrashPoint.BEFORE_SAVE);
        }
        boolean outward = switch (service) {
            case SCHEDULER, SNS, EVENTBRIDGE, SMS_VOICE, TRANSCRIBE -> true;
            case DYNAMODB, CONNECT -> false;
        };
        if (outward || (write && saved)) {
            dieIfStruck(CrashPoint.BEFORE_PERFORM);
        }
    }

    void succeeded(Aws service, String operation) {
        if (service == Aws.DYNAMODB && WRITES.contains(operation)) {
            saved = true;
            dieIfStruck(CrashPoint.AFTER_SAVE);
        }
    }

    private void dieIfStruck(CrashPoint at) {
        if (faults.strikes(new Faults.Occasion.Point(function, at))) {
            throw new Crashed(function, at);
        }
    }

    /** The end of a process: an Error, so that no handler takes it for something it can deal with. */
    static final class Crashed extends Error {

        private static final long serialVersionUID = 1;

        Crashed(String function, CrashPoint at) {
            super(function + " was killed " + at.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
