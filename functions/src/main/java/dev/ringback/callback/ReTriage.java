package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/** Putting a callback into another bucket: a person's one action, or the urgent words of a repeat call (brief.md §2). */
public final class ReTriage {

    private ReTriage() {}

    /**
     * A person says what kind of call it is. Urgency stays only with the clinical bucket: who moves a callback out of it has
     * judged that it is not urgent. A claim is given up, since whoever holds it may not work the new bucket.
     */
    public static Decision byPerson(Callback callback, PersonId by, Bucket bucket, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
            case State.HandedOff _, State.ClaimedHandOff _ ->
                new Decision.Refused(new Refusal.IsHandedOff(callback.team()));
            case State.Claimed claimed
            when !claimed.by().equals(by) && !claimed.hasLapsed(now) ->
                new Decision.Refused(new Refusal.HeldByAnother(claimed.until()));
            case State.Claimed _, State.Waiting _, State.Due _ -> {
                Urgency urgency = bucket == Bucket.CLINICAL ? callback.urgency() : Urgency.ROUTINE;
                yield new Decision.Changed(Claims.givenUp(
                        reTriaged(callback, Optional.of(by), bucket, urgency, policy, now), Optional.empty(), now));
            }
        };
    }

    static Callback byUrgentWords(Callback callback, Policy policy, Instant now) {
        return reTriaged(callback, Optional.empty(), Bucket.CLINICAL, Urgency.URGENT, policy, now);
    }

    private static Callback reTriaged(
            Callback callback, Optional<PersonId> by, Bucket bucket, Urgency urgency, Policy policy, Instant now) {
        BucketRule rule = policy.rule(bucket);
        Instant deadline = policy.rhythm(bucket, callback.caller())
                .deadline(callback.opened().call().endedAt(), rule.target());
        return callback.with(new Entry.ReTriaged(now, by, bucket, urgency, rule.team(), deadline));
    }
}
