package dev.ringback.followup;

import dev.ringback.callback.Appointment;
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
import java.util.Set;

/** What is owed once a callback has ended, another follow-up has, or something became of the visit (docs/rules.md §14). */
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
                        .filter(kind -> !isDone(kind, after))
                        .flatMap(kind -> rule(kind, after, policy)
                                .map(rule -> owed(after, kind, rule, Optional.empty(), policy, at))
                                .stream())
                        .toList()
                : List.of();
        return owing(after, owed);
    }

    /**
     * What is owed from a callback because of what the practice's system told; nothing where the location owes no such thing.
     *
     * @param from tells of it already
     */
    public static List<FollowUp> because(
            Appointment told, Callback from, FollowUpKind kind, FollowUpPolicy policy, Instant now) {
        return rule(kind, from, policy).map(rule -> owed(from, kind, rule, Optional.of(told), policy, now)).stream()
                .toList();
    }

    /**
     * What is owed from a callback because somebody asks for it, whatever kind of call it was; absent where the location owes no such thing.
     *
     * @param open what is owed from it and is not done: of a kind that is among these nothing more is owed
     */
    public static Optional<Owing> asked(
            Callback from, FollowUpKind kind, Worker by, List<FollowUp> open, FollowUpPolicy policy, Instant now) {
        return policy.followUp(kind)
                .map(rule -> open.stream().anyMatch(one -> one.kind() == kind)
                        ? new Owing(from, List.of())
                        : owing(
                                from,
                                List.of(owed(from, kind, rule, Optional.empty(), policy, now)
                                        .with(new FollowUpEntry.AskedFor(now, by)))));
    }

    /** That somebody is to say whether what the practice's system told is of this callback. */
    public static FollowUp question(Appointment told, Callback perhapsOf, FollowUpPolicy policy, Instant now) {
        var rule = new FollowUpRule(policy.rule(perhapsOf.bucket()).team(), Set.of(), DueRule.afterDays(1));
        return owed(perhapsOf, FollowUpKind.APPOINTMENT_MATCH, rule, Optional.of(told), policy, now);
    }

    /** A callback, and what is owed from it, which its history tells of. */
    public static Owing owing(Callback callback, List<FollowUp> owed) {
        return new Owing(
                callback.with(owed.stream()
                        .<Entry>map(one -> new Entry.FollowUpOwed(
                                one.facts().owed().at(), one.id(), one.kind(), one.owner(), one.due()))
                        .toList()),
                owed);
    }

    private static Optional<FollowUpRule> rule(FollowUpKind kind, Callback of, FollowUpPolicy policy) {
        return policy.followUp(kind).filter(rule -> rule.buckets().contains(of.bucket()));
    }

    /** Whether the practice's system was quicker than who recorded the booking. */
    private static boolean isDone(FollowUpKind kind, Callback ended) {
        Optional<Appointment> standing = ended.facts().appointments().standing();
        return switch (kind) {
            case BOOKING_CHECK -> standing.isPresent();
            case CONFIRMATION ->
                standing.filter(told -> told.confirmation() == Appointment.Confirmation.SENT)
                        .isPresent();
            case INSURANCE_VERIFICATION,
                    INTAKE_PAPERWORK,
                    REFERRAL_RECORDS,
                    POST_VISIT,
                    APPOINTMENT_MATCH,
                    CALL_PATIENT -> false;
        };
    }

    private static FollowUp owed(
            Callback from,
            FollowUpKind kind,
            FollowUpRule rule,
            Optional<Appointment> told,
            FollowUpPolicy policy,
            Instant now) {
        Optional<OffsetDateTime> appointment =
                told.flatMap(Appointment::visitAt).or(() -> appointment(from));
        Instant due = rule.due().due(policy.hours(), now, appointment.map(OffsetDateTime::toInstant));
        // Until then the practice's system may still tell of the booking: then nobody has to look.
        boolean canWait = kind == FollowUpKind.BOOKING_CHECK;
        Instant latest = canWait ? policy.hours().plus(due, DueRule.AT_ONCE) : due;
        var owed = new FollowUpEntry.Owed(
                now,
                kind,
                from.id(),
                Optional.empty(),
                from.bucket(),
                desk(from),
                from.facts().work().workedBy().flatMap(Worker::agency),
                rule.team(),
                latest,
                appointment,
                told);
        int nth = 1
                + (int) from.history().stream()
                        .filter(entry -> entry instanceof Entry.FollowUpOwed other && other.kind() == kind)
                        .count();
        return FollowUp.of(
                FollowUpId.of(from.id(), kind, nth),
                FollowUpKey.of(from.key(), kind, nth),
                from.location(),
                canWait ? List.of(owed, new FollowUpEntry.Waiting(now, due, latest)) : List.of(owed),
                List.of(),
                0);
    }

    /** What another team had in its hands stays in the house. */
    private static Optional<Team> desk(Callback from) {
        return from.facts().told().handOff().isPresent()
                ? Optional.empty()
                : Optional.of(from.facts().triage().owner());
    }

    /** As the practice's system told last, or else as the outcome says that ended it. */
    static Optional<OffsetDateTime> appointment(Callback ended) {
        return ended.facts()
                .appointments()
                .standing()
                .flatMap(Appointment::visitAt)
                .or(() -> recordedVisit(ended));
    }

    /** When the visit is, by the outcome that was recorded last. */
    public static Optional<OffsetDateTime> recordedVisit(Callback ended) {
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
                ended.facts().appointmentAt(),
                Optional.empty());
        return FollowUp.of(
                ended.id().then(kind), ended.key().then(kind), ended.location(), List.of(owed), List.of(), 0);
    }
}
