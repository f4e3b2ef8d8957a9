package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that takes, gives back and moves one callback over and over comes to an end of it (docs/rules.md §6). */
class EndlessWorkTest {

    private static final Instant NOW = at("tue 09:05");
    private static final Optional<ReleaseReason> NO_REASON = Optional.empty();

    private static Callback open() {
        return openedAt(at("tue 09:00"));
    }

    private static Decision claim(Callback callback, PersonId by) {
        return Claims.claim(callback, worker(by), POLICY, NOW);
    }

    private static Decision release(Callback callback, PersonId by) {
        return Claims.release(callback, worker(by), NO_REASON, POLICY, NOW);
    }

    private static Callback takenAndGivenBack(Callback callback, PersonId by, int times) {
        Callback worked = callback;
        for (int i = 0; i < times; i++) {
            worked = changed(release(changed(claim(worked, by)), by));
        }
        return worked;
    }

    @Test
    void what_was_taken_two_hundred_times_is_for_in_house_staff() {
        Callback worked = takenAndGivenBack(open(), ANA, Limits.TAKES);

        assertThat(refused(claim(worked, ANA))).isEqualTo(new Refusal.TakenTooOften(200));
        assertThat(refused(Claims.reassign(worked, worker(ANA), worker(ANA), POLICY, NOW)))
                .isEqualTo(new Refusal.TakenTooOften(200));
        assertThat(changed(claim(worked, PAT)).state()).isInstanceOf(State.Claimed.class);
    }

    @Test
    void who_holds_it_then_ends_it_whoever_they_are() {
        Callback held = changed(claim(takenAndGivenBack(open(), ANA, Limits.TAKES - 1), ANA));

        assertThat(changed(Claims.claim(held, worker(ANA), POLICY, at("tue 09:08")))
                        .isOpen())
                .isTrue();
        assertThat(changed(Outcomes.record(held, worker(ANA), reported(Outcome.BOOKED), POLICY, NOW))
                        .isOpen())
                .isFalse();
    }

    @Test
    void after_four_hundred_nobody_gives_it_back_and_somebody_can_still_call_the_patient() {
        Callback worked = takenAndGivenBack(open(), PAT, Limits.IN_HOUSE - 1);
        Callback held = changed(claim(worked, PAT));

        assertThat(refused(release(held, PAT))).isEqualTo(new Refusal.GivenBackTooOften(400));
        assertThat(refused(Claims.reassign(held, worker(PAT), worker(ANA), POLICY, NOW)))
                .isEqualTo(new Refusal.GivenBackTooOften(400));
        assertThat(changed(Outcomes.record(held, worker(PAT), reported(Outcome.DECLINED), POLICY, NOW))
                        .isOpen())
                .isFalse();
        Callback lapsed = Timers.elapse(held, POLICY, at("tue 09:20"));
        assertThat(changed(Claims.claim(lapsed, worker(PAT), POLICY, at("tue 09:21")))
                        .state())
                .isInstanceOf(State.Claimed.class);
        assertThat(changed(Claims.reassign(held, worker(PAT), worker(ANA), POLICY, at("tue 09:21")))
                        .state())
                .isInstanceOf(State.Claimed.class);
    }

    @Test
    void what_others_do_does_not_let_a_holder_keep_it_for_longer() {
        Callback kept = changed(claim(open(), ANA));
        for (int i = 1; i <= POLICY.claimLimits().keeps(); i++) {
            kept = changed(Claims.claim(kept, worker(ANA), POLICY, NOW.plusSeconds(i)));
        }
        assertThat(Claims.mayBeKept(kept, POLICY)).isFalse();

        Callback noted = changed(Notes.note(kept, worker(PAT), NoteKind.STATUS, "rang in", NOW));
        assertThat(Claims.mayBeKept(noted, POLICY)).isFalse();
        assertThat(Claims.mayBeKept(changed(Notes.note(kept, worker(ANA), NoteKind.STATUS, "rang in", NOW)), POLICY))
                .isTrue();
    }

    @Test
    void to_put_it_where_it_is_changes_nothing() {
        Callback held = changed(claim(open(), ANA));

        assertThat(changed(ReTriage.byPerson(held, worker(ANA), held.bucket(), POLICY, NOW)))
                .isEqualTo(held);
    }

    @Test
    void people_of_an_agency_put_it_into_other_buckets_a_hundred_times_and_in_house_staff_four_hundred() {
        Callback moved = open();
        for (int i = 0; i < Limits.MOVES; i++) {
            moved = changed(moved(changed(claim(moved, ANA)), ANA, another(moved)));
        }
        Callback held = changed(claim(moved, ANA));
        assertThat(refused(moved(held, ANA, another(held)))).isEqualTo(new Refusal.MovedTooOften(100));
        assertThat(changed(moved(held, ANA, Bucket.CLINICAL)).bucket()).isEqualTo(Bucket.CLINICAL);

        for (int i = Limits.MOVES; i < Limits.IN_HOUSE; i++) {
            moved = changed(moved(moved, PAT, another(moved)));
        }
        assertThat(refused(moved(moved, PAT, another(moved)))).isEqualTo(new Refusal.MovedTooOften(400));
        Callback clinical = changed(moved(moved, PAT, Bucket.CLINICAL));
        assertThat(refused(moved(clinical, PAT, Bucket.OTHER))).isEqualTo(new Refusal.MovedTooOften(400));
    }

    private static Decision moved(Callback callback, PersonId by, Bucket bucket) {
        return ReTriage.byPerson(callback, worker(by), bucket, POLICY, NOW);
    }

    private static Bucket another(Callback callback) {
        return callback.bucket() == Bucket.BILLING ? Bucket.SCHEDULING : Bucket.BILLING;
    }

    @Test
    void what_was_handed_on_four_hundred_times_is_ended_or_comes_to_the_clinical_team() {
        Callback handed = changed(Outcomes.record(
                changed(claim(open(), PAT)), worker(PAT), reported(Outcome.REFERRAL_FOLLOW_UP_NEEDED), POLICY, NOW));
        for (int i = 1; i < Limits.IN_HOUSE; i++) {
            handed = changed(HandOffs.passOn(changed(claim(handed, PAT)), worker(PAT), Team.BILLING, POLICY, NOW));
        }
        Callback held = changed(claim(handed, PAT));
        var tooOften = new Refusal.MovedTooOften(400);

        assertThat(refused(HandOffs.passOn(held, worker(PAT), Team.BILLING, POLICY, NOW)))
                .isEqualTo(tooOften);
        assertThat(refused(HandOffs.returnToDesk(held, worker(PAT), Optional.empty(), POLICY, NOW)))
                .isEqualTo(tooOften);
        assertThat(refused(recorded(held, Outcome.INSURANCE_VERIFICATION_NEEDED)))
                .isEqualTo(tooOften);
        assertThat(changed(recorded(held, Outcome.NO_FURTHER_ACTION)).isOpen()).isFalse();
        Callback clinical = changed(recorded(held, Outcome.ROUTED_TO_CLINICAL));
        assertThat(clinical.team()).isEqualTo(Team.CLINICAL);
        assertThat(refused(recorded(changed(claim(clinical, PAT)), Outcome.ROUTED_TO_CLINICAL)))
                .isEqualTo(tooOften);
    }

    private static Decision recorded(Callback callback, Outcome outcome) {
        return Outcomes.record(callback, worker(PAT), reported(outcome), POLICY, NOW);
    }

    /** Whatever a person can do without ending it, at one moment; only the passing of time lets more follow. */
    private static final List<Function<Callback, Decision>> COMMANDS = List.of(
            callback -> claim(callback, PAT),
            callback -> claim(callback, ANA),
            callback -> release(callback, PAT),
            callback -> release(callback, ANA),
            callback -> Claims.reassign(callback, worker(PAT), worker(ANA), POLICY, NOW),
            callback -> Claims.showNumber(callback, worker(PAT), NOW),
            callback -> moved(callback, PAT, another(callback)),
            callback -> moved(callback, ANA, Bucket.CLINICAL),
            callback -> HandOffs.passOn(callback, worker(PAT), Team.BILLING, POLICY, NOW),
            callback -> HandOffs.passOn(callback, worker(PAT), Team.CLINICAL, POLICY, NOW),
            callback -> HandOffs.returnToDesk(callback, worker(PAT), Optional.empty(), POLICY, NOW),
            callback -> recorded(callback, Outcome.ROUTED_TO_CLINICAL),
            callback -> recorded(callback, Outcome.INSURANCE_VERIFICATION_NEEDED),
            callback -> Notes.note(callback, worker(PAT), NoteKind.STATUS, "again", NOW),
            callback -> Notes.consent(callback, worker(PAT), TextConsent.REVOKED, Consent.How.PERSON, "said so", NOW),
            callback -> Notes.consent(callback, worker(PAT), TextConsent.GIVEN, Consent.How.PERSON, "said so", NOW));

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_126})
    void whatever_a_program_asks_for_over_and_over_the_history_ends(long seed) {
        var random = new Random(seed);
        Callback callback = open();
        int before = 0;
        for (int step = 0; step < 30_000; step++) {
            if (step == 25_000) {
                before = callback.history().size();
            }
            Decision decision = COMMANDS.get(random.nextInt(COMMANDS.size())).apply(callback);
            if (decision instanceof Decision.Changed(Callback after)) {
                callback = after;
            }
        }
        assertThat(callback.history()).as("seed %d", seed).hasSize(before).hasSizeLessThan(6_000);
    }
}
