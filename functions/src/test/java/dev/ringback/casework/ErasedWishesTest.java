package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.memory.MemoryPractice;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a patient is called on a number that is not theirs, what is kept of either number is erased. */
class ErasedWishesTest {

    private static final PhoneNumber OTHER = new PhoneNumber("+12125550141");
    private static final Map<String, String> ON_PATIENTS = Map.of("ringback_call_on", "+12125550123");
    private static final Map<String, String> ON_OTHER = Map.of("ringback_call_on", "+12125550141");

    private final MemoryPractice practice = Oak.practice();

    private RecordsReply erase() {
        return practice.keepRecords.answer(
                new RecordsRequest.Erase(PATIENT, "privacy@sunrise.example", "ticket 4711"), practice.log);
    }

    private void claim(Callback callback) {
        practice.work.claim(person(practice, "pat"), callback.id(), practice.log);
    }

    private void end(Callback callback) {
        practice.work.recordOutcome(
                person(practice, "pat"), callback.id(), report(Outcome.NO_FURTHER_ACTION), practice.log);
    }

    @Test
    void forgets_that_the_patient_was_called_on_another_number() {
        Callback opened = opened(practice, ON_OTHER);
        claim(opened);
        assertThat(practice.callbacks.numbers().wishedBy(OTHER)).hasSize(1);
        end(opened);

        assertThat(erase()).isInstanceOf(RecordsReply.Erased.class);
        assertThat(practice.callbacks.numbers().wishedBy(OTHER)).isEmpty();
    }

    @Test
    void forgets_who_else_was_called_on_the_patients_number_once_nothing_of_theirs_is_open() {
        Callback others = openedFor(practice, OTHER.e164(), ON_PATIENTS);
        claim(others);

        assertThat(erase()).isInstanceOf(RecordsReply.Erased.class);
        assertThat(practice.callbacks.numbers().wishedBy(PATIENT)).hasSize(1);

        end(others);
        assertThat(erase()).isInstanceOf(RecordsReply.Erased.class);
        assertThat(practice.callbacks.numbers().wishedBy(PATIENT)).isEmpty();
    }
}
