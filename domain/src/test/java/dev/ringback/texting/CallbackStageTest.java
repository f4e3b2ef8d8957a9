package dev.ringback.texting;

import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.callback.TextStep.AFTER_FIRST_ATTEMPT;
import static dev.ringback.callback.TextStep.AFTER_LAST_ATTEMPT;
import static dev.ringback.callback.TextStep.MISSED_CALL;
import static dev.ringback.texting.CallbackStage.CLOSED;
import static dev.ringback.texting.CallbackStage.CLOSED_BY_ATTEMPT;
import static dev.ringback.texting.CallbackStage.MOVED_ON;
import static dev.ringback.texting.CallbackStage.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Actor;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallLike;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Preferences;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallbackStageTest {

    private static final Instant T = Instant.parse("2026-11-24T15:00:00Z");
    private static final PersonId ANA = new PersonId("ana@northwind.example");

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of("just opened", opened(), MISSED_CALL, OPEN),
                Arguments.of("after the first attempt", afterAttempts(1), AFTER_FIRST_ATTEMPT, OPEN),
                Arguments.of("the missed call is old news after an attempt", afterAttempts(1), MISSED_CALL, MOVED_ON),
                Arguments.of(
                        "so is the first attempt after the second", afterAttempts(2), AFTER_FIRST_ATTEMPT, MOVED_ON),
                Arguments.of("closed by the last attempt", unreachable(3), AFTER_LAST_ATTEMPT, CLOSED_BY_ATTEMPT),
                Arguments.of("closed by the only attempt", unreachable(1), AFTER_FIRST_ATTEMPT, CLOSED_BY_ATTEMPT),
                Arguments.of("closed by a later attempt than the first", unreachable(2), AFTER_FIRST_ATTEMPT, CLOSED),
                Arguments.of("a missed call is not an attempt", unreachable(1), MISSED_CALL, CLOSED),
                Arguments.of("reached", closed(Ending.BOOKED), AFTER_FIRST_ATTEMPT, CLOSED),
                Arguments.of("reached elsewhere", closed(Ending.REACHED_ELSEWHERE), AFTER_LAST_ATTEMPT, CLOSED),
                Arguments.of("declined", closed(Ending.DECLINED), AFTER_FIRST_ATTEMPT, CLOSED),
                Arguments.of("handed off", handedOff(), AFTER_FIRST_ATTEMPT, MOVED_ON),
                Arguments.of("held by the other team", heldByTheOtherTeam(), AFTER_FIRST_ATTEMPT, MOVED_ON));
    }

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @MethodSource("standings")
    void a_callback_stands_beside_the_text_for_a_step(
            String what, Callback callback, TextStep step, CallbackStage standing) {
        assertThat(CallbackStage.of(callback, step, T)).as(what).isEqualTo(standing);
    }

    static Stream<Arguments> textsThatFollow() {
        return Stream.of(
                Arguments.of(opened(), MISSED_CALL, OPEN),
                Arguments.of(afterAttempts(1), AFTER_FIRST_ATTEMPT, OPEN),
                Arguments.of(unreachable(3), AFTER_LAST_ATTEMPT, CLOSED_BY_ATTEMPT));
    }

    /** A night is no reason, and an outage of days is one. */
    @ParameterizedTest
    @MethodSource("textsThatFollow")
    void a_text_is_timely_for_a_day_after_the_call_or_the_attempt(
            Callback callback, TextStep step, CallbackStage timely) {
        assertThat(CallbackStage.of(callback, step, T.plus(Duration.ofHours(24))))
                .isEqualTo(timely);
        assertThat(CallbackStage.of(callback, step, T.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isNotEqualTo(timely)
                .isIn(MOVED_ON, CLOSED);
    }

    @Test
    void a_call_that_becomes_known_days_later_is_not_answered_by_a_text() {
        assertThat(CallbackStage.of(opened(), MISSED_CALL, T.plus(Duration.ofDays(9))))
                .isEqualTo(MOVED_ON);
    }

    private static Callback opened() {
        Call call = CallLike.like(Fixtures.call("11111111-2222-3333-4444-555555555555", T))
                .of(MissedReason.LEFT_VOICEMAIL)
                .call();
        Entry opened = new Entry.Opened(
                T, call, Team.FRONT_DESK, T.plus(Duration.ofMinutes(30)), Optional.empty(), Preferences.NONE);
        return Callback.of(
                new CallbackId("cb-1"),
                new CallerAtLocation(new LocationId("oak-street"), new PhoneNumber("+12125550123")),
                1,
                List.of(opened, new Entry.Due(T, Attempt.FIRST)),
                List.of(),
                1);
    }

    private static Callback afterAttempts(int attempts) {
        Callback callback = opened();
        for (int made = 1; made <= attempts; made++) {
            callback = callback.with(attempt(made, new Entry.Waiting(T, new Attempt(made + 1), T.plusSeconds(7200))));
        }
        return callback;
    }

    private static Callback unreachable(int attempts) {
        return afterAttempts(attempts - 1).with(attempt(attempts, new Entry.Closed(T, Ending.UNREACHABLE, List.of())));
    }

    private static Callback closed(Ending ending) {
        return opened().with(attempt(1, new Entry.Closed(T, ending, List.of())));
    }

    private static Callback handedOff() {
        return opened().with(attempt(1, new Entry.HandedOff(T, new Actor.Rule(), Team.CLINICAL, T.plusSeconds(900))));
    }

    private static Callback heldByTheOtherTeam() {
        return handedOff().with(new Entry.Claimed(T, worker(ANA), T.plusSeconds(600)));
    }

    private static List<Entry> attempt(int number, Entry consequence) {
        var attempt = new Attempt(number);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Due(T, attempt));
        entries.add(new Entry.Claimed(T, worker(ANA), T.plusSeconds(600)));
        entries.add(new Entry.OutcomeRecorded(T, worker(ANA), Optional.of(attempt), reported(Outcome.MESSAGE_LEFT)));
        entries.add(consequence);
        return entries;
    }
}
