package dev.ringback.casework;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpState;
import dev.ringback.visit.AppointmentEvent;
import dev.ringback.visit.AppointmentMatch;
import dev.ringback.visit.VisitDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From what the practice's own system tells of an appointment to what hangs on it (docs/rules.md §14). */
public final class TakeAppointment {

    /** What was made of it. */
    public sealed interface Result {

        /** It is of this callback, whose history says so. */
        record Matched(CallbackId callback) implements Result {}

        /** It is told already, or was changed again since. */
        record NothingNew(CallbackId callback) implements Result {}

        /** It may be of several callbacks: a person is asked by this follow-up. */
        record Asked(FollowUpId question) implements Result {}

        /** It is of none that Ringback knows, as most visits are. */
        record NoCallback() implements Result {}

        /** It cannot be right. */
        record Unusable(String why) implements Result {}
    }

    /** A clock of the practice's may be ahead by this, and by no more: a change from the future would make all that come after it old. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** Nobody books visits later than this: such a date is a slip. */
    private static final Period FURTHEST = Period.ofYears(3);

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public TakeAppointment(
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

    /** Changes nothing where it comes twice, late, or after what came later. */
    public Result take(AppointmentEvent event, Log log) {
        AppointmentEvent toTheSecond = event.with(event.appointment().toTheSecond());
        Result result = mistake(event)
                .<Result>map(Result.Unusable::new)
                .orElseGet(() -> unitOfWork.untilSaved(() -> taken(toTheSecond)));
        if (result instanceof Result.NoCallback) {
            // docs/deploy.md says how to count these lines.
            log.note("An appointment of the practice's system is of no callback that Ringback knows");
        }
        return result;
    }

    private Optional<String> mistake(AppointmentEvent event) {
        Instant now = clock.instant();
        Instant latest = now.atOffset(ZoneOffset.UTC).plus(FURTHEST).toInstant();
        if (directory.current().location(event.location()).isEmpty()) {
            return Optional.of("location is none of the directory's");
        }
        if (event.appointment().changedAt().isAfter(now.plus(CLOCKS_DIFFER))) {
            return Optional.of("changedAt lies in the future");
        }
        return event.appointment()
                .visitAt()
                .filter(at -> at.toInstant().isAfter(latest))
                .map(_ -> "visitAt is more than three years ahead");
    }

    private Result taken(AppointmentEvent event) throws Conflict {
        CallerRecord record = callbacks.load(new CallerAtLocation(event.location(), event.patient()));
        List<Callback> patients = Stream.concat(record.callbacks().stream(), record.elsewhere().stream())
                .toList();
        return switch (AppointmentMatch.of(event, patients)) {
            case AppointmentMatch.Of(Callback callback) -> told(callback, event, record.owed());
            case AppointmentMatch.PerhapsOf(Callback newest) -> {
                Optional<Result> known = asMeanwhileAsked(event, patients, record.owed());
                yield known.isPresent() ? known.get() : asked(newest, event.appointment());
            }
            case AppointmentMatch.OfNone _ ->
                patients.isEmpty()
                        ? new Result.NoCallback()
                        : asMeanwhileAsked(event, patients, record.owed()).orElseGet(Result.NoCallback::new);
        };
    }

    private Result told(Callback callback, AppointmentEvent event, List<FollowUpKey> open) throws Conflict {
        Instant now = clock.instant();
        Appointment told = event.appointment();
        if (event.dated() == AppointmentEvent.Dated.AS_IT_CAME
                && callback.facts()
                        .appointments()
                        .of(told.id())
                        .filter(told::saysTheSameAs)
                        .isPresent()) {
            return new Result.NothingNew(callback.id());
        }
        Optional<VisitDecision> decision =
                VisitDecision.on(callback, owedFrom(callback, open), told, directory.policy(callback.location()), now);
        if (decision.isEmpty()) {
            return new Result.NothingNew(callback.id());
        }
        unitOfWork.save(callback, decision.get(), now);
        return new Result.Matched(callback.id());
    }

    private List<FollowUp> owedFrom(Callback callback, List<FollowUpKey> open) {
        List<FollowUpKey> keys =
                open.stream().filter(key -> key.of().equals(callback.key())).toList();
        return keys.isEmpty()
                ? List.of()
                : followUps.findAll(keys).stream().filter(FollowUp::isOpen).toList();
    }

    private Result asked(Callback newest, Appointment told) throws Conflict {
        Instant now = clock.instant();
        VisitDecision question = VisitDecision.question(newest, told, directory.policy(newest.location()), now);
        unitOfWork.save(newest, question, now);
        return new Result.Asked(question.owed().getFirst().id());
    }

    /** A person is asked once; what they answered holds for what is told of the appointment later. Absent where nobody was asked. */
    private Optional<Result> asMeanwhileAsked(AppointmentEvent event, List<Callback> patients, List<FollowUpKey> open)
            throws Conflict {
        Appointment told = event.appointment();
        Optional<FollowUp> question = followUps.of(event.patient()).stream()
                .filter(one -> one.kind() == FollowUpKind.APPOINTMENT_MATCH)
                .filter(one -> one.facts()
                        .owed()
                        .told()
                        .filter(about -> about.id().equals(told.id()))
                        .isPresent())
                .reduce((_, later) -> later);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (question.get().state()) {
                    case FollowUpState.Open _ -> new Result.Asked(question.get().id());
                    case FollowUpState.Closed(FollowUpOutcome outcome, Instant _) -> {
                        Optional<Callback> theirs = patients.stream()
                                .filter(_ -> outcome == FollowUpOutcome.THEIRS)
                                .filter(callback ->
                                        callback.id().equals(question.get().callback()))
                                .findFirst();
                        yield theirs.isPresent() ? told(theirs.get(), event, open) : new Result.NoCallback();
                    }
                });
    }
}
