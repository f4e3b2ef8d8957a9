package dev.ringback.form;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Confirmed;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpFormTest {

    private static final Instant NOW = Instant.parse("2026-12-01T14:00:00Z");

    private static final Appointment TOLD = new Appointment(
            new AppointmentId("northstar", "a-1"),
            AppointmentChange.CANCELLED,
            Optional.of(OffsetDateTime.parse("2026-12-08T10:00:00-05:00")),
            NOW,
            Appointment.Confirmation.SENT);

    static Stream<FollowUpEntry> entries() {
        return Stream.of(
                new FollowUpEntry.Owed(
                        NOW,
                        FollowUpKind.CALL_PATIENT,
                        new CallbackId("callback-1"),
                        Optional.of(new FollowUpId("callback-1.insurance-verification")),
                        Bucket.NEW_PATIENT,
                        Optional.of(Team.FRONT_DESK),
                        Optional.of(new AgencyId("northwind")),
                        Team.FRONT_DESK,
                        NOW.plusSeconds(3600),
                        Optional.of(OffsetDateTime.parse("2026-12-08T10:00:00-05:00")),
                        Optional.of(TOLD)),
                new FollowUpEntry.Owed(
                        NOW,
                        FollowUpKind.CONFIRMATION,
                        new CallbackId("callback-1"),
                        Optional.empty(),
                        Bucket.OTHER,
                        Optional.empty(),
                        Optional.empty(),
                        Team.FRONT_DESK,
                        NOW,
                        Optional.empty(),
                        Optional.empty()),
                new FollowUpEntry.AskedFor(NOW, worker(ANA)),
                new FollowUpEntry.Due(NOW),
                new FollowUpEntry.Waiting(NOW, NOW.plusSeconds(60), NOW.plusSeconds(3600)),
                new FollowUpEntry.Claimed(NOW, worker(ANA), NOW.plusSeconds(600)),
                new FollowUpEntry.Reassigned(NOW, worker(PAT), worker(ANA), NOW.plusSeconds(600)),
                new FollowUpEntry.HandedOff(NOW, worker(PAT), Team.BILLING),
                new FollowUpEntry.NumberShown(NOW, worker(PAT)),
                new FollowUpEntry.Renewed(NOW, worker(ANA), NOW.plusSeconds(600)),
                new FollowUpEntry.Released(NOW, worker(ANA)),
                new FollowUpEntry.Lapsed(NOW, worker(PAT)),
                new FollowUpEntry.OutcomeRecorded(NOW, worker(PAT), FollowUpReport.of(FollowUpOutcome.VERIFIED)),
                new FollowUpEntry.OutcomeRecorded(
                        NOW,
                        worker(PAT),
                        new FollowUpReport(
                                FollowUpOutcome.REQUESTED,
                                Optional.of("by fax"),
                                Optional.of("Riverton Family Medicine"),
                                Optional.of(LocalDate.parse("2026-12-03")),
                                new Confirmed(
                                        Optional.of(Confirmed.Availability.ANY_TIME),
                                        Optional.of(Confirmed.Paperwork.NEEDS_FORMS),
                                        Optional.of("Blue Plan")))),
                new FollowUpEntry.VisitMoved(
                        NOW,
                        OffsetDateTime.parse("2026-12-10T09:30:00-05:00"),
                        Optional.of(NOW.plusSeconds(60)),
                        NOW.plusSeconds(3600)),
                new FollowUpEntry.VisitMoved(
                        NOW, OffsetDateTime.parse("2026-12-10T09:30:00-05:00"), Optional.empty(), NOW),
                new FollowUpEntry.Escalated(NOW, EscalationReason.FOLLOW_UP_LATE),
                new FollowUpEntry.Closed(NOW, FollowUpOutcome.NOT_COVERED));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_is_read_as_it_was_written(FollowUpEntry entry) {
        assertThat(FollowUpForm.entry(FollowUpForm.of(entry))).isEqualTo(entry);
    }

    @Test
    void every_kind_of_entry_is_tried() {
        List<Class<?>> kinds =
                entries().<Class<?>>map(FollowUpEntry::getClass).distinct().toList();

        assertThat(kinds).containsExactlyInAnyOrder(FollowUpEntry.class.getPermittedSubclasses());
        assertThat(entries().map(FollowUpEntry::word).distinct()).hasSize(kinds.size());
    }

    @Test
    void what_is_no_entry_is_not_guessed_at() {
        assertThatThrownBy(() -> FollowUpForm.entry(new EntryForm("opened", NOW, new Fields())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'opened'");
    }

    @Test
    void an_outcome_keeps_its_word() {
        assertThat(Arrays.stream(FollowUpOutcome.values())
                        .map(outcome -> FollowUpForm.of(new FollowUpEntry.Closed(NOW, outcome))
                                .fields()
                                .asMap()
                                .get("outcome")))
                .containsExactly(
                        "verified",
                        "not-covered",
                        "not-needed",
                        "sent",
                        "received",
                        "waived",
                        "requested",
                        "cannot-be-had",
                        "no-answer",
                        "reached",
                        "no-contact",
                        "confirmed",
                        "not-found",
                        "theirs",
                        "not-theirs",
                        "visit-cancelled",
                        "visit-missed",
                        "visit-kept",
                        "visit-booked",
                        "do-not-call",
                        "wrong-number");
    }
}
