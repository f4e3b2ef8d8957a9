package dev.ringback.invariants;

import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Fault.CallFails;
import dev.ringback.standins.Fault.Crash;
import dev.ringback.standins.Fault.CrashPoint;
import dev.ringback.standins.Fault.Failure;
import dev.ringback.standins.Faults.Occasion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fault that strikes in one life.
 *
 * @param occasions how often it could strike there
 */
record FaultCase(Life life, Fault fault, int occasions) {

    /** As often as the SDK tries a call: so many failures in a row come through to the function. */
    static final int EVERY_TRY = 3;

    private static final int SPREAD = 4;
    private static final Failure CONFLICT = new Failure.Answered("ConflictException");
    private static final String DYNAMO_THROTTLES = "ProvisionedThroughputExceededException";
    private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems");

    /** Answers that are not asked for again. */
    private static final Set<String> AT_ONCE = Set.of("ConflictException", "ResourceNotFoundException");

    /** A text is published once, and whatever goes wrong comes through; the SDK tries everything else again. */
    private static final Set<String> TRIED_ONCE = Set.of("Publish", "SendTextMessage");

    private static final Map<Life, Ended> FLAWLESS = new ConcurrentHashMap<>();

    /**
     * How such a call can fail. To the functions an error that lasts is an error, so throttling stands for all where they make no
     * difference.
     */
    private static Stream<Failure> failures(Occasion.Call call) {
        return switch (call.service()) {
            case DYNAMODB ->
                WRITES.contains(call.operation())
                        ? Stream.of(new Failure.LostReply(), new Failure.Answered(DYNAMO_THROTTLES))
                        : Stream.of(new Failure.Answered(DYNAMO_THROTTLES));
            case SCHEDULER -> Stream.of(new Failure.LostReply(), CONFLICT, new Failure.Answered("ThrottlingException"));
            case SNS, SMS_VOICE, TRANSCRIBE ->
                Stream.of(
                        new Failure.LostReply(),
                        new Failure.Answered("InternalFailure"),
                        new Failure.Answered("Throttling"));
            case CONNECT ->
                Stream.of(
                        new Failure.LostReply(),
                        new Failure.Answered("ResourceNotFoundException"),
                        new Failure.Answered("TooManyRequestsException"));
            case EVENTBRIDGE ->
                Stream.of(
                        new Failure.LostReply(),
                        new Failure.PartlyRefused("InternalFailure"),
                        new Failure.Answered("ThrottlingException"));
        };
    }

    /**
     * How often a failure comes in a row. What the SDK tries again by itself does not come through to the function once; what it
     * has tried in vain so often does. An answer that it takes for final, or a reply that is lost once, is another case.
     */
    private static IntStream times(Occasion.Call call, Failure failure) {
        return switch (failure) {
            case Failure.LostReply() ->
                switch (call.service()) {
                    case CONNECT -> IntStream.of(EVERY_TRY);
                    case EVENTBRIDGE -> IntStream.of(1);
                    case DYNAMODB, SCHEDULER, SNS, SMS_VOICE, TRANSCRIBE -> IntStream.of(1, EVERY_TRY);
                };
            case Failure.PartlyRefused _ -> IntStream.of(1);
            case Failure.Answered(String code) when AT_ONCE.contains(code) -> IntStream.of(1);
            case Failure.Answered _ ->
                TRIED_ONCE.contains(call.operation()) ? IntStream.of(1, EVERY_TRY) : IntStream.of(EVERY_TRY);
        };
    }

    /** All that could have failed where something came to these occasions, as often as it could have. */
    private static Stream<FaultCase> of(Life life, Occasion occasion, int times) {
        return switch (occasion) {
            case Occasion.Point(String function, CrashPoint at) ->
                Stream.of(new FaultCase(life, new Crash(function, at), times));
            case Occasion.Call call ->
                failures(call)
                        .flatMap(failure -> times(call, failure)
                                .mapToObj(inARow -> new CallFails(call.service(), call.operation(), inARow, failure)))
                        .map(fault -> new FaultCase(life, fault, times));
        };
    }

    /** Everything that could fail in each life, by what was really called and done where nothing failed. */
    static Stream<FaultCase> all() {
        return Stream.of(Life.values()).flatMap(FaultCase::in);
    }

    static Stream<FaultCase> in(Life life) {
        Map<Occasion, Integer> whoever = new LinkedHashMap<>();
        flawless(life)
                .occasions()
                .forEach((occasion, times) -> whoever.merge(byAnybody(occasion), times, Integer::sum));
        return whoever.entrySet().stream().flatMap(occasion -> of(life, occasion.getKey(), occasion.getValue()));
    }

    /** A call fails whichever function makes it. */
    private static Occasion byAnybody(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Call(String _, Aws service, String operation) -> new Occasion.Call("", service, operation);
            case Occasion.Point point -> point;
        };
    }

    /**
     * In what trials the fault strikes at each of its occasions. A read takes a few of them in a row. What is over before anything
     * else happens strikes at some of its occasions in one trial, each put off by the tries that the ones before it cost.
     */
    List<List<Trial.Late>> trials() {
        if (isSoonOver()) {
            return IntStream.range(0, Math.min(SPREAD, occasions))
                    .mapToObj(first -> IntStream.iterate(first, at -> at < occasions, at -> at + SPREAD)
                            .mapToObj(at -> new Trial.Late(fault, at + at / SPREAD * triesMore()))
                            .toList())
                    .toList();
        }
        return IntStream.iterate(0, passes -> passes < occasions, passes -> passes + (isAboutReads() ? inARow() : 1))
                .mapToObj(passes -> List.of(new Trial.Late(fault, passes)))
                .toList();
    }

    private int inARow() {
        return fault instanceof CallFails call ? call.times() : 1;
    }

    /** How many tries more it takes. */
    private int triesMore() {
        return fault instanceof CallFails call && call.failure().equals(CONFLICT) ? 0 : inARow();
    }

    /**
     * What keeps the world from being told delays nothing else; and what came of a schedule shows only when it is due. A line of the ledger
     * that was saved is not saved again, so that a death right after it moves the occasions of later ones: each has a life of its own.
     */
    private boolean isSoonOver() {
        return switch (fault) {
            case CallFails call ->
                call.service() == Aws.EVENTBRIDGE || (call.service() == Aws.SCHEDULER && call.times() == 1);
            case Crash crash -> crash.function().equals("DomainEvents") && crash.at() != CrashPoint.AFTER_SAVE;
        };
    }

    private boolean isAboutReads() {
        return fault instanceof CallFails call && call.service() == Aws.DYNAMODB && !WRITES.contains(call.operation());
    }

    /** The life in which nothing fails. */
    static Ended flawless(Life life) {
        return FLAWLESS.computeIfAbsent(life, lived -> lived.with(List.of()));
    }

    static String words(Fault fault) {
        return switch (fault) {
            case Crash crash ->
                crash.function() + " dies "
                        + crash.at().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case CallFails(Aws service, String operation, int times, Failure failure) ->
                "%s %s %s %d×"
                        .formatted(
                                service.word(),
                                operation,
                                switch (failure) {
                                    case Failure.LostReply _ -> "loses its reply";
                                    case Failure.Answered(String code) -> "answers " + code;
                                    case Failure.PartlyRefused(String code) -> "takes a part, the rest " + code;
                                },
                                times);
        };
    }

    @Override
    public String toString() {
        return life + ": " + words(fault);
    }

    static String words(List<Trial.Late> faults) {
        return faults.stream()
                .map(late -> words(late.fault()) + " at occasion " + (late.passes() + 1))
                .collect(Collectors.joining(" and "));
    }
}
