package dev.ringback.rehearsal;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Fault.CrashPoint;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code fault} of a scenario's line: a call that fails, or a function that dies. */
final class FaultReader {

    /** More than any run of a function tries. */
    private static final int MOST_TIMES = 10_000;

    private static final Decoder<CrashPoint> CRASH_POINT = Values.oneOf(CrashPoint.values(), FaultReader::word);
    private static final Decoder<Aws> SERVICE = Values.oneOf(Aws.values(), Aws::word);
    private static final Decoder<Integer> TIMES = Decoder.wholeNumber(1, MOST_TIMES);

    /** Before the error with which a service refuses some of what it is given, and takes the rest. */
    private static final String PARTLY = "partly:";

    private FaultReader() {}

    static Optional<Fault> read(Node fault) {
        return fault.json().has("crash")
                ? Members.of(fault, "crash", "function").flatMap(FaultReader::crash)
                : Members.of(fault, "service", "operation", "times", "error").flatMap(FaultReader::failingCall);
    }

    private static Optional<Fault> crash(Members fault) {
        Optional<CrashPoint> point = fault.required("crash", CRASH_POINT);
        Optional<String> function = fault.required("function", Values.STRING);
        return point.flatMap(at -> function.map(name -> new Fault.Crash(name, at)));
    }

    private static Optional<Fault> failingCall(Members fault) {
        Optional<Aws> service = fault.required("service", SERVICE);
        Optional<String> operation = service.flatMap(aws -> fault.required("operation", operationOf(aws)));
        int times = fault.optional("times", TIMES).orElse(1);
        Optional<Fault.Failure> failure = fault.required("error", Values.STRING).map(FaultReader::failure);
        return operation.flatMap(
                called -> failure.map(how -> new Fault.CallFails(service.orElseThrow(), called, times, how)));
    }

    private static Decoder<String> operationOf(Aws service) {
        Wording expected = Wording.verbatim("an operation of %s, spelled as AWS spells it".formatted(service.word()));
        return Values.string(expected, service::has);
    }

    private static Fault.Failure failure(String error) {
        if (error.equals("lost-reply")) {
            return new Fault.Failure.LostReply();
        }
        return error.startsWith(PARTLY)
                ? new Fault.Failure.PartlyRefused(error.substring(PARTLY.length()))
                : new Fault.Failure.Answered(error);
    }

    /** How a scenario writes a crash point. */
    static String word(CrashPoint point) {
        return point.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
