package dev.ringback.form;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.texted;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Actor;
import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Delivery;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Preferences;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.Report;
import dev.ringback.callback.Score;
import dev.ringback.callback.SeenCall;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Wishes;
import dev.ringback.callback.WithheldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class DomainEventTest {

    private static final Instant NOW = at("tue 09:00");
    private static final Instant LATER = at("tue 10:00");
    private static final CallbackId CALLBACK = new CallbackId("abcdefgh01234567");

    record Told(Entry entry, String type, Map<String, Object> said) {}

    static Stream<Told> what_is_told() {
        Call plain = call("contact-1", NOW);
        var moved = new Report(
                Outcome.RESCHEDULED,
                Optional.of("prefers mornings"),
                Optional.of(true),
                Optional.of(OffsetDateTime.parse("2026-12-04T09:30-05:00")),
                Optional.of(OffsetDateTime.parse("2026-12-02T10:30-05:00")),
                Optional.empty());
        var declined = new Report(
                Outcome.DECLINED,
                Optional.of("saw somebody nearer"),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.of(WhyNotBooked.WENT_ELSEWHERE));
        return Stream.of(
                told(
                        new Entry.Opened(
                                NOW,
                                urgent(plain),
                                Team.CLINICAL,
                                LATER,
                                Optional.of(new CallbackId("before")),
                                Preferences.NONE),
                        "Callback Opened",
                        Map.of(
                                "reason",
                                plain.reason().word(),
                                "bucket",
                                "clinical",
                                "urgency",
                                "urgent",
                                "owner",
                                "clinical",
                                "deadline",
                                LATER,
                                "previous",
                                "before")),
                told(
                        new Entry.RepeatCall(NOW, saying(TextConsent.REVOKED, plain)),
                        "Callback Repeat Call",
                        Map.of(
                                "reason",
                                plain.reason().word(),
                                "bucket",
                                plain.bucket().word(),
                                "urgency",
                                "routine")),
                told(new Entry.Due(NOW, Attempt.FIRST), "Callback Due", Map.of("attempt", 1L)),
                told(
                        new Entry.Waiting(NOW, new Attempt(2), LATER),
                        "Callback Waiting",
                        Map.of("attempt", 2L, "until", LATER)),
                told(
                        new Entry.Claimed(NOW, worker(ANA), LATER),
                        "Callback Claimed",
                        Map.of("agency", "northwind", "until", LATER)),
                told(
                        new Entry.Reassigned(NOW, worker(Fixtures.PAT), worker(ANA), LATER),
                        "Callback Reassigned",
                        Map.of("agency", "northwind", "until", LATER)),
                told(new Entry.Renewed(NOW, worker(ANA), LATER), "Callback Renewed", Map.of("until", LATER)),
                told(
                        new Entry.Released(NOW, worker(ANA), Optional.of(ReleaseReason.END_OF_SHIFT)),
                        "Callback Released",
                        Map.of("reason", "end-of-shift")),
                told(new Entry.Lapsed(NOW, worker(ANA)), "Callback Lapsed", Map.of()),
                told(
                        new Entry.OutcomeRecorded(NOW, worker(ANA), Optional.of(Attempt.FIRST), moved),
                        "Callback Outcome",
                        Map.of("attempt", 1L, "outcome", "rescheduled")),
                told(
                        new Entry.OutcomeRecorded(NOW, worker(ANA), Optional.of(Attempt.FIRST), declined),
                        "Callback Outcome",
                        Map.of("attempt", 1L, "outcome", "declined", "notBooked", "went-elsewhere")),
                told(
                        new Entry.TextSent(NOW, TextStep.AFTER_FIRST_ATTEMPT, "message-1"),
                        "Callback Text Sent",
                        Map.of("step", "after-first-attempt")),
                told(
                        new Entry.TextWithheld(
                                NOW, TextStep.MISSED_CALL, WithheldReason.OUTSIDE_HOURS, Optional.of(LATER)),
                        "Callback Text Withheld",
                        Map.of("step", "missed-call", "reason", "outside-hours", "until", LATER)),
                told(
                        new Entry.CallAmended(NOW, Fixtures.call("contact-1", NOW)),
                        "Callback Call Amended",
                        Map.of("reason", "abandoned-in-queue", "bucket", "scheduling", "urgency", "routine")),
                told(
                        new Entry.TextUnknown(NOW, TextStep.AFTER_LAST_ATTEMPT),
                        "Callback Text Unknown",
                        Map.of("step", "after-last-attempt")),
                told(
                        new Entry.TextReceipt(NOW, TextStep.AFTER_LAST_ATTEMPT, Delivery.NOT_REACHED, NOW, "message-1"),
                        "Callback Text Receipt",
                        Map.of("step", "after-last-attempt", "delivery", "not-reached")),
                told(
                        new Entry.Escalated(NOW, EscalationReason.THIRD_CALL),
                        "Callback Escalated",
                        Map.of("reason", "third-call")),
                told(
                        new Entry.ReTriaged(
                                NOW,
                                new Actor.Staff(worker(ANA)),
                                Bucket.BILLING,
                                Urgency.ROUTINE,
                                Team.BILLING,
                                LATER),
                        "Callback Re-triaged",
                        Map.of("bucket", "billing", "urgency", "routine", "owner", "billing", "deadline", LATER)),
                told(
                        new Entry.HandedOff(NOW, new Actor.Staff(worker(ANA)), Team.INSURANCE, LATER),
                        "Callback Handed Off",
                        Map.of("team", "insurance", "deadline", LATER)),
                told(new Entry.Returned(NOW, worker(ANA), Optional.of("call her back")), "Callback Returned", Map.of()),
                told(
                        new Entry.Noted(NOW, worker(ANA), NoteKind.STATUS, "asked for mornings"),
                        "Callback Noted",
                        Map.of("kind", "status")),
                told(
                        new Entry.ConsentRecorded(
                                NOW,
                                new Actor.Staff(worker(ANA)),
                                new Consent(TextConsent.GIVEN, NOW, Consent.How.FORM, "form of today")),
                        "Callback Consent Recorded",
                        Map.of()),
                told(
                        new Entry.CallWish(NOW, worker(ANA), MayCall.DO_NOT_CALL, "said so"),
                        "Callback Call Wish",
                        Map.of()),
                told(new Entry.WishRecorded(NOW, new Actor.Caller(), Wishes.NONE), "Callback Wish Recorded", Map.of()),
                told(new Entry.NumberShown(NOW, worker(ANA)), "Callback Number Shown", Map.of()),
                told(
                        new Entry.PatientTexted(NOW, texted("text-1", NOW, "after four please")),
                        "Callback Patient Texted",
                        Map.of("bucket", "other", "urgency", "routine")),
                told(
                        new Entry.VoicemailHeard(NOW, worker(ANA), new ContactId("contact-1")),
                        "Callback Voicemail Heard",
                        Map.of()),
                told(
                        new Entry.AttemptSeen(
                                NOW,
                                worker(ANA),
                                new SeenCall(
                                        new ContactId("out-1"),
                                        NOW,
                                        Duration.ofSeconds(125),
                                        SeenCall.PickedUp.SOMEBODY,
                                        SeenCall.End.WE_HUNG_UP)),
                        "Callback Attempt Seen",
                        Map.of("agency", "northwind", "seconds", 125L, "pickedUp", "somebody", "end", "we-hung-up")),
                told(
                        new Entry.TextOwed(
                                NOW,
                                TextStep.DAY_BEFORE,
                                NOW,
                                Team.FRONT_DESK,
                                Optional.of(OffsetDateTime.parse("2026-12-09T10:30:00-05:00")),
                                Optional.empty()),
                        "Callback Text Owed",
                        Map.of("step", "day-before", "seenTo", "front-desk")),
                told(
                        new Entry.VisitConfirmed(NOW, "text-1", OffsetDateTime.parse("2026-12-09T10:30:00-05:00")),
                        "Callback Visit Confirmed",
                        Map.of()),
                told(new Entry.FeedbackGiven(NOW, "text-2", new Score(4)), "Callback Feedback Given", Map.of()),
                told(
                        new Entry.FollowUpOwed(
                                NOW,
                                new FollowUpId("callback00000001.confirmation"),
                                FollowUpKind.CONFIRMATION,
                                Team.FRONT_DESK,
                                NOW),
                        "Callback Follow-up Owed",
                        Map.of(
                                "followUp",
                                "callback00000001.confirmation",
                                "kind",
                                "confirmation",
                                "owner",
                                "front-desk")),
                told(
                        new Entry.AppointmentTold(
                                NOW,
                                new Appointment(
                                        new AppointmentId("northstar", "visit-17"),
                                        AppointmentChange.BOOKED,
                                        Optional.of(OffsetDateTime.parse("2026-12-08T10:00:00-05:00")),
                                        NOW,
                                        Appointment.Confirmation.SENT)),
                        "Callback Appointment Told",
                        Map.of()),
                told(
                        new Entry.Closed(NOW, Ending.BOOKED, List.of(WantedNext.INSURANCE_VERIFICATION)),
                        "Callback Closed",
                        Map.of("outcome", "booked", "followUps", List.of("insurance-verification"))));
    }

    private static Told told(Entry entry, String type, Map<String, Object> said) {
        return new Told(entry, type, said);
    }

    @ParameterizedTest
    @MethodSource("what_is_told")
    void an_entry_is_told_with_just_what_may_leave(Told told) {
        DomainEvent event = DomainEvent.of(CALLBACK, OAK_STREET, 7, told.entry());

        assertThat(event.type()).isEqualTo(told.type());
        assertThat(event.said().asMap()).isEqualTo(told.said());
        assertThat(event.id()).isEqualTo("abcdefgh01234567-7");
        assertThat(event.entry()).isEqualTo(EntryForm.of(told.entry()).entry());
        assertThat(event.at()).isEqualTo(NOW);
    }

    @Test
    void every_kind_of_entry_is_tried() {
        assertThat(what_is_told().map(told -> (Object) told.entry().getClass()).collect(Collectors.toSet()))
                .containsAll(Arrays.asList(Entry.class.getPermittedSubclasses()));
    }

    @Test
    void no_two_kinds_of_entry_share_a_type() {
        Map<Class<?>, String> types =
                what_is_told().collect(Collectors.toMap(told -> told.entry().getClass(), Told::type, (one, _) -> one));

        assertThat(types.values()).doesNotHaveDuplicates();
    }
}
