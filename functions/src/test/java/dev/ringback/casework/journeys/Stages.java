package dev.ringback.casework.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.casework.memory.MemoryCallbacks;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A patient's journey by what is kept of it: that each stage begins in the very moment at which the one before it ends. What has to follow what is
 * written here once more, from docs/rules.md §14.
 */
final class Stages {

    private static final Set<FollowUpOutcome> TOLD_TO_THE_PATIENT =
            Set.of(FollowUpOutcome.NOT_COVERED, FollowUpOutcome.CANNOT_BE_HAD, FollowUpOutcome.NOT_FOUND);

    /** A sweep fails one time in ten; none is made at night or on a weekend. */
    private static final Duration UNTIL_TOLD = Duration.ofDays(4);

    private final Map<FollowUpKind, Integer> ended = new EnumMap<>(FollowUpKind.class);

    /** How many of each kind there were. */
    Map<FollowUpKind, Integer> counts() {
        return ended;
    }

    void followEachOther(Practice practice) {
        List<FollowUp> all = practice.uses.callbacks.followUps.all();
        practice.uses.callbacks.all().map(MemoryCallbacks.Kept::callback).forEach(callback -> {
            List<FollowUp> its = all.stream()
                    .filter(followUp -> followUp.callback().equals(callback.id()))
                    .toList();
            assertThat(callback.isOpen()).as("%s has ended", callback.id()).isFalse();
            afterTheCallback(callback, its);
            afterEachVisit(callback, its);
            its.forEach(followUp -> afterEach(followUp, its));
        });
    }

    private static void afterTheCallback(Callback callback, List<FollowUp> its) {
        List<Entry> closed = callback.history().stream()
                .filter(Entry.Closed.class::isInstance)
                .toList();
        Ending ending = ((Entry.Closed) closed.getFirst()).ending();
        Instant at = closed.getFirst().at();
        List<FollowUpKind> expected = new ArrayList<>();
        if (ending == Ending.BOOKED && callback.bucket() == Bucket.NEW_PATIENT) {
            expected.addAll(List.of(FollowUpKind.INSURANCE_VERIFICATION, FollowUpKind.INTAKE_PAPERWORK));
        }
        if (ending == Ending.BOOKED && callback.bucket() == Bucket.REFERRAL) {
            expected.add(FollowUpKind.REFERRAL_RECORDS);
        }
        boolean isToldAlready = callback.history().stream()
                .takeWhile(entry -> !(entry instanceof Entry.Closed))
                .anyMatch(Entry.AppointmentTold.class::isInstance);
        if ((ending == Ending.BOOKED || ending == Ending.RESCHEDULED) && !isToldAlready) {
            expected.addAll(List.of(FollowUpKind.CONFIRMATION, FollowUpKind.BOOKING_CHECK));
        }
        assertThat(expected)
                .as("owed at once after %s ended as %s", callback.id(), ending)
                .allSatisfy(kind -> assertThat(its)
                        .anyMatch(one -> one.kind() == kind
                                && one.history().getFirst().at().equals(at)));
    }

    /** Each change is told once; those that are late, or come again, are in no history. */
    private static void afterEachVisit(Callback callback, List<FollowUp> its) {
        Map<AppointmentId, AppointmentChange> before = new HashMap<>();
        for (Entry entry : callback.history()) {
            if (entry instanceof Entry.AppointmentTold(Instant at, Appointment told)) {
                assertThat(told.change())
                        .isGreaterThanOrEqualTo(before.getOrDefault(told.id(), AppointmentChange.BOOKED));
                before.put(told.id(), told.change());
                switch (told.change()) {
                    case BOOKED -> {}
                    case MOVED ->
                        assertThat(told.confirmation() == Appointment.Confirmation.SENT
                                        || isOwedAt(at, FollowUpKind.CONFIRMATION, its))
                                .isTrue();
                    case CANCELLED, MISSED ->
                        assertThat(isOwedAt(at, FollowUpKind.CALL_PATIENT, its)).isTrue();
                    case KEPT ->
                        assertThat(isOwedAt(at, FollowUpKind.POST_VISIT, its)).isTrue();
                }
            }
        }
    }

    private static boolean isOwedAt(Instant at, FollowUpKind kind, List<FollowUp> its) {
        return its.stream()
                .filter(one -> one.kind() == kind)
                .anyMatch(one -> !one.history().getFirst().at().isAfter(at)
                        && !one.history().getLast().at().isBefore(at));
    }

    private void afterEach(FollowUp followUp, List<FollowUp> its) {
        FollowUpEntry last = followUp.history().getLast();
        assertThat(last).as("%s is done", followUp.id()).isInstanceOf(FollowUpEntry.Closed.class);
        ended.merge(followUp.kind(), 1, Integer::sum);
        if (TOLD_TO_THE_PATIENT.contains(((FollowUpEntry.Closed) last).outcome())) {
            assertThat(its)
                    .as("the patient is called after %s", followUp.id())
                    .anyMatch(one -> one.kind() == FollowUpKind.CALL_PATIENT
                            && one.history().getFirst().at().equals(last.at()));
        }
        Instant due = ((FollowUpEntry.Owed) followUp.history().getFirst()).due();
        boolean isToldOfLate = followUp.history().stream()
                .anyMatch(entry -> entry instanceof FollowUpEntry.Escalated late
                        && late.reason() == EscalationReason.FOLLOW_UP_LATE);
        boolean wasPutOff = followUp.history().stream()
                .skip(1)
                .anyMatch(entry -> entry instanceof FollowUpEntry.Waiting || isOfVisit(entry));
        assertThat(isToldOfLate || wasPutOff || !last.at().isAfter(due.plus(UNTIL_TOLD)))
                .as("%s was done in time, or somebody was told", followUp.id())
                .isTrue();
    }

    private static boolean isOfVisit(FollowUpEntry entry) {
        return entry.word().startsWith("visit");
    }
}
