package dev.ringback.numbers;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.WHO;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.worker;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallLike;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Claims;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Decision;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.HandOffs;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Report;
import dev.ringback.callback.SeenCall;
import dev.ringback.callback.SeenCalls;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Timers;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.WithheldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Callbacks that live through whatever the rules allow, in whole minutes. */
final class SomeLives {

    private static final List<PersonId> PEOPLE = List.of(ANA, BEN, PAT);
    private static final int STEPS = 25;

    private SomeLives() {}

    static List<Callback> of(RandomGenerator random, int callbacks) {
        List<Callback> lives = new ArrayList<>();
        for (int i = 0; i < callbacks; i++) {
            lives.add(life(random, i));
        }
        return lives;
    }

    private static Callback life(RandomGenerator random, int number) {
        Instant now = at("mon 00:00").plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        Callback opened = Fixtures.opened(Fixtures.nothingKnown(), call(random, number, 0, now), now);
        Callback callback =
                Callback.of(new CallbackId("life-" + number), WHO, 1, opened.history(), opened.pending(), 1);
        int steps = random.nextInt(STEPS);
        for (int step = 1; step <= steps; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(4) == 0 ? 1500 : 40)));
            callback = step(random, Timers.elapse(callback, POLICY, now), number, step, now);
        }
        return callback;
    }

    private static Callback step(RandomGenerator random, Callback callback, int number, int step, Instant now) {
        PersonId person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> after(callback, Claims.claim(callback, worker(person), POLICY, now));
            case 3, 4, 5 -> after(callback, Outcomes.record(callback, worker(person), report(random), POLICY, now));
            case 6 -> after(callback, Claims.release(callback, worker(person), Optional.empty(), POLICY, now));
            case 7 -> callback.isOpen() ? repeated(callback, call(random, number, step, now), now) : callback;
            case 8 ->
                after(callback, ReTriage.byPerson(callback, worker(PAT), any(random, Bucket.values()), POLICY, now));
            case 9 -> after(callback, HandOffs.passOn(callback, worker(PAT), Team.BILLING, POLICY, now));
            case 10, 11 -> seen(random, callback, number, step, now);
            default -> callback.with(text(random, now));
        };
    }

    /** Connect tells of a call soon after it, or late. */
    private static Callback seen(RandomGenerator random, Callback callback, int number, int step, Instant now) {
        Duration ago = Duration.ofMinutes(random.nextInt(random.nextInt(3) == 0 ? 1500 : 12));
        var call = new SeenCall(
                new ContactId("dialled-" + number + "-" + step),
                now.minus(ago),
                Duration.ofSeconds(40),
                any(random, SeenCall.PickedUp.values()),
                any(random, SeenCall.End.values()));
        return SeenCalls.note(callback, callback.caller(), call, now);
    }

    private static Entry text(RandomGenerator random, Instant now) {
        return switch (random.nextInt(3)) {
            case 0 -> new Entry.TextSent(now, TextStep.MISSED_CALL, "m");
            case 1 ->
                new Entry.TextWithheld(
                        now, TextStep.MISSED_CALL, any(random, WithheldReason.values()), Optional.empty());
            default -> new Entry.TextUnknown(now, TextStep.MISSED_CALL);
        };
    }

    private static Report report(RandomGenerator random) {
        Outcome outcome = any(random, Outcome.values());
        Optional<WhyNotBooked> why = outcome.leavesReachedPatientUnbooked() && random.nextBoolean()
                ? Optional.of(any(random, WhyNotBooked.values()))
                : Optional.empty();
        return new Report(outcome, Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), why);
    }

    private static Call call(RandomGenerator random, int number, int step, Instant endedAt) {
        CallLike call = CallLike.like(Fixtures.call("contact-" + number + "-" + step, endedAt))
                .about(any(random, Bucket.values()));
        if (random.nextInt(3) == 0) {
            call.broughtBy("spring-checkups");
        }
        return call.call();
    }

    private static Callback after(Callback before, Decision decision) {
        return switch (decision) {
            case Decision.Changed(Callback after) -> after;
            case Decision.Refused _ -> before;
        };
    }

    private static <T> T any(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
