package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Limits;
import dev.ringback.callback.Refusal;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Subject;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUps;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a follow-up of a callback, whose history then says that it is owed (docs/rules.md §14). */
public final class AskForFollowUp {

    /** How it ended. */
    public sealed interface Result {

        /** It is owed, by this or since before. */
        record Done(Callback callback) implements Result {}

        /** There is no such callback, or this person may not see it: which of the two is not told. */
        record NotFound() implements Result {}

        record NotAllowed(Action action) implements Result {}

        /** {@code zone} is the location's. */
        record Refused(Refusal why, ZoneId zone) implements Result {}

        /** The location owes these kinds, and not the one that was asked for. */
        record NoSuchKind(Set<FollowUpKind> kinds) implements Result {}
    }

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public AskForFollowUp(
            CallbackStore callbacks,
            FollowUpStore followUps,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Result ask(Person by, CallbackId id, FollowUpKind kind) {
        var tried = new AtomicReference<@Nullable Callback>();
        return unitOfWork.untilSaved(() -> {
            Optional<Callback> found = callbacks.find(id).filter(callback -> may(by, Action.SEE, callback));
            if (found.isEmpty()) {
                return new Result.NotFound();
            }
            Callback before = found.get();
            Callback mine = tried.get();
            if (mine != null && before.continues(mine)) {
                // The save that seemed to fail was ours: only its reply was lost.
                return new Result.Done(before);
            }
            Instant now = clock.instant();
            Optional<Result> hindered = hindrance(by, before, now);
            if (hindered.isPresent()) {
                return hindered.get();
            }
            List<FollowUp> open = followUps.owedFrom(before.key()).stream()
                    .filter(FollowUp::isOpen)
                    .toList();
            Optional<FollowUps.Owing> owing =
                    FollowUps.asked(before, kind, by.worker(), open, directory.policy(before.location()), now);
            if (owing.isEmpty()) {
                return new Result.NoSuchKind(
                        directory.location(before.location()).followUps().owed().keySet());
            }
            tried.set(owing.get().callback());
            return new Result.Done(unitOfWork.save(before, owing.get(), now));
        });
    }

    /** Who works for an agency asks for something while they hold the callback. */
    private Optional<Result> hindrance(Person by, Callback callback, Instant now) {
        if (!may(by, Action.RECORD_OUTCOME, callback)) {
            return Optional.of(new Result.NotAllowed(Action.RECORD_OUTCOME));
        }
        boolean isHolder =
                callback.holding().filter(held -> held.isHeldBy(by.id(), now)).isPresent();
        if (by.agency().isPresent() && !isHolder) {
            return refused(callback, new Refusal.NotHeld());
        }
        long owed = callback.history().stream()
                .filter(Entry.FollowUpOwed.class::isInstance)
                .count();
        return owed >= Limits.NOTES ? refused(callback, new Refusal.TooManyNotes(Limits.NOTES)) : Optional.empty();
    }

    private Optional<Result> refused(Callback callback, Refusal why) {
        return Optional.of(new Result.Refused(
                why, directory.location(callback.location()).hours().zone()));
    }

    private static boolean may(Person by, Action action, Callback callback) {
        return Permissions.can(by, action, Subject.of(callback));
    }
}
