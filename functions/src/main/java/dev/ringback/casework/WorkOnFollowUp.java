package dev.ringback.casework;

import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Subject;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpClaims;
import dev.ringback.followup.FollowUpDecision;
import dev.ringback.followup.FollowUpMoves;
import dev.ringback.followup.FollowUpOutcomes;
import dev.ringback.followup.FollowUpPolicy;
import dev.ringback.followup.FollowUpReport;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a person does to one follow-up: loads it, asks whether they may, decides, saves, performs. */
public final class WorkOnFollowUp {

    /** How it ended. */
    public sealed interface Result {

        record Done(FollowUp followUp) implements Result {}

        /** There is no such follow-up, or this person may not see it: which of the two is not told. */
        record NotFound() implements Result {}

        record NotAllowed(Action action) implements Result {}

        /** {@code zone} is the location's. */
        record Refused(Refusal why, ZoneId zone) implements Result {}

        /** The person to whom it was to be given may not work it, or is not within reach of who gives it. */
        record NotAssignable() implements Result {}

        /** The directory has these teams, and not the one that was named. */
        record NoSuchTeam(Set<Team> teams) implements Result {}
    }

    /** What hinders a person from acting on a follow-up that they see, as it stands when it is saved. */
    private interface Hindrance {
        Optional<Result> to(FollowUp followUp);
    }

    /** What a command makes of a follow-up that the person may act on. */
    private interface Command {
        FollowUpDecision decide(FollowUp followUp, FollowUpPolicy policy, Instant now);
    }

    private final FollowUpStore followUps;
    private final FollowUpUnit unit;
    private final FollowUpAlerts alerts;
    private final Holdings holdings;
    private final AnswerMatch answers;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public WorkOnFollowUp(
            FollowUpStore followUps,
            FollowUpUnit unit,
            FollowUpAlerts alerts,
            Holdings holdings,
            AnswerMatch answers,
            CurrentDirectory directory,
            InstantSource clock) {
        this.followUps = followUps;
        this.unit = unit;
        this.alerts = alerts;
        this.holdings = holdings;
        this.answers = answers;
        this.directory = directory;
        this.clock = clock;
    }

    public Result claim(Person by, FollowUpId id, Log log) {
        return run(
                by,
                id,
                Action.CLAIM,
                log,
                (followUp, policy, now) -> FollowUpClaims.claim(followUp, by.worker(), policy, now));
    }

    public Result showNumber(Person by, FollowUpId id, Log log) {
        return run(
                by, id, Action.CLAIM, log, (followUp, _, now) -> FollowUpClaims.showNumber(followUp, by.worker(), now));
    }

    public Result release(Person by, FollowUpId id, Log log) {
        return run(
                by,
                id,
                Action.CLAIM,
                log,
                (followUp, policy, now) -> FollowUpClaims.release(followUp, by.worker(), policy, now));
    }

    public Result recordOutcome(Person by, FollowUpId id, FollowUpReport report, Log log) {
        return run(
                by,
                id,
                Action.RECORD_OUTCOME,
                log,
                (followUp, policy, now) -> FollowUpOutcomes.record(followUp, by.worker(), report, policy, now));
    }

    /**
     * Gives a follow-up to somebody else.
     *
     * @param to the id of a person
     */
    public Result reassign(Person by, FollowUpId id, String to, Log log) {
        Optional<Person> other = directory.current().person(to);
        // Whether a person is unknown or only out of reach is not told: it would name another agency's people.
        Hindrance hindrance = followUp -> lacks(by, Action.REASSIGN)
                .to(followUp)
                .or(() -> other.filter(person ->
                                        Permissions.canReassign(by, person, Subject.of(followUp), followUp.heldBy()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new Result.NotAssignable()));
        return run(
                by,
                id,
                hindrance,
                log,
                (followUp, policy, now) -> FollowUpMoves.reassign(
                        followUp, by.worker(), other.orElseThrow().worker(), policy, now));
    }

    /** Has another team owe it. Which teams there are is told to those alone who may pass it on. */
    public Result passOn(Person by, FollowUpId id, Team team, Log log) {
        Set<Team> teams = directory.current().teams();
        Hindrance hindrance = followUp -> lacks(by, Action.PASS_ON)
                .to(followUp)
                .or(() -> teams.contains(team) ? Optional.empty() : Optional.of(new Result.NoSuchTeam(teams)));
        return run(
                by,
                id,
                hindrance,
                log,
                (followUp, policy, now) -> FollowUpMoves.passOn(followUp, by.worker(), team, policy, now));
    }

    private static Hindrance lacks(Person by, Action action) {
        return followUp -> may(by, action, followUp) ? Optional.empty() : Optional.of(new Result.NotAllowed(action));
    }

    private Result run(Person by, FollowUpId id, Action action, Log log, Command command) {
        return run(by, id, lacks(by, action), log, command);
    }

    private Result run(Person by, FollowUpId id, Hindrance hindrance, Log log, Command command) {
        Result result = saved(by, id, hindrance, command);
        return result instanceof Result.Done(FollowUp followUp)
                ? new Result.Done(alerts.performOrLeave(followUp, log))
                : result;
    }

    private Result saved(Person by, FollowUpId id, Hindrance hindrance, Command command) {
        var tried = new AtomicReference<@Nullable FollowUp>();
        return UntilSaved.run(() -> {
            Optional<FollowUp> found = followUps.find(id).filter(one -> may(by, Action.SEE, one));
            if (found.isEmpty()) {
                return new Result.NotFound();
            }
            FollowUp before = found.get();
            FollowUp mine = tried.get();
            if (mine != null && before.continues(mine)) {
                // The save that seemed to fail was ours: only its reply was lost.
                return new Result.Done(before);
            }
            Optional<Result> hindered = hindrance.to(before);
            if (hindered.isPresent()) {
                return hindered.get();
            }
            Instant now = clock.instant();
            return switch (command.decide(before, unit.policy(before), now)) {
                case FollowUpDecision.Refused(Refusal why) -> refused(before, why);
                case FollowUpDecision.Changed changed -> {
                    Optional<Refusal.HoldsEnough> enough = holdings.full(before, changed.after(), now);
                    if (enough.isPresent()) {
                        yield refused(before, enough.get());
                    }
                    tried.set(changed.after());
                    Optional<FollowUp> answered = AnswerMatch.isOne(changed.after())
                            ? answers.save(before, changed.after(), now)
                            : Optional.empty();
                    if (answered.isPresent()) {
                        yield new Result.Done(answered.get());
                    }
                    yield switch (unit.saveForOnePerson(before, changed, now)) {
                        case FollowUpUnit.Saved.Done(FollowUp saved) -> new Result.Done(saved);
                        case FollowUpUnit.Saved.Refused(Refusal why) -> refused(before, why);
                    };
                }
            };
        });
    }

    private Result refused(FollowUp followUp, Refusal why) {
        return new Result.Refused(why, unit.policy(followUp).hours().zone());
    }

    private static boolean may(Person by, Action action, FollowUp followUp) {
        return Permissions.can(by, action, Subject.of(followUp));
    }
}
