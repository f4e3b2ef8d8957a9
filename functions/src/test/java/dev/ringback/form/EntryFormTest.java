package dev.ringback.form;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.saying;
import static dev.ringback.callback.Fixtures.texted;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Actor;
import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Attempt;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Confirmed;
import dev.ringback.callback.Consent;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Delivery;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Fixtures;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NoteKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Preferences;
import dev.ringback.callback.ReleaseReason;
import dev.ringback.callback.Report;
import dev.ringback.callback.Score;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.SeenCall;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.callback.WantedNext;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.callback.Wishes;
import dev.ringback.callback.WithheldReason;
import dev.ringback.rhythm.WishedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class EntryFormTest {

    private static final Instant NOW = at("tue 09:00");

    private static final Wishes WISHES = new Wishes(
            Optional.of(WishedTime.on(LocalDate.of(2026, 12, 1), LocalTime.of(16, 0), LocalTime.of(21, 0))),
            Optional.of(new PhoneNumber("+12125550124")),
            Optional.of(Language.ES),
            Optional.of(VoicemailWish.LEAVE_NONE));

    static Stream<Entry> one_of_each() {
        Call plain = call("contact-1", NOW);
        var standing = new Preferences(
                Optional.of(new Consent(TextConsent.GIVEN, NOW, Consent.How.CONTACT_ATTRIBUTE, "contact-0")),
                Optional.of(NOW),
                MayCall.DO_NOT_CALL,
                WISHES);
        return Stream.of(
                new Entry.Opened(
                        NOW, urgent(plain), Team.CLINICAL, NOW, Optional.of(new CallbackId("before")), standing),
                new Entry.Opened(NOW, plain, Team.FRONT_DESK, NOW, Optional.empty(), Preferences.NONE),
                new Entry.RepeatCall(NOW, saying(TextConsent.REVOKED, plain)),
                new Entry.Due(NOW, Attempt.FIRST),
                new Entry.Waiting(NOW, new Attempt(2), NOW),
                new Entry.Waiting(NOW, new Attempt(2), NOW, Optional.of(NOW)),
                new Entry.WishRecorded(NOW, new Actor.Caller(), WISHES),
                new Entry.WishRecorded(NOW, new Actor.Staff(worker(ANA)), Wishes.NONE),
                new Entry.Claimed(NOW, worker(ANA), NOW),
                new Entry.Claimed(NOW, worker(PAT), NOW),
                new Entry.Reassigned(NOW, worker(PAT), worker(ANA), NOW),
                new Entry.Renewed(NOW, worker(ANA), NOW),
                new Entry.Released(NOW, worker(ANA), Optional.of(ReleaseReason.END_OF_SHIFT)),
                new Entry.Released(NOW, worker(ANA), Optional.empty()),
                new Entry.Lapsed(NOW, worker(ANA)),
                new Entry.OutcomeRecorded(
                        NOW,
                        worker(ANA),
                        Optional.of(Attempt.FIRST),
                        new Report(
                                Outcome.BOOKED,
                                Optional.of("prefers mornings"),
                                Optional.of(true),
                                Optional.of(OffsetDateTime.parse("2026-12-04T09:30-05:00")),
                                Optional.empty(),
                                Optional.empty())),
                new Entry.OutcomeRecorded(
                        NOW,
                        worker(ANA),
                        Optional.of(Attempt.FIRST),
                        new Report(
                                Outcome.RESCHEDULED,
                                Optional.empty(),
                                Optional.of(true),
                                Optional.empty(),
                                Optional.of(OffsetDateTime.parse("2026-12-02T10:30-05:00")),
                                Optional.empty())),
                new Entry.OutcomeRecorded(
                        NOW,
                        worker(ANA),
                        Optional.of(Attempt.FIRST),
                        new Report(
                                Outcome.DECLINED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(WhyNotBooked.INSURANCE_OR_COST),
                                new Confirmed(
                                        Optional.of(Confirmed.Availability.MORNINGS),
                                        Optional.of(Confirmed.Paperwork.SENT_BACK),
                                        Optional.of("Blue Plan")))),
                new Entry.TextSent(NOW, TextStep.AFTER_FIRST_ATTEMPT, "message-1"),
                new Entry.TextWithheld(NOW, TextStep.MISSED_CALL, WithheldReason.OUTSIDE_HOURS, Optional.of(NOW)),
                new Entry.TextWithheld(NOW, TextStep.MISSED_CALL, WithheldReason.NO_CONSENT, Optional.empty()),
                new Entry.CallAmended(NOW, Fixtures.call("contact-1", NOW)),
                new Entry.TextUnknown(NOW, TextStep.AFTER_LAST_ATTEMPT),
                new Entry.TextReceipt(NOW, TextStep.AFTER_LAST_ATTEMPT, Delivery.CANNOT_BE_TEXTED, NOW, "message-1"),
                new Entry.Escalated(NOW, EscalationReason.THIRD_CALL),
                new Entry.ReTriaged(
                        NOW, new Actor.Staff(worker(ANA)), Bucket.BILLING, Urgency.ROUTINE, Team.BILLING, NOW),
                new Entry.ReTriaged(NOW, new Actor.Caller(), Bucket.CLINICAL, Urgency.URGENT, Team.CLINICAL, NOW),
                new Entry.OutcomeRecorded(NOW, worker(PAT), Optional.empty(), reported(Outcome.NO_FURTHER_ACTION)),
                new Entry.HandedOff(NOW, new Actor.Rule(), Team.INSURANCE, NOW),
                new Entry.HandedOff(NOW, new Actor.Staff(worker(PAT)), Team.BILLING, NOW),
                new Entry.Returned(NOW, worker(PAT), Optional.of("book a visit within two weeks")),
                new Entry.Noted(NOW, worker(ANA), NoteKind.PREFERRED_TIMES, "mornings"),
                new Entry.ConsentRecorded(
                        NOW,
                        new Actor.Staff(worker(ANA)),
                        new Consent(TextConsent.GIVEN, NOW, Consent.How.PERSON, "asked on the phone")),
                new Entry.ConsentRecorded(
                        NOW,
                        new Actor.Caller(),
                        new Consent(
                                TextConsent.REVOKED, NOW.minusSeconds(90), Consent.How.CONTACT_ATTRIBUTE, "contact-7")),
                new Entry.CallWish(NOW, worker(ANA), MayCall.DO_NOT_CALL, "said so on the phone"),
                new Entry.NumberShown(NOW, worker(ANA)),
                new Entry.PatientTexted(NOW, texted("text-1", NOW, "after four please")),
                new Entry.VoicemailHeard(NOW, worker(ANA), new ContactId("contact-1")),
                new Entry.AttemptSeen(
                        NOW,
                        worker(ANA),
                        new SeenCall(
                                new ContactId("out-1"),
                                NOW.minusSeconds(300),
                                Duration.ofSeconds(125),
                                SeenCall.PickedUp.A_MACHINE,
                                SeenCall.End.WE_HUNG_UP)),
                new Entry.FollowUpOwed(
                        NOW,
                        new FollowUpId("callback00000001.confirmation"),
                        FollowUpKind.CONFIRMATION,
                        Team.FRONT_DESK,
                        NOW.plusSeconds(3600)),
                new Entry.AppointmentTold(
                        NOW,
                        new Appointment(
                                new AppointmentId("northstar", "visit-17"),
                                AppointmentChange.BOOKED,
                                Optional.of(OffsetDateTime.parse("2026-12-08T10:00:00-05:00")),
                                NOW,
                                Appointment.Confirmation.SENT)),
                new Entry.AppointmentTold(
                        NOW,
                        new Appointment(
                                new AppointmentId("northstar", "visit-17"),
                                AppointmentChange.CANCELLED,
                                Optional.empty(),
                                NOW,
                                Appointment.Confirmation.NOT_TOLD)),
                new Entry.TextOwed(
                        NOW,
                        TextStep.DAY_BEFORE,
                        NOW.plusSeconds(3600),
                        Team.FRONT_DESK,
                        Optional.of(OffsetDateTime.parse("2026-12-09T10:30:00-05:00")),
                        Optional.empty()),
                new Entry.TextOwed(
                        NOW,
                        TextStep.FEEDBACK,
                        NOW.plusSeconds(7200),
                        Team.FRONT_DESK,
                        Optional.empty(),
                        Optional.of(new ScriptVersion("0a1b2c3d"))),
                new Entry.VisitConfirmed(NOW, "text-1", OffsetDateTime.parse("2026-12-09T10:30:00-05:00")),
                new Entry.FeedbackGiven(NOW, "text-2", new Score(4)),
                new Entry.Closed(NOW, Ending.BOOKED, WantedNext.ALL),
                new Entry.Closed(NOW, Ending.DECLINED, List.of()));
    }

    @ParameterizedTest
    @MethodSource("one_of_each")
    void an_entry_comes_back_from_its_form_as_it_was(Entry entry) {
        assertThat(EntryForm.of(entry).toEntry()).isEqualTo(entry);
    }

    @Test
    void every_kind_of_entry_is_tried() {
        assertThat(one_of_each().map(Object::getClass).collect(Collectors.toSet()))
                .containsAll(Arrays.asList(Entry.class.getPermittedSubclasses()));
    }

    @Test
    void a_form_with_an_unknown_word_says_which() {
        assertThatThrownBy(() -> new EntryForm("teleported", NOW, new Fields()).toEntry())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("teleported");
    }

    @Test
    void a_form_that_lacks_a_field_says_which() {
        assertThatThrownBy(() -> new EntryForm("claimed", NOW, new Fields()).toEntry())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'by'");
    }
}
