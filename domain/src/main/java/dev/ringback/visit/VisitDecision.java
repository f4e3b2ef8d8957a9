package dev.ringback.visit;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpPolicy;
import dev.ringback.followup.FollowUps;
import dev.ringback.followup.Visits;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from what the practice's system told of an appointment, saved in one step.
 *
 * @param callback tells of it, and of what is owed because of it
 * @param told what it tells of; absent where a person is asked
 * @param changed what hung on the visit and is not as it was
 */
public record VisitDecision(Callback callback, Optional<Appointment> told, List<Change> changed, List<FollowUp> owed) {

    /** What a follow-up became. */
    public record Change(FollowUp before, FollowUp after) {}

    public VisitDecision {
        changed = List.copyOf(changed);
        owed = List.copyOf(owed);
    }

    /** The same, and what became of another follow-up. */
    public VisitDecision with(Change also) {
        return new VisitDecision(
                callback, told, Stream.concat(changed.stream(), Stream.of(also)).toList(), owed);
    }

    /**
     * What follows; absent where it is told already, or was changed again since.
     *
     * @param open what is owed from the callback and not done
     */
    public static Optional<VisitDecision> on(
            Callback callback, List<FollowUp> open, Appointment told, FollowUpPolicy policy, Instant now) {
        Optional<Appointment> known = callback.facts().appointments().of(told.id());
        if (known.filter(before -> !told.isNewsAfter(before)).isPresent()) {
            return Optional.empty();
        }
        Callback heard = callback.with(new Entry.AppointmentTold(now, told));
        List<Change> changed = open.stream()
                .map(before -> new Change(before, Visits.after(before, told, policy, now)))
                .filter(change -> !change.after().equals(change.before()))
                .toList();
        FollowUps.Owing owing = FollowUps.owing(
                heard,
                opens(heard, open, known, told).stream()
                        .flatMap(kind -> FollowUps.because(told, heard, kind, policy, now).stream())
                        .toList());
        return Optional.of(new VisitDecision(owing.callback(), Optional.of(told), changed, owing.owed()));
    }

    /** That somebody is asked whether it is of {@code perhapsOf}. */
    public static VisitDecision question(Callback perhapsOf, Appointment told, FollowUpPolicy policy, Instant now) {
        FollowUps.Owing owing = FollowUps.owing(perhapsOf, List.of(FollowUps.question(told, perhapsOf, policy, now)));
        return new VisitDecision(owing.callback(), Optional.empty(), List.of(), owing.owed());
    }

    /** What is owed because of it, where the location owes such a thing. A patient who is to be called about the visit already is called once. */
    private static Optional<FollowUpKind> opens(
            Callback callback, List<FollowUp> open, Optional<Appointment> known, Appointment told) {
        return switch (told.change()) {
            case BOOKED, MOVED ->
                Optional.of(FollowUpKind.CONFIRMATION)
                        .filter(_ -> !callback.isOpen()
                                && isAnotherTime(callback, known, told)
                                && told.confirmation() == Appointment.Confirmation.NOT_TOLD
                                && open.stream().noneMatch(one -> one.kind() == FollowUpKind.CONFIRMATION));
            case CANCELLED, MISSED ->
                Optional.of(FollowUpKind.CALL_PATIENT)
                        .filter(_ -> !isKnown(known, told) && open.stream().noneMatch(Visits::isCallAboutVisit));
            case KEPT ->
                Optional.of(FollowUpKind.POST_VISIT)
                        .filter(_ -> !isKnown(known, told)
                                && open.stream().noneMatch(one -> one.kind() == FollowUpKind.POST_VISIT));
        };
    }

    private static boolean isKnown(Optional<Appointment> known, Appointment told) {
        return known.filter(before -> before.change() == told.change()).isPresent();
    }

    /**
     * Whether the visit is at another time than the patient was told of. Systems tell of every change of an appointment, and most leave its time as it was;
     * a first booking is what the outcome recorded; and one that was cancelled had no time any more.
     */
    private static boolean isAnotherTime(Callback callback, Optional<Appointment> known, Appointment told) {
        if (known.isEmpty() && told.change() == AppointmentChange.BOOKED) {
            return false;
        }
        Optional<OffsetDateTime> before = known.isPresent()
                ? known.filter(one -> one.change() != AppointmentChange.CANCELLED)
                        .flatMap(Appointment::visitAt)
                : FollowUps.recordedVisit(callback);
        return before.isEmpty()
                || told.visitAt().filter(at -> at.isEqual(before.get())).isEmpty();
    }
}
