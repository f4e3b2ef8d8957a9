package dev.ringback.rehearsal;

import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Fault.CrashPoint;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the {@code fault} of a scenario's line: a call that fails, or a function that dies. */
final class FaultReader {

    /** More than any run of a function tries. */
    private static final int MOST_TIMES = 10_000;

    /** Before the error with which a service refuses some of what it is given, and takes the rest. */
    private static final String PARTLY = "partly:";

    private FaultReader() {}

    static Fault read(LineObject fault) throws UnexpectedValue {
        return fault.node().has("crash") ? crash(fault) : failure(fault);
    }

    private static Fault crash(LineObject fault) throws UnexpectedValue {
        fault.only(Set.of("crash", "function"));
        String word = fault.text("crash");
        CrashPoint point = Arrays.stream(CrashPoint.values())
                .filter(candidate -> word(candidate).equals(word))
                .findFirst()
                .orElseThrow(() -> new UnexpectedValue("\"crash\" to be one of %s, found %s"
                        .formatted(
                                Arrays.stream(CrashPoint.values())
                                        .map(FaultReader::word)
                                        .collect(Collectors.joining(", ")),
                                word)));
        return new Fault.Crash(fault.text("function"), point);
    }

    private static Fault failure(LineObject fault) throws UnexpectedValue {
        fault.only(Set.of("service", "operation", "times", "error"));
        String word = fault.text("service");
        Aws service = Aws.of(word)
                .orElseThrow(() -> new UnexpectedValue("\"service\" to be one of %s, found %s"
                        .formatted(
                                Arrays.stream(Aws.values()).map(Aws::word).collect(Collectors.joining(", ")), word)));
        String operation = fault.text("operation");
        if (!service.has(operation)) {
            throw new UnexpectedValue(
                    "\"operation\" to be one of %s's, spelled as AWS spells it, found %s".formatted(word, operation));
        }
        String error = fault.text("error");
        return new Fault.CallFails(service, operation, times(fault.node().path("times")), failure(error));
    }

    private static Fault.Failure failure(String error) {
        if (error.equals("lost-reply")) {
            return new Fault.Failure.LostReply();
        }
        return error.startsWith(PARTLY)
                ? new Fault.Failure.PartlyRefused(error.substring(PARTLY.length()))
                : new Fault.Failure.Answered(error);
    }

    private static int times(JsonNode times) throws UnexpectedValue {
        if (times.isMissingNode()) {
            return 1;
        }
        boolean within = times.isIntegralNumber()
                && times.canConvertToInt()
                && times.intValue() >= 1
                && times.intValue() <= MOST_TIMES;
        if (!within) {
            throw new UnexpectedValue("\"times\" to be a whole number from 1 to %d, found %s"
                    .formatted(MOST_TIMES, LineObject.found(times)));
        }
        return times.intValue();
    }

    /** How a scenario writes a crash point. */
    static String word(CrashPoint point) {
        return point.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
