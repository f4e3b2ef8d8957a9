package dev.ringback.invariants;

import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.HARBOR;
import static dev.ringback.invariants.Life.OAK;
import static dev.ringback.invariants.Life.PAT;
import static dev.ringback.invariants.Life.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Fault.CallFails;
import dev.ringback.standins.Fault.Crash;
import dev.ringback.standins.Fault.CrashPoint;
import dev.ringback.standins.Fault.Failure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Attempts as tasks of Connect, on the deployed code, whatever fails (invariant 13). */
class TasksTest {

    private static final int OCCASIONS = 6;

    /** Tried twice, and offered before each. */
    private static Happenings life() {
        return new Happenings()
                .withTasks()
                .missed("09:00", ANNS_PHONE, OAK, YES)
                .claims("09:05", PAT, ANNS_PHONE)
                .records("09:10", PAT, ANNS_PHONE, "message-left")
                .claims("09:30", PAT, ANNS_PHONE)
                .records("09:35", PAT, ANNS_PHONE, "booked");
    }

    private static List<String> started(Ended ended) {
        return ended.of("task").map(line -> line.path("contact").asString()).toList();
    }

    private static List<String> stopped(Ended ended) {
        return ended.of("task-ended")
                .map(line -> line.path("contact").asString())
                .toList();
    }

    @Test
    void each_attempt_is_a_task_from_when_it_is_due_until_somebody_takes_it() {
        Ended ended = life().until("10:00");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.of("task").toList()).hasSize(2).allSatisfy(line -> {
            JsonNode request = line.path("request");
            assertThat(request.path("ContactFlowId").asString()).isEqualTo(Life.TASK_FLOW);
            assertThat(request.path("Description").asString()).isEqualTo("Oak Street");
            assertThat(request.at("/References/Callback/Value").asString())
                    .endsWith("/#/callback/" + line.path("callback").asString());
        });
        assertThat(stopped(ended)).isEqualTo(started(ended));
    }

    @Test
    void a_location_without_a_flow_has_none() {
        Ended ended = new Happenings()
                .withTasks()
                .missed("09:00", ANNS_PHONE, HARBOR, YES)
                .until("10:00");

        assertThat(started(ended)).isEmpty();
    }

    @Test
    void an_hour_of_too_many_requests_delays_the_offer_of_what_is_still_due_by_then_and_nothing_else() {
        var throttled = new CallFails(
                Aws.CONNECT,
                "StartTaskContact",
                FaultCase.EVERY_TRY * 60,
                new Failure.Answered("TooManyRequestsException"));
        Ended ended = new Happenings()
                .withTasks()
                .missed("09:00", ANNS_PHONE, OAK, YES)
                .missed("09:01", "+19175550108", OAK, YES)
                .claims("09:50", PAT, ANNS_PHONE)
                .records("09:55", PAT, ANNS_PHONE, "booked")
                .until("10:30", List.of(new Trial.Late(throttled, 0)));

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.deadLetters()).isEmpty();
        assertThat(ended.of("task").toList())
                .singleElement()
                .satisfies(line -> assertThat(line.path("at").asString())
                        .isBetween("2026-11-24T15:00:00Z", "2026-11-24T15:30:00Z"));
    }

    @Test
    void a_flow_that_does_not_exist_is_told_without_a_patient_and_the_desk_goes_on() {
        var missing =
                new CallFails(Aws.CONNECT, "StartTaskContact", 1000, new Failure.Answered("ResourceNotFoundException"));
        Ended ended = life().until("10:00", List.of(new Trial.Late(missing, 0)));

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(started(ended)).isEmpty();
        assertThat(ended.callbacks()).isEqualTo(life().until("10:00").callbacks());
        assertThat(ended.deadLetters()).isNotEmpty().allMatch(letter -> letter.startsWith("Tasks gave up: "));
    }

    static Stream<Fault> faults() {
        Stream<Fault> calls = Stream.of(
                        new CallFails(Aws.CONNECT, "StartTaskContact", 1, new Failure.LostReply()),
                        new CallFails(Aws.CONNECT, "StartTaskContact", FaultCase.EVERY_TRY, new Failure.LostReply()),
                        new CallFails(
                                Aws.CONNECT,
                                "StartTaskContact",
                                FaultCase.EVERY_TRY,
                                new Failure.Answered("InternalServiceException")),
                        new CallFails(
                                Aws.CONNECT, "StartTaskContact", 1, new Failure.Answered("AccessDeniedException")),
                        new CallFails(Aws.CONNECT, "StopContact", FaultCase.EVERY_TRY, new Failure.LostReply()),
                        new CallFails(
                                Aws.CONNECT,
                                "StopContact",
                                FaultCase.EVERY_TRY,
                                new Failure.Answered("TooManyRequestsException")))
                .map(Fault.class::cast);
        Stream<Fault> crashes = Stream.of(CrashPoint.values()).map(point -> new Crash("Tasks", point));
        return Stream.concat(calls, crashes);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatever_fails_each_attempt_has_one_task_and_no_task_outlives_its_attempt(Fault fault) {
        Ended flawless = life().until("10:00");
        List<Ended> lives = IntStream.range(0, OCCASIONS)
                .mapToObj(passes -> life().until("10:00", List.of(new Trial.Late(fault, passes))))
                .toList();

        assertThat(lives).allSatisfy(ended -> {
            assertThat(ended.brokenInvariant()).isEmpty();
            assertThat(started(ended)).hasSameSizeAs(started(flawless));
            assertThat(stopped(ended)).isEqualTo(started(ended));
            assertThat(ended.callbacks()).isEqualTo(flawless.callbacks());
        });
        assertThat(lives)
                .as("the fault finds an occasion")
                .anySatisfy(ended -> assertThat(ended.unspent()).isEmpty());
    }
}
