package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Report;
import dev.ringback.callback.Team;
import dev.ringback.casework.KeepNumbers.Change;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.TickedReport;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.intake.Address;
import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.Contact;
import dev.ringback.intake.FlowParameters;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import dev.ringback.script.Fact;
import dev.ringback.script.TickedFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes after a booking, as it is read, counted, told and answered. Ana books on Tuesday at nine, for a visit on Friday. */
class AfterTheCallTest {

    private static final Map<String, String> CONSENTS =
            Map.of("ringback_bucket", "new-patient", "ringback_text_consent", "yes");

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"catchAll\":\"harbor\"",
                            "\"catchAll\":\"harbor\",\"followUps\":{\"confirmation\":\"on\",\"insurance-verification\":\"on\",\"reminder\":\"on\",\"feedback\":{\"share\":\"100%\"}}"),
            at("tue 09:00"));
    private final ReadPatient patients =
            new ReadPatient(practice.callbacks, practice.callbacks.followUps, practice.clock);
    private final ReadJourney journeys = new ReadJourney(
            practice.callbacks,
            practice.callbacks.followUps,
            (_, _, _) -> new JourneyStore.Page(List.of(), Optional.empty()),
            practice.optOuts);

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private Callback booked() {
        Callback opened = opened(practice, CONSENTS);
        practice.work.claim(person("ana"), opened.id(), practice.log);
        var report = new Report(
                Outcome.BOOKED,
                Optional.empty(),
                Optional.of(true),
                Optional.of(at("fri 10:00").atOffset(ZoneOffset.UTC)),
                Optional.empty(),
                Optional.empty());
        practice.work.recordOutcome(
                person("ana"),
                opened.id(),
                new TickedReport(report, new TickedFacts(Set.of(Fact.IDENTITY_VERIFIED))),
                practice.log);
        return Oak.current(practice);
    }

    private FollowUp current(FollowUpId id) {
        return practice.callbacks.followUps.find(id).orElseThrow();
    }

    private void texts(String id, String body) {
        practice.takeText.take(
                new ReceivedText(
                        id, Address.of(PATIENT.e164()), Address.of("+12125550101"), practice.clock.instant(), body),
                practice.log);
    }

    private void sweepAt(String time) {
        practice.clock.set(at(time));
        practice.sweep.sweep(practice.log);
    }

    @Test
    void one_patient_is_seen_whole_by_who_may_see_them() {
        Callback booked = booked();

        assertThat(patients.owedFrom(person("pat"), booked)).hasSize(2);
        assertThat(patients.owedTo(person("pat"), PATIENT, List.of(booked))).hasSize(2);
        assertThat(patients.alsoOpen(person("pat"), booked).followUps()).hasSize(2);
        assertThat(patients.callback(booked.key())).contains(booked);
        // What another team owes is not for an agency.
        assertThat(patients.owedFrom(person("ana"), booked))
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.CONFIRMATION);
        FollowUp confirmation = current(FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION, 1));
        assertThat(patients.alsoOpen(person("pat"), confirmation).followUps())
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.INSURANCE_VERIFICATION);
    }

    @Test
    void from_which_nothing_is_owed_is_not_looked_at_further() {
        Callback opened = opened(practice, CONSENTS);

        assertThat(patients.owedFrom(person("pat"), opened)).isEmpty();
        assertThat(patients.owedTo(person("pat"), PATIENT, List.of(opened))).isEmpty();
        assertThat(patients.alsoOpen(person("pat"), opened).followUps()).isEmpty();
    }

    @Test
    void other_systems_read_a_callback_or_a_follow_up_by_its_id() {
        Callback booked = booked();
        FollowUp confirmation = current(FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION, 1));

        JourneyItem ofCallback = journeys.item(booked.id().id()).orElseThrow();
        JourneyItem ofFollowUp = journeys.item(confirmation.id().id()).orElseThrow();
        assertThat(List.of(ofCallback, ofFollowUp)).allSatisfy(item -> {
            assertThat(item.journey()).isEqualTo(booked.id().id());
            assertThat(item.patient()).isEqualTo(PATIENT);
            assertThat(item.location()).isEqualTo(booked.location());
            assertThat(item.changedAt()).isEqualTo(at("tue 09:00"));
        });
        assertThat(ofCallback.version()).isEqualTo(booked.history().size());
        assertThat(ofFollowUp.version()).isEqualTo(1);
        assertThat(ofFollowUp.id()).isEqualTo(confirmation.id().id());
        assertThat(journeys.item("nothing")).isEmpty();
    }

    @Test
    void a_yes_to_texts_holds_until_a_no() {
        Callback booked = booked();

        assertThat(journeys.wordOnTexts(booked.id().id()).map(ReadJourney.WordOnTexts::standing))
                .contains(ReadJourney.Holds.IN_FORCE);
        texts("text-1", "STOP");
        assertThat(journeys.wordOnTexts(booked.id().id()).map(ReadJourney.WordOnTexts::standing))
                .contains(ReadJourney.Holds.TAKEN_BACK);
    }

    @Test
    void a_reminder_goes_in_its_time_and_its_answer_confirms_the_visit() {
        booked();
        sweepAt("tue 11:05");
        sweepAt("thu 10:05");

        assertThat(practice.texts.sent()).isNotEmpty();
        texts("text-1", "C");
        texts("text-1", "C");
        assertThat(Oak.words(Oak.current(practice))).containsOnlyOnce("visit-confirmed");
        assertThat(practice.callbacks.allOpen()).isEmpty();
    }

    @Test
    void what_is_no_answer_is_a_text_as_any_other() {
        booked();
        sweepAt("thu 10:05");
        practice.clock.tick(Duration.ofMinutes(5));
        texts("text-1", "can I come at another time, please call");

        assertThat(practice.callbacks.allOpen()).hasSize(1);
    }

    @Test
    void what_is_owed_counts_once_and_as_it_is_at_last() {
        Callback booked = booked();
        FollowUpId id = FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION, 1);
        FollowUp owed = current(id);
        practice.workOnFollowUp.claim(person("ana"), id, practice.log);
        practice.workOnFollowUp.recordOutcome(person("ana"), id, FollowUpReport.of(FollowUpOutcome.SENT), practice.log);

        practice.keepNumbers.follow(new Change.Owed(owed, 0));
        practice.keepNumbers.follow(new Change.Owed(current(id), 1));
        assertThat(practice.keepNumbers.follow(
                        new Change.Owed(current(id), current(id).history().size())))
                .isEmpty();

        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertThat(practice.tallies.during(new Period(monday, monday.plusDays(13))))
                .filteredOn(Tally.OfFollowUp.class::isInstance)
                .hasSize(1);
    }

    @Test
    void who_gives_one_back_leaves_it_to_the_next_and_who_may_not_see_it_is_told_nothing() {
        Callback booked = booked();
        FollowUpId theirs = FollowUpId.of(booked.id(), FollowUpKind.INSURANCE_VERIFICATION, 1);
        FollowUpId desks = FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION, 1);

        assertThat(practice.workOnFollowUp.claim(person("ana"), theirs, practice.log))
                .isEqualTo(new WorkOnFollowUp.Result.NotFound());
        practice.workOnFollowUp.claim(person("ana"), desks, practice.log);
        assertThat(practice.workOnFollowUp.showNumber(person("ana"), desks, practice.log))
                .isInstanceOf(WorkOnFollowUp.Result.Done.class);
        assertThat(practice.workOnFollowUp.release(person("ana"), desks, practice.log))
                .isInstanceOf(WorkOnFollowUp.Result.Done.class);
        assertThat(current(desks).holding()).isEmpty();
    }

    @Test
    void one_that_is_late_is_told_of_once() {
        Callback booked = booked();
        FollowUpId id = FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION, 1);
        sweepAt("tue 10:05");

        assertThat(practice.alerts.told())
                .anySatisfy(alert -> assertThat(alert.id()).startsWith(id.id()));
        assertThat(current(id).pending()).isEmpty();
    }

    private TellCaller.Told told(String from) {
        return new TellCaller(practice.callbacks, practice.callbacks.followUps, practice.directory, practice.clock)
                .tell(CallUnderway.of(
                        new ContactId("contact-now"),
                        new ContactId("contact-now"),
                        new Contact.Endpoints(Optional.of(new Address(from)), Optional.of(new Address(Oak.DIALLED))),
                        Map.of(),
                        FlowParameters.in(Map.of())));
    }

    @Test
    void a_flow_is_told_how_much_is_owed_and_by_which_team_first_and_nothing_of_what_is_done() {
        Callback booked = booked();
        FollowUpId confirmation = FollowUpId.of(booked.id(), FollowUpKind.CONFIRMATION);

        assertThat(told(PATIENT.e164()).owed()).isEqualTo(2);
        assertThat(told(PATIENT.e164()).owedBy()).contains(Team.FRONT_DESK);

        practice.workOnFollowUp.claim(person("pat"), confirmation, practice.log);
        practice.workOnFollowUp.recordOutcome(
                person("pat"), confirmation, FollowUpReport.of(FollowUpOutcome.SENT), practice.log);

        assertThat(told(PATIENT.e164()).owed()).isEqualTo(1);
        assertThat(told(PATIENT.e164()).owedBy()).contains(Team.INSURANCE);
        assertThat(told("+12125550151").owed()).isZero();
        assertThat(told("+12125550151").owedBy()).isEmpty();
    }
}
