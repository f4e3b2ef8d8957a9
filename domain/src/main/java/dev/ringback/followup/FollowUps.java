package dev.ringback.followup;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is owed once a callback has ended, or another follow-up has (docs/rules.md §14). */
public final class FollowUps {

    /**
     * A callback, and what is owed from it from now on: both are saved in one step, so that there is no moment at which nobody owes it.
     *
     * @param callback tells of it
     */
    public record Owing(Callback callback, List<FollowUp> owed) {
        public Owing {
            owed = List.copyOf(owed);
        }
    }

    private FollowUps() {}

    /** What is owed because of what became of a callback; nothing where it did not end just now. */
    public static Owing after(Optional<Callback> before, Callback after, FollowUpPolicy policy) {
        boolean hasEnded = after.state() instanceof State.Closed
                && before.filter(Callback::isOpen).isPresent();
        List<FollowUp> owed = hasEnded && after.state() instanceof State.Closed(var ending, Instant at)
                ? Arrays.stream(FollowUpKind.values())
                        .filter(kind -> Course.of(kind).owedBy().contains(ending))
                        .flatMap(kind -> policy
                                .followUp(kind)
                                .filter(rule -> rule.buckets().contains(after.bucket()))
                                .map(rule -> owed(after, kind, rule, policy, at))
                                .stream())
                        .toList()
                : List.of();
        return new Owing(
                after.with(owed.stream()
                        .<Entry>map(one -> new Entry.FollowUpOwed(
                                one.facts().owed().at(), one.id(), one.kind(), one.owner(), one.due()))
                        .toList()),
                owed);
    }

    private static FollowUp owed(
            Callback from, FollowUpKind kind, FollowUpRule rule, FollowUpPolicy policy, Instant now) {
        Optional<OffsetDateTime> appointment = appointment(from);
        var owed = new FollowUpEntry.Owed(
                now,
                kind,
                from.id(),
                Optional.empty(),
                from.bucket(),
                desk(from),
                from.facts().work().workedBy().flatMap(Worker::agency),
                rule.team(),
                rule.due().due(policy.hours(), now, appointment.map(OffsetDateTime::toInstant)),
                appointment);
        return FollowUp.of(
                FollowUpId.of(from.id(), kind),
                FollowUpKey.of(from.key(), kind),
                from.location(),
                List.of(owed),
                List.of(),
                0);
    }

    /** What another team had in its hands stays in the house. */
    private static Optional<Team> desk(Callback from) {
        return from.facts().told().handOff().isPresent()
                ? Optional.empty()
                : Optional.of(from.facts().triage().owner());
    }

    /** As the outcome says that ended it. */
    static Optional<OffsetDateTime> appointment(Callback ended) {
        return ended.history().reversed().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(Entry.OutcomeRecorded.class::cast)
                .findFirst()
                .flatMap(recorded -> recorded.report().appointmentAt());
    }

    /** That the desk is to call the patient about how {@code ended} ended. */
    static FollowUp call(FollowUp ended, FollowUpPolicy policy, Instant now) {
        FollowUpEntry.Owed before = ended.facts().owed();
        FollowUpKind kind = FollowUpKind.CALL_PATIENT;
        var owed = new FollowUpEntry.Owed(
                now,
                kind,
                before.callback(),
                Optional.of(ended.id()),
                before.bucket(),
                before.desk(),
                before.agency(),
                policy.rule(before.bucket()).team(),
                DueRule.after(DueRule.AT_ONCE).due(policy.hours(), now, ended.visit()),
                before.appointmentAt());
        return FollowUp.of(
                ended.id().then(kind), ended.key().then(kind), ended.location(), List.of(owed), List.of(), 0);
    }
}
