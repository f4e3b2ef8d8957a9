package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NEW_YORK;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.worker;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.ClaimLimits;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Report;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Team;
import dev.ringback.callback.WantedNext;
import dev.ringback.rhythm.ContactWindow;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is owed at Oak Street, where every kind of follow-up is on. */
public final class FollowUpFixtures {

    /** Oak Street, as it is where nothing is owed. */
    static final FollowUpPolicy OWES_NOTHING = new OakStreet(List.of());

    /** The practice's system tells Ringback of nothing. */
    public static final FollowUpPolicy POLICY = new OakStreet(Arrays.stream(FollowUpKind.values())
            .filter(kind -> kind != FollowUpKind.BOOKING_CHECK)
            .toList());

    public static final FollowUpPolicy IS_TOLD = new OakStreet(List.of(FollowUpKind.values()));

    private FollowUpFixtures() {}

    /** A callback that Ana ended with a booking at {@code now}, when it also was opened. */
    static Callback booked(Bucket bucket, Instant now, Optional<Instant> visit) {
        return ended(Outcome.BOOKED, bucket, now, visit);
    }

    static Callback ended(Outcome outcome, Bucket bucket, Instant now, Optional<Instant> visit) {
        var report = new Report(
                outcome,
                Optional.empty(),
                Optional.empty(),
                visit.map(at -> at.atZone(NEW_YORK).toOffsetDateTime()),
                Optional.empty(),
                Optional.empty());
        return changed(Outcomes.record(held(bucket, now), worker(ANA), report, POLICY, now));
    }

    static Callback held(Bucket bucket, Instant now) {
        return claimedBy(ANA, opened(nothingKnown(), of(bucket, call("contact-1", now)), now), now);
    }

    private static Call of(Bucket bucket, Call call) {
        return new Call(
                call.chain(),
                call.startedAt(),
                call.endedAt(),
                call.reason(),
                bucket,
                call.urgency(),
                call.dialled(),
                call.consent(),
                call.voicemail(),
                call.heard(),
                call.campaign(),
                call.language(),
                call.words(),
                call.queued(),
                call.wishes());
    }

    static List<FollowUp> owed(Bucket bucket, Instant now, Optional<Instant> visit) {
        return FollowUps.after(Optional.of(held(bucket, now)), booked(bucket, now, visit), POLICY)
                .owed();
    }

    /** Owed since Tuesday nine o'clock, for a visit on Friday at ten. */
    public static FollowUp owed(FollowUpKind kind) {
        Bucket bucket = kind == FollowUpKind.REFERRAL_RECORDS ? Bucket.REFERRAL : Bucket.NEW_PATIENT;
        return owed(bucket, at("tue 09:00"), Optional.of(at("fri 10:00"))).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public static FollowUp claimed(PersonId by, FollowUp followUp, Instant now) {
        return changedTo(FollowUpClaims.claim(followUp, worker(by), POLICY, now));
    }

    public static FollowUpDecision recorded(FollowUpOutcome outcome, FollowUp followUp, PersonId by, Instant now) {
        return FollowUpOutcomes.record(followUp, worker(by), FollowUpReport.of(outcome), POLICY, now);
    }

    public static FollowUp changedTo(FollowUpDecision decision) {
        return changes(decision).after();
    }

    public static FollowUpDecision.Changed changes(FollowUpDecision decision) {
        return switch (decision) {
            case FollowUpDecision.Changed changed -> changed;
            case FollowUpDecision.Refused(Refusal why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Refusal refusal(FollowUpDecision decision) {
        return switch (decision) {
            case FollowUpDecision.Refused(Refusal why) -> why;
            case FollowUpDecision.Changed(var after, var _) ->
                throw new AssertionError("not refused, but " + after.state());
        };
    }

    static List<String> words(FollowUp followUp) {
        return followUp.history().stream().map(FollowUpEntry::word).toList();
    }

    private record OakStreet(List<FollowUpKind> on) implements FollowUpPolicy {

        @Override
        public Optional<FollowUpRule> followUp(FollowUpKind kind) {
            return on.contains(kind) ? FollowUpRule.standard(kind) : Optional.empty();
        }

        @Override
        public OpenHours hours() {
            return Fixtures.POLICY.hours();
        }

        @Override
        public BucketRule rule(Bucket bucket) {
            return Fixtures.POLICY.rule(bucket);
        }

        @Override
        public List<WantedNext> wantedNext(Bucket bucket) {
            return Fixtures.POLICY.wantedNext(bucket);
        }

        @Override
        public Rhythm rhythm(Bucket bucket, PhoneNumber caller) {
            return Fixtures.POLICY.rhythm(bucket, caller);
        }

        @Override
        public ContactWindow texts() {
            return Fixtures.POLICY.texts();
        }

        @Override
        public ShortAbandons shortAbandons() {
            return Fixtures.POLICY.shortAbandons();
        }

        @Override
        public ClaimLimits claimLimits() {
            return Fixtures.POLICY.claimLimits();
        }

        @Override
        public Duration handOffTarget(Team team) {
            return Fixtures.POLICY.handOffTarget(team);
        }
    }
}
