package dev.ringback.invariants;

import dev.ringback.local.aws.Aws;
import dev.ringback.local.aws.Fault;
import dev.ringback.local.aws.Fault.CallFails;
import dev.ringback.local.aws.Fault.Crash;
import dev.ringback.local.aws.Fault.CrashPoint;
import dev.ringback.local.aws.Fault.Failure;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fault that strikes in one life.
 *
 * @param occasions how often it could strike there
 */
record FaultCase(Life life, Fault fault, int occasions) {

    /** As often as the SDK tries a call: so many failures in a row come through to the function. */
    static final int EVERY_TRY = 3;

    private static final int COUNTING = 1_000_000;

    private static final Map<Life, Ended> FLAWLESS = new EnumMap<>(Life.class);

    static List<Fault> crashes() {
        return Stream.of("ContactEvents", "AttemptTimer", "Sweeper", "Desk")
                .flatMap(function -> Stream.of(CrashPoint.values()).<Fault>map(point -> new Crash(function, point)))
                .toList();
    }

    static List<Fault> failingWrites() {
        return Stream.of("PutItem", "UpdateItem")
                .flatMap(write -> Stream.of(
                        once(Aws.DYNAMODB, write, new Failure.LostReply()),
                        always(Aws.DYNAMODB, write, new Failure.LostReply()),
                        always(Aws.DYNAMODB, write, new Failure.Answered("ProvisionedThroughputExceededException"))))
                .toList();
    }

    static List<Fault> failingReads() {
        return Stream.of("GetItem", "Query")
                .map(read -> always(Aws.DYNAMODB, read, new Failure.Answered("ProvisionedThroughputExceededException")))
                .toList();
    }

    static List<Fault> failingSchedules() {
        return List.of(
                once(Aws.SCHEDULER, "CreateSchedule", new Failure.LostReply()),
                once(Aws.SCHEDULER, "CreateSchedule", new Failure.Answered("ConflictException")),
                always(Aws.SCHEDULER, "CreateSchedule", new Failure.LostReply()),
                always(Aws.SCHEDULER, "CreateSchedule", new Failure.Answered("ThrottlingException")));
    }

    static List<Fault> failingMessages() {
        return Stream.of("Publish", "CreateTopic", "Subscribe", "CheckIfPhoneNumberIsOptedOut")
                .flatMap(operation -> Stream.of(
                        once(Aws.SNS, operation, new Failure.LostReply()),
                        once(Aws.SNS, operation, new Failure.Answered("InternalFailure")),
                        once(Aws.SNS, operation, new Failure.Answered("Throttling")),
                        always(Aws.SNS, operation, new Failure.LostReply()),
                        always(Aws.SNS, operation, new Failure.Answered("Throttling"))))
                .toList();
    }

    static List<Fault> failingQuestions() {
        return Stream.of("DescribeContact", "ListAssociatedContacts")
                .flatMap(question -> Stream.of(
                        once(Aws.CONNECT, question, new Failure.Answered("ResourceNotFoundException")),
                        always(Aws.CONNECT, question, new Failure.LostReply()),
                        always(Aws.CONNECT, question, new Failure.Answered("TooManyRequestsException"))))
                .toList();
    }

    static List<Fault> all() {
        return Stream.of(
                        crashes(),
                        failingWrites(),
                        failingReads(),
                        failingSchedules(),
                        failingMessages(),
                        failingQuestions())
                .flatMap(List::stream)
                .toList();
    }

    /** Each of these faults in each life in which it can strike. */
    static Stream<FaultCase> of(List<Fault> faults) {
        return Stream.of(Life.values())
                .flatMap(life -> faults.stream()
                        .map(fault -> new FaultCase(life, fault, flawless(life).occasionsOf(fault))))
                .filter(one -> one.occasions() > 0);
    }

    /** The life in which nothing fails; all faults are there and let everything pass, which counts their occasions. */
    static Ended flawless(Life life) {
        return FLAWLESS.computeIfAbsent(
                life,
                lived -> lived.with(all().stream()
                        .map(fault -> new Trial.Late(fault, COUNTING))
                        .toList()));
    }

    private static Fault once(Aws service, String operation, Failure how) {
        return new CallFails(service, operation, 1, how);
    }

    private static Fault always(Aws service, String operation, Failure how) {
        return new CallFails(service, operation, EVERY_TRY, how);
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
