package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/** Putting a callback into another bucket: a person's one action, or what became known of a call (docs/rules.md §2). */
public final class ReTriage {

    private ReTriage() {}

    /**
     * A person says what kind of call it is. Urgency stays only with the clinical bucket: who moves a callback out of it has
     * judged that it is not urgent. A claim is given up, since its holder may not be allowed to work the new bucket.
     */
    public static Decision byPerson(Callback callback, Worker by, Bucket bucket, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
            case State.HandedOff _, State.ClaimedHandOff _ ->
                new Decision.Refused(new Refusal.IsHandedOff(callback.team()));
            case State.Claimed claimed
            when !claimed.by().equals(by.id()) && !claimed.hasLapsed(now) ->
                new Decision.Refused(new Refusal.HeldByAnother(claimed.until()));
            case State.Attemptable _
            when !Claims.hasAuthority(callback, by, now) -> new Decision.Refused(new Refusal.NotHeld());
            // It is there: a claim is kept, and who sends it twice adds nothing.
            case State.Attemptable _ when callback.bucket() == bucket -> new Decision.Changed(callback);
            // What makes it clinical has no limit.
            case State.Attemptable _
            when bucket != Bucket.CLINICAL && callback.facts().counts().moves() >= Limits.moves(by) ->
                new Decision.Refused(new Refusal.MovedTooOften(Limits.moves(by)));
            case State.Claimed _, State.Waiting _, State.Due _ -> {
                Urgency urgency = bucket == Bucket.CLINICAL ? callback.urgency() : Urgency.ROUTINE;
                Instant since = callback.opened().call().endedAt();
                yield new Decision.Changed(Claims.givenUp(
                        reTriaged(callback, new Actor.Staff(by), bucket, urgency, since, policy, now),
                        Optional.empty(),
                        policy,
                        now));
            }
        };
    }

    /** What kind of call it was became known before anybody returned it; its target counts from that call all the same. */
    static Callback byWords(Callback callback, Call call, Policy policy, Instant now) {
        return reTriaged(callback, new Actor.Caller(), call.bucket(), call.urgency(), call.endedAt(), policy, now);
    }

    /**
     * A call on it turned out to be a clinical matter, or urgent words were heard: its holder gives it up, the team that it was handed to
     * is overruled, and it is due for the clinical team at once, within its target from this call on.
     */
    static Callback toClinical(Callback callback, Call call, Policy policy, Instant now) {
        Callback clinical =
                reTriaged(callback, new Actor.Caller(), Bucket.CLINICAL, call.urgency(), call.endedAt(), policy, now);
        return switch (clinical.state()) {
            case State.Waiting waiting -> clinical.with(NextAttempt.again(clinical, waiting.attempt(), policy, now));
            case State.HandedOff _ ->
                clinical.with(HandOffs.to(Team.CLINICAL, new Actor.Rule(), clinical, policy, now));
            case State.ClaimedHandOff _ ->
                Claims.givenUp(clinical, Optional.empty(), policy, now)
                        .with(HandOffs.to(Team.CLINICAL, new Actor.Rule(), clinical, policy, now));
            case State.Claimed _ -> Claims.givenUp(clinical, Optional.empty(), policy, now);
            case State.Due _, State.Closed _ -> clinical;
        };
    }

    private static Callback reTriaged(
            Callback callback, Actor by, Bucket bucket, Urgency urgency, Instant since, Policy policy, Instant now) {
        BucketRule rule = policy.rule(bucket);
        Instant deadline = policy.rhythm(bucket, callback.caller()).deadline(since, rule.target());
        return callback.with(new Entry.ReTriaged(now, by, bucket, urgency, rule.team(), deadline));
    }
}
