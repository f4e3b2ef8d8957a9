package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.Contact;
import dev.ringback.intake.FlowParameters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Oak Street is open 8–12 and 13–17 on weekdays; a call of no special kind is to be returned within an open hour. */
class TellCallerTest {

    private final MemoryPractice practice = Oak.practice();
    private final TellCaller tellCaller =
            new TellCaller(practice.callbacks, practice.callbacks.followUps, practice.directory, practice.clock);

    private TellCaller.Told told(Optional<String> from, Map<String, String> noted) {
        return tellCaller.tell(CallUnderway.of(
                new ContactId("contact-now"),
                new ContactId("contact-now"),
                new Contact.Endpoints(from.map(Address::new), Optional.of(new Address(Oak.DIALLED))),
                noted,
                FlowParameters.in(Map.of())));
    }

    private TellCaller.Told told() {
        return told(Optional.of(PATIENT.e164()), Map.of());
    }

    @Test
    void who_is_new_hears_by_when_a_call_that_is_missed_now_is_returned() {
        TellCaller.Told told = told();

        assertThat(told.location().id()).isEqualTo(Oak.WHO.location());
        assertThat(told.opens()).isEmpty();
        assertThat(told.hasCallback()).isFalse();
        assertThat(told.calledBackBy()).contains(at("tue 10:00"));
        assertThat(told.language()).isEqualTo(Language.EN);
    }

    @Test
    void the_bucket_that_the_flow_notes_has_its_own_target() {
        assertThat(told(Optional.of(PATIENT.e164()), Map.of("ringback_bucket", "new-patient"))
                        .calledBackBy())
                .contains(at("tue 09:15"));
    }

    @Test
    void after_hours_it_says_when_it_opens_and_counts_the_target_from_then() {
        practice.clock.set(at("tue 22:00"));

        TellCaller.Told told = told();

        assertThat(told.opens()).contains(at("wed 08:00"));
        assertThat(told.calledBackBy()).contains(at("wed 09:00"));
    }

    @Test
    void whose_callback_is_open_hears_of_that_and_of_its_own_deadline() {
        Callback opened = Oak.opened(practice);
        practice.clock.tick(Duration.ofMinutes(20));

        TellCaller.Told told = told();

        assertThat(told.hasCallback()).isTrue();
        assertThat(told.calledBackBy()).contains(opened.deadline());
    }

    @Test
    void no_promise_is_repeated_that_was_not_kept_or_after_which_somebody_has_tried() {
        Callback opened = Oak.opened(practice);
        practice.clock.set(at("tue 10:30"));
        assertThat(told().calledBackBy()).as("the deadline has passed").isEmpty();

        practice.clock.set(at("tue 09:10"));
        practice.work.claim(Oak.person(practice, "pat"), opened.id(), practice.log);
        practice.work.recordOutcome(
                Oak.person(practice, "pat"), opened.id(), Oak.report(Outcome.MESSAGE_LEFT), practice.log);
        TellCaller.Told told = told();
        assertThat(told.hasCallback()).isTrue();
        assertThat(told.calledBackBy()).as("the next attempt has no deadline").isEmpty();
    }

    @Test
    void nobody_is_promised_a_call_whom_nobody_would_call() {
        assertThat(told(Optional.empty(), Map.of()).calledBackBy())
                .as("withheld")
                .isEmpty();
        assertThat(told(Optional.of(Oak.HARBOR_DIALLED), Map.of()).calledBackBy())
                .as("a number of our own")
                .isEmpty();

        Callback opened = Oak.opened(practice);
        practice.work.claim(Oak.person(practice, "pat"), opened.id(), practice.log);
        practice.work.recordOutcome(
                Oak.person(practice, "pat"), opened.id(), Oak.report(Outcome.WRONG_NUMBER), practice.log);
        assertThat(told().hasCallback()).isFalse();
        assertThat(told().calledBackBy()).as("a wrong number").isEmpty();
    }

    @Test
    void the_language_is_the_flows_or_that_of_what_is_open() {
        assertThat(told(Optional.of(PATIENT.e164()), Map.of("ringback_language", "es-US"))
                        .language())
                .isEqualTo(Language.ES);

        Oak.opened(practice, Map.of("ringback_language", "es"));
        assertThat(told().language()).isEqualTo(Language.ES);
    }

    @Test
    void who_has_just_wished_for_a_time_hears_of_that_time() {
        Map<String, String> afternoon = Map.of("ringback_asked_for_callback", "true", "ringback_when", "afternoon");
        assertThat(told(Optional.of(PATIENT.e164()), afternoon).calledBackBy())
                .as("a new call: an hour from one o'clock, when the location opens again")
                .contains(at("tue 14:00"));

        Oak.opened(practice);
        assertThat(told(Optional.of(PATIENT.e164()), afternoon).calledBackBy())
                .as("a callback that is open")
                .contains(at("tue 14:00"));
    }

    /** When Oak Street is open in the morning it is night in Hawaii until 13:00. */
    @Test
    void no_call_is_promised_by_a_time_before_which_the_caller_may_not_be_called() {
        String honolulu = "+18085550123";
        assertThat(told(Optional.of(honolulu), Map.of()).calledBackBy())
                .as("an hour from when they may be called")
                .contains(at("tue 14:00"));
        assertThat(told(Optional.of(PATIENT.e164()), Map.of("ringback_call_on", honolulu))
                        .calledBackBy())
                .as("on a number there")
                .contains(at("tue 14:00"));

        Oak.opened(practice, Map.of("ringback_call_on", honolulu));
        practice.clock.tick(Duration.ofMinutes(20));
        assertThat(told().calledBackBy())
                .as("a callback that is open, on the number that was wished for")
                .contains(at("tue 14:00"));
    }

    @Test
    void asking_changes_nothing() {
        Callback opened = Oak.opened(practice);
        told();

        assertThat(Oak.current(practice)).isEqualTo(opened);
    }
}
