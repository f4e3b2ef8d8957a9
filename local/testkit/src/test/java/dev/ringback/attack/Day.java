package dev.ringback.attack;

import static dev.ringback.attack.OddValues.any;

import dev.ringback.bench.GeneratedWeek;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Fault.CallFails;
import dev.ringback.standins.Fault.Crash;
import dev.ringback.standins.Fault.CrashPoint;
import dev.ringback.standins.Fault.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A day at the three locations of the example practice: what people and patients do, events that come again, and what fails when. */
record Day(long seed, List<Moment> people, List<Moment> mishaps) {

    /** Something that happens at a time. */
    record Moment(Instant at, Happening what) {}

    private static final int CALLS = 12;
    private static final int MISHAPS = 12;

    /** Who got no answer presses again. */
    private static final Duration AGAIN = Duration.ofSeconds(40);

    private static final Duration LATEST = Duration.ofMinutes(90);

    /** As often as it takes until a service seems to be down for a while. */
    private static final List<Integer> IN_A_ROW = List.of(1, 2, 3, 9, 40);

    private static final Map<Aws, List<String>> CALLED = Map.of(
            Aws.DYNAMODB, List.of("GetItem", "Query", "Scan", "PutItem", "UpdateItem", "TransactWriteItems"),
            Aws.SCHEDULER, List.of("CreateSchedule"),
            Aws.SNS, List.of("Publish"),
            Aws.CONNECT, List.of("DescribeContact", "ListAssociatedContacts"),
            Aws.EVENTBRIDGE, List.of("PutEvents"),
            Aws.SMS_VOICE, List.of("SendTextMessage"),
            Aws.TRANSCRIBE, List.of("StartTranscriptionJob"));

    private static final Map<Aws, List<String>> ANSWERED = Map.of(
            Aws.DYNAMODB, List.of("ProvisionedThroughputExceededException", "InternalServerError"),
            Aws.SCHEDULER, List.of("ConflictException", "ThrottlingException", "InternalServerException"),
            Aws.SNS, List.of("InternalFailure", "Throttling"),
            Aws.CONNECT, List.of("ResourceNotFoundException", "TooManyRequestsException", "InternalServiceException"),
            Aws.EVENTBRIDGE, List.of("ThrottlingException", "InternalException"),
            Aws.SMS_VOICE, List.of("ThrottlingException", "InternalServerException"),
            Aws.TRANSCRIBE, List.of("LimitExceededException", "InternalFailureException"));

    private static final List<String> FUNCTIONS =
            List.of("ContactEvents", "AttemptTimer", "Sweeper", "DomainEvents", "Numbers", "InboundTexts", "Desk");

    static Day of(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<Moment> people = new ArrayList<>();
        for (Scenario.Step step : scenario(seed).steps()) {
            Instant at = step.at().toInstant();
            people.add(new Moment(at, step.what()));
            switch (step.what()) {
                case Happening.EventArrives _, Happening.Recorded _ -> {
                    for (int i = random.nextInt(3); i > 0; i--) {
                        people.add(new Moment(at.plusSeconds(random.nextLong(LATEST.toSeconds())), step.what()));
                    }
                }
                case Happening.Asks _ -> people.add(new Moment(at.plus(AGAIN), step.what()));
                case Happening.Texts _,
                        Happening.Receipt _,
                        Happening.ContactKnown _,
                        Happening.EventIsLost _,
                        Happening.FlowAsks _,
                        Happening.Breaks _ -> {}
            }
        }
        people.sort(Comparator.comparing(Moment::at));
        Instant first = people.getFirst().at();
        long length = Duration.between(first, people.getLast().at()).toSeconds();
        List<Moment> mishaps = Stream.generate(() ->
                        new Moment(first.plusSeconds(random.nextLong(length)), new Happening.Breaks(fault(random))))
                .limit(random.nextInt(1, MISHAPS))
                .toList();
        return new Day(seed, people, mishaps);
    }

    private static Scenario scenario(long seed) {
        return switch (ScenarioReader.read(Path.of("a day of seed " + seed), GeneratedWeek.lines(seed, CALLS, 1))) {
            case ScenarioReading.Playable(Scenario scenario) -> scenario;
            case ScenarioReading.Unplayable unplayable -> throw new IllegalStateException(unplayable.toString());
        };
    }

    private static Fault fault(RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            return new Crash(any(FUNCTIONS, random), any(List.of(CrashPoint.values()), random));
        }
        Aws service = any(List.of(Aws.values()), random);
        return new CallFails(
                service,
                any(CALLED.getOrDefault(service, List.of()), random),
                any(IN_A_ROW, random),
                random.nextInt(3) == 0
                        ? new Failure.LostReply()
                        : new Failure.Answered(any(ANSWERED.getOrDefault(service, List.of()), random)));
    }

    Day with(List<Moment> otherPeople, List<Moment> otherMishaps) {
        return new Day(seed, otherPeople, otherMishaps);
    }

    /** All of it in the order in which it happens. */
    List<Moment> inOrder() {
        return Stream.concat(mishaps.stream(), people.stream())
                .sorted(Comparator.comparing(Moment::at))
                .toList();
    }

    Instant start() {
        return inOrder().getFirst().at();
    }

    /** The patients' numbers and words. */
    Set<String> secrets() {
        Set<String> secrets = new HashSet<>();
        people.forEach(moment -> {
            if (moment.what() instanceof Happening.ContactKnown(var contact)) {
                secrets.add(contact.path("CustomerEndpoint")
                        .path("Address")
                        .asString()
                        .substring(2));
                contact.path("Attributes").path("ringback_reason").asStringOpt().ifPresent(secrets::add);
            }
        });
        return secrets;
    }
}
