package dev.ringback.casework;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpState;
import dev.ringback.visit.VisitDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody said that an appointment is of the callback that they were asked about: saves that with all that follows from it, in one step. */
public final class AnswerMatch {

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;

    public AnswerMatch(
            CallbackStore callbacks, FollowUpStore followUps, CurrentDirectory directory, UnitOfWork unitOfWork) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
    }

    /** Whether that is what {@code after} says. */
    static boolean isOne(FollowUp after) {
        return after.state() instanceof FollowUpState.Closed(FollowUpOutcome outcome, Instant _)
                && outcome == FollowUpOutcome.THEIRS;
    }

    /**
     * Saves it.
     *
     * @return the answer as it is kept; absent where nothing else follows from it, so that it is still to be saved
     */
    Optional<FollowUp> save(FollowUp before, FollowUp answered, Instant now) throws Conflict {
        Optional<Callback> callback = callbacks.find(before.key().of());
        Optional<Appointment> told = answered.facts().owed().told();
        if (callback.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        Callback of = callback.get();
        Optional<VisitDecision> decision =
                VisitDecision.on(of, openBeside(before), told.get(), directory.policy(of.location()), now);
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        unitOfWork.save(of, decision.get().with(new VisitDecision.Change(before, answered)), now);
        return Optional.of(answered.saved());
    }

    private List<FollowUp> openBeside(FollowUp question) {
        List<FollowUpKey> keys =
                callbacks.load(new CallerAtLocation(question.location(), question.caller())).owed().stream()
                        .filter(key -> key.of().equals(question.key().of()) && !key.equals(question.key()))
                        .toList();
        return keys.isEmpty()
                ? List.of()
                : followUps.findAll(keys).stream().filter(FollowUp::isOpen).toList();
    }
}
