package dev.ringback.followup;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.State;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a patient has come from the call to the visit and after it (docs/rules.md §14), read off a callback and what is owed from it: one step for
 * each stage, in the order of the way.
 */
public record Journey(List<Step> steps) {

    /** A stage of the way. */
    public enum Stage implements Word {
        CALLED,
        BOOKED,
        CONFIRMED,
        VERIFIED,
        PAPERS_IN,
        REMINDED,
        SEEN,
        ASKED
    }

    public enum Standing implements Word {
        DONE,
        OWED,
        /** It is owed, and its time has passed. */
        LATE,
        /** It has ended in another way than was hoped for. */
        NOT_DONE,
        /** Nobody owes it here. */
        NOT_ASKED_FOR
    }

    /**
     * Where a stage stands.
     *
     * @param at when it was done or ended; by when it is to be done; absent where nobody asks for it
     * @param followUps what was or is owed for it, oldest first
     */
    public record Step(Stage stage, Standing standing, Optional<Instant> at, List<FollowUpId> followUps) {
        public Step {
            followUps = List.copyOf(followUps);
        }
    }

    public Journey {
        steps = List.copyOf(steps);
    }

    /** The way of the patient of {@code callback}, from which {@code owed} was owed. */
    public static Journey of(Callback callback, List<FollowUp> owed, Instant now) {
        return new Journey(Arrays.stream(Stage.values())
                .map(stage -> step(
                        stage,
                        callback,
                        owed.stream()
                                .filter(one -> stageOf(one.key().first()) == stage)
                                .toList(),
                        now))
                .toList());
    }

    /** The stage that a kind of follow-up brings the patient to. A call about how another ended belongs to the stage of that one. */
    public static Stage stageOf(FollowUpKind kind) {
        return switch (kind) {
            case CONFIRMATION, BOOKING_CHECK, APPOINTMENT_MATCH -> Stage.CONFIRMED;
            case INSURANCE_VERIFICATION -> Stage.VERIFIED;
            case INTAKE_PAPERWORK, REFERRAL_RECORDS -> Stage.PAPERS_IN;
            case CALL_PATIENT -> Stage.SEEN;
            case POST_VISIT -> Stage.ASKED;
        };
    }

    private static Step step(Stage stage, Callback callback, List<FollowUp> owed, Instant now) {
        if (!owed.isEmpty()) {
            return ofWork(stage, owed, now);
        }
        return switch (stage) {
            case CALLED -> called(callback, now);
            case BOOKED -> booked(callback, now);
            case SEEN -> seen(callback, now);
            case CONFIRMED -> confirmed(callback);
            case REMINDED -> texted(stage, TextStep.Purpose.REMINDER, callback, now);
            case ASKED -> texted(stage, TextStep.Purpose.FEEDBACK, callback, now);
            case VERIFIED, PAPERS_IN -> notAskedFor(stage);
        };
    }

    private static Step ofWork(Stage stage, List<FollowUp> owed, Instant now) {
        List<FollowUpId> ids = owed.stream().map(FollowUp::id).toList();
        Optional<Instant> due =
                owed.stream().filter(FollowUp::isOpen).map(FollowUp::due).min(Comparator.naturalOrder());
        if (due.isPresent()) {
            return new Step(stage, standing(due.get(), now), due, ids);
        }
        boolean isDone = owed.stream()
                .filter(one -> one.facts().owed().because().isEmpty())
                .allMatch(Journey::isDone);
        return new Step(
                stage,
                isDone ? Standing.DONE : Standing.NOT_DONE,
                owed.stream().flatMap(one -> closedAt(one).stream()).max(Comparator.naturalOrder()),
                ids);
    }

    private static Step called(Callback callback, Instant now) {
        Optional<Instant> tried = callback.history().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(Entry::at)
                .findFirst();
        return tried.map(at -> step(Stage.CALLED, Standing.DONE, at)).orElseGet(() -> switch (callback.state()) {
            case State.Closed(Ending ending, Instant at) ->
                step(Stage.CALLED, ending == Ending.REACHED_ELSEWHERE ? Standing.DONE : Standing.NOT_DONE, at);
            case State.Open _ -> step(Stage.CALLED, standing(callback.deadline(), now), callback.deadline());
        });
    }

    private static Step booked(Callback callback, Instant now) {
        return switch (callback.state()) {
            case State.Closed(Ending ending, Instant at) ->
                step(Stage.BOOKED, isBooking(ending) ? Standing.DONE : Standing.NOT_DONE, at);
            case State.Open _ -> step(Stage.BOOKED, standing(callback.deadline(), now), callback.deadline());
        };
    }

    /** As the practice's system told last; where it told nothing, for as long as the visit lies ahead. */
    private static Step seen(Callback callback, Instant now) {
        if (callback.isOpen()) {
            return notAskedFor(Stage.SEEN);
        }
        Optional<Appointment> told =
                callback.facts().appointments().latest().values().stream().reduce((_, later) -> later);
        Optional<Instant> visit = FollowUps.appointment(callback).map(OffsetDateTime::toInstant);
        return told.flatMap(appointment -> seen(appointment, visit))
                .orElseGet(() -> visit.filter(at -> at.isAfter(now))
                        .map(at -> step(Stage.SEEN, Standing.OWED, at))
                        .orElseGet(() -> notAskedFor(Stage.SEEN)));
    }

    private static Optional<Step> seen(Appointment told, Optional<Instant> visit) {
        return switch (told.change()) {
            case BOOKED, MOVED -> Optional.empty();
            case KEPT -> Optional.of(new Step(Stage.SEEN, Standing.DONE, visit, List.of()));
            case MISSED, CANCELLED -> Optional.of(new Step(Stage.SEEN, Standing.NOT_DONE, visit, List.of()));
        };
    }

    /** By the patient's own answer to a reminder. */
    private static Step confirmed(Callback callback) {
        return callback.history().reversed().stream()
                .filter(Entry.VisitConfirmed.class::isInstance)
                .findFirst()
                .map(entry -> step(Stage.CONFIRMED, Standing.DONE, entry.at()))
                .orElseGet(() -> notAskedFor(Stage.CONFIRMED));
    }

    /** What the system texts: done once one of its texts may have gone, and owed as long as one is to go. */
    private static Step texted(Stage stage, TextStep.Purpose purpose, Callback callback, Instant now) {
        Map<TextStep, Step> last = new EnumMap<>(TextStep.class);
        for (Entry entry : callback.history()) {
            if (entry instanceof Entry.TextOwed owed) {
                last.put(owed.step(), step(stage, standing(owed.due(), now), owed.due()));
            } else if (entry instanceof Entry.TextSent sent) {
                last.put(sent.step(), step(stage, Standing.DONE, sent.at()));
            } else if (entry instanceof Entry.TextUnknown unknown) {
                last.put(unknown.step(), step(stage, Standing.DONE, unknown.at()));
            } else if (entry instanceof Entry.TextWithheld withheld
                    && withheld.until().isEmpty()) {
                last.put(withheld.step(), step(stage, Standing.NOT_DONE, withheld.at()));
            }
        }
        last.keySet().removeIf(step -> step.purpose() != purpose);
        return Stream.of(Standing.DONE, Standing.LATE, Standing.OWED, Standing.NOT_DONE)
                .flatMap(standing -> last.values().stream().filter(step -> step.standing() == standing))
                .findFirst()
                .orElseGet(() -> notAskedFor(stage));
    }

    private static boolean isBooking(Ending ending) {
        return ending == Ending.BOOKED || ending == Ending.RESCHEDULED;
    }

    private static Standing standing(Instant due, Instant now) {
        return due.isBefore(now) ? Standing.LATE : Standing.OWED;
    }

    private static boolean isDone(FollowUp closed) {
        return outcome(closed).filter(FollowUpOutcome::isAsHoped).isPresent();
    }

    private static Optional<FollowUpOutcome> outcome(FollowUp one) {
        return one.state() instanceof FollowUpState.Closed(FollowUpOutcome outcome, Instant _)
                ? Optional.of(outcome)
                : Optional.empty();
    }

    private static Optional<Instant> closedAt(FollowUp one) {
        return one.state() instanceof FollowUpState.Closed(FollowUpOutcome _, Instant at)
                ? Optional.of(at)
                : Optional.empty();
    }

    private static Step notAskedFor(Stage stage) {
        return new Step(stage, Standing.NOT_ASKED_FOR, Optional.empty(), List.of());
    }

    private static Step step(Stage stage, Standing standing, Instant at) {
        return new Step(stage, standing, Optional.of(at), List.of());
    }

    /** The same without the stages of what not every reader may see. */
    public Journey without(Stream<FollowUpKind> unseen) {
        List<Stage> gone = unseen.map(Journey::stageOf).toList();
        return new Journey(
                steps.stream().filter(step -> !gone.contains(step.stage())).toList());
    }
}
