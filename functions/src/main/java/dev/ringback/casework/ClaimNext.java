package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Decision;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Policy;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpClaims;
import dev.ringback.followup.FollowUpDecision;
import dev.ringback.followup.FollowUpState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Claims the first callback or follow-up that a person may work, that may be begun now and whose patient no colleague is with; a callback in one
 * write if no colleague is quicker and nothing else is known to be called on its number (docs/rules.md §7).
 */
public final class ClaimNext {

    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final FollowUpStore followUps;
    private final FollowUpUnit unit;
    private final Outbox outbox;
    private final Holdings holdings;
    private final InstantSource clock;

    public ClaimNext(
            CallbackStore callbacks,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            FollowUpStore followUps,
            FollowUpUnit unit,
            Outbox outbox,
            Holdings holdings,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.followUps = followUps;
        this.unit = unit;
        this.outbox = outbox;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Result {

        record Claimed(Callback callback) implements Result {}

        record ClaimedFollowUp(FollowUp followUp) implements Result {}

        record NothingLeft() implements Result {}

        /** Nothing more is given to who holds as many as they may. */
        record HoldsEnough(int most) implements Result {}
    }

    public Result claim(Person by, WorklistFilter filter, Log log) {
        Instant now = clock.instant();
        return holdings.full(by.id(), now)
                .<Result>map(enough -> new Result.HoldsEnough(enough.most()))
                .orElseGet(() -> first(by, filter, now, log).orElseGet(Result.NothingLeft::new));
    }

    private Optional<Result> first(Person by, WorklistFilter filter, Instant now, Log log) {
        boolean quicker = true;
        while (quicker) {
            quicker = false;
            Iterator<WorklistEntry> forThem = new TheirLanguageFirst(forThem(by, filter, now), by.languages());
            while (forThem.hasNext()) {
                switch (attempt(forThem.next(), by, now)) {
                    case Attempted.Claimed(Callback claimed) -> {
                        return Optional.of(new Result.Claimed(outbox.performOrLeave(claimed, log)));
                    }
                    case Attempted.ClaimedFollowUp(FollowUp claimed) -> {
                        return Optional.of(new Result.ClaimedFollowUp(claimed));
                    }
                    case Attempted.SomebodyWasQuicker _ -> quicker = true;
                    case Attempted.SteppedOver _ -> {}
                }
            }
        }
        return Optional.empty();
    }

    /** How it went with one entry of the worklist. */
    private sealed interface Attempted {

        record Claimed(Callback callback) implements Attempted {}

        record ClaimedFollowUp(FollowUp followUp) implements Attempted {}

        record SomebodyWasQuicker() implements Attempted {}

        /** It is not for this person now: somebody else is with its caller, or it cannot be read. */
        record SteppedOver() implements Attempted {}
    }

    private Attempted attempt(WorklistEntry entry, Person by, Instant now) {
        return switch (entry.key()) {
            case CallbackKey _ -> attempt(UnreadClaim.of(entry, by.worker(), now), now);
            case FollowUpKey key -> attempt(key, entry, by, now);
        };
    }

    /** The worklist lags behind: what no longer stands there as it did is stepped over. */
    private Attempted attempt(FollowUpKey key, WorklistEntry entry, Person by, Instant now) {
        return followUps.findAll(List.of(key)).stream()
                .filter(followUp -> followUp.state() instanceof FollowUpState.Due
                        && Work.of(followUp).equals(entry.work()))
                .findFirst()
                .map(followUp -> attempt(followUp, by, now))
                .orElseGet(Attempted.SteppedOver::new);
    }

    private Attempted attempt(FollowUp followUp, Person by, Instant now) {
        try {
            return switch (FollowUpClaims.claim(followUp, by.worker(), unit.policy(followUp), now)) {
                case FollowUpDecision.Refused _ -> new Attempted.SteppedOver();
                case FollowUpDecision.Changed changed ->
                    switch (unit.saveForOnePerson(followUp, changed, now)) {
                        case FollowUpUnit.Saved.Done(FollowUp saved) -> new Attempted.ClaimedFollowUp(saved);
                        case FollowUpUnit.Saved.Refused _ -> new Attempted.SteppedOver();
                    };
            };
        } catch (Conflict _) {
            return new Attempted.SomebodyWasQuicker();
        }
    }

    private Attempted attempt(UnreadClaim claim, Instant now) {
        return switch (callbacks.claim(claim)) {
            case CallbackStore.Claim.Held(Callback callback) -> new Attempted.Claimed(callback);
            case CallbackStore.Claim.Damaged _ -> new Attempted.SteppedOver();
            case CallbackStore.Claim.Failed _ -> new Attempted.SomebodyWasQuicker();
            case CallbackStore.Claim.Beside(Callback callback) -> beside(callback, callback.with(claim.entries()), now);
        };
    }

    private Attempted beside(Callback before, Callback after, Instant now) {
        try {
            return switch (unitOfWork.saveForOnePerson(before, after, now)) {
                case Decision.Changed(Callback saved) -> new Attempted.Claimed(saved);
                case Decision.Refused _ -> new Attempted.SteppedOver();
            };
        } catch (Conflict _) {
            return new Attempted.SomebodyWasQuicker();
        }
    }

    private Iterator<WorklistEntry> forThem(Person by, WorklistFilter filter, Instant now) {
        Map<LocationId, Policy> policies = new HashMap<>();
        return callbacks
                .worklistAfter(Rank.FIRST)
                .filter(entry -> Permissions.can(by, Action.CLAIM, entry.subject()))
                .filter(entry -> entry.work().mayBeTakenBy(by.worker()))
                .filter(entry -> filter.admits(entry, now))
                .filter(entry -> entry.mayBeginAt(now, policies.computeIfAbsent(entry.location(), directory::policy)))
                .iterator();
    }
}
