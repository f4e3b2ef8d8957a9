package dev.ringback.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import dev.ringback.followup.FollowUpEntry;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a follow-up's history leaves: never when the visit is, who worked on it, or what they wrote. */
class FollowUpEventTest {

    private static final Instant NOW = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-01T14:10:00Z");
    private static final OffsetDateTime VISIT = OffsetDateTime.parse("2026-12-08T10:00-05:00");
    private static final Worker ANA =
            new Worker(new PersonId("ana@northwind.example"), Optional.of(new AgencyId("northwind")));
    private static final FollowUpId ID = new FollowUpId("abcdefgh01234567.referral-records");
    private static final FollowUpEntry.Owed OWED = new FollowUpEntry.Owed(
            NOW,
            FollowUpKind.REFERRAL_RECORDS,
            new CallbackId("abcdefgh01234567"),
            Optional.empty(),
            Bucket.REFERRAL,
            Optional.of(Team.REFERRALS),
            ANA.agency(),
            Team.REFERRALS,
            UNTIL,
            Optional.of(VISIT),
            Optional.empty());

    record Told(FollowUpEntry entry, String type, Map<String, Object> said) {}

    static Stream<Told> what_is_told() {
        var report = new FollowUpReport(
                FollowUpOutcome.REQUESTED,
                Optional.of("they were slow"),
                Optional.of("Harbor Cardiology"),
                Optional.of(LocalDate.parse("2026-12-04")));
        return Stream.of(
                new Told(OWED, "Follow-up Owed", Map.of("bucket", "referral", "owner", "referrals")),
                new Told(new FollowUpEntry.AskedFor(NOW, ANA), "Follow-up Asked For", Map.of()),
                new Told(new FollowUpEntry.Due(NOW), "Follow-up Due", Map.of()),
                new Told(new FollowUpEntry.Waiting(NOW, UNTIL, UNTIL), "Follow-up Waiting", Map.of()),
                new Told(
                        new FollowUpEntry.VisitMoved(NOW, VISIT, Optional.of(UNTIL), UNTIL),
                        "Follow-up Visit Moved",
                        Map.of()),
                new Told(
                        new FollowUpEntry.Claimed(NOW, ANA, UNTIL),
                        "Follow-up Claimed",
                        Map.of("agency", "northwind", "until", UNTIL)),
                new Told(
                        new FollowUpEntry.Reassigned(NOW, ANA, ANA, UNTIL),
                        "Follow-up Reassigned",
                        Map.of("agency", "northwind", "until", UNTIL)),
                new Told(
                        new FollowUpEntry.HandedOff(NOW, ANA, Team.BILLING),
                        "Follow-up Handed Off",
                        Map.of("team", "billing")),
                new Told(new FollowUpEntry.NumberShown(NOW, ANA), "Follow-up Number Shown", Map.of()),
                new Told(new FollowUpEntry.Renewed(NOW, ANA, UNTIL), "Follow-up Renewed", Map.of("until", UNTIL)),
                new Told(new FollowUpEntry.Released(NOW, ANA), "Follow-up Released", Map.of()),
                new Told(new FollowUpEntry.Lapsed(NOW, ANA), "Follow-up Lapsed", Map.of()),
                new Told(
                        new FollowUpEntry.OutcomeRecorded(NOW, ANA, report),
                        "Follow-up Outcome",
                        Map.of("outcome", "requested")),
                new Told(
                        new FollowUpEntry.Escalated(NOW, EscalationReason.FOLLOW_UP_LATE),
                        "Follow-up Escalated",
                        Map.of("reason", "follow-up-late")),
                new Told(
                        new FollowUpEntry.Closed(NOW, FollowUpOutcome.RECEIVED),
                        "Follow-up Closed",
                        Map.of("outcome", "received")),
                new Told(new FollowUpEntry.Closed(NOW, FollowUpOutcome.VISIT_KEPT), "Follow-up Closed", Map.of()));
    }

    @Test
    void there_is_a_schema_for_each_kind_of_entry_and_none_besides() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "events", "follow-up"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(what_is_told()
                            .map(told -> told.entry().word() + ".schema.json")
                            .distinct()
                            .toList());
        }
        assertThat(what_is_told().<Class<?>>map(told -> told.entry().getClass()).distinct())
                .containsExactlyInAnyOrder(FollowUpEntry.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("what_is_told")
    void an_entry_is_told_with_what_may_leave_and_nothing_else(Told told) {
        DomainEvent event = FollowUpEvent.of(ID, OWED, new LocationId("oak-street"), 3, told.entry());

        assertThat(event.id()).isEqualTo("abcdefgh01234567.referral-records-3");
        assertThat(event.callback()).isEqualTo(OWED.callback());
        assertThat(event.type()).isEqualTo(told.type());
        assertThat(event.entry()).isEqualTo(told.entry().word());
        Map<String, Object> said = new HashMap<>(told.said());
        said.put("followUp", ID.id());
        said.put("kind", "referral-records");
        assertThat(event.said().asMap()).isEqualTo(said);
    }
}
