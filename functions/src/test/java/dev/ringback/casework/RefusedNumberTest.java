package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.AT_HARBOR;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.found;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.wishes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Consent;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.LedgerLine.What;
import dev.ringback.callback.MayCall;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.State;
import dev.ringback.callback.TextConsent;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is open for a number at another location ends when the number is found wrong, or its owner wants no calls. */
class RefusedNumberTest {

    private final MemoryPractice practice = Oak.practice();

    /** All of a history is told. */
    private void tell(Callback callback) {
        practice.keepLedger.follow(new KeepLedger.Change.Grew(
                callback.key(), Optional.of(callback), 0, callback.history().size()));
    }

    private Callback atHarbor() {
        return practice.callbacks.load(AT_HARBOR).newest().orElseThrow();
    }

    @Test
    void ends_when_the_number_is_found_wrong() {
        Oak.openedAtHarbor(practice);
        tell(found(practice, Outcome.WRONG_NUMBER));

        assertThat(atHarbor().state()).isEqualTo(new State.Closed(Ending.WRONG_NUMBER, practice.clock.instant()));
    }

    @Test
    void ends_when_the_patient_wants_no_calls_although_somebody_holds_it() {
        Callback open = Oak.openedAtHarbor(practice);
        practice.work.claim(person(practice, "sam"), open.id(), practice.log);
        tell(wishes(practice, MayCall.DO_NOT_CALL, opened(practice)));

        assertThat(atHarbor().state()).isEqualTo(new State.Closed(Ending.DECLINED, practice.clock.instant()));
    }

    @Test
    void ends_when_somebody_corrects_how_the_number_stands() {
        opened(practice);
        Oak.openedAtHarbor(practice);
        practice.keepRecords.answer(
                new RecordsRequest.Correct(PATIENT, NumberWord.DO_NOT_CALL, "pat", "letter of 1 December"),
                practice.log);

        assertThat(practice.callbacks.allOpen()).isEmpty();
        assertThat(atHarbor().state()).isEqualTo(new State.Closed(Ending.DECLINED, practice.clock.instant()));
    }

    @Test
    void stays_open_where_something_urgent_was_said_and_somebody_is_told_once() {
        Oak.openedAtHarbor(practice, Map.of("ringback_reason", "chest pain"));
        Callback silent = wishes(practice, MayCall.DO_NOT_CALL, opened(practice));
        tell(silent);
        tell(silent);

        assertThat(atHarbor().isOpen()).isTrue();
        assertThat(atHarbor().history())
                .filteredOn(Entry.Escalated.class::isInstance)
                .extracting(entry -> ((Entry.Escalated) entry).reason())
                .containsExactly(EscalationReason.URGENT_WORDS, EscalationReason.CALL_DESPITE_DO_NOT_CALL);
        assertThat(atHarbor().pending())
                .extracting(intent -> ((Intent.Alert) intent).reason())
                .contains(EscalationReason.CALL_DESPITE_DO_NOT_CALL);
    }

    @Test
    void stays_open_when_the_wish_was_taken_back_before_it_was_told() {
        Oak.openedAtHarbor(practice);
        Callback silent = wishes(practice, MayCall.DO_NOT_CALL, opened(practice));
        practice.clock.tick(Duration.ofMinutes(1));
        wishes(practice, MayCall.MAY_CALL, silent);
        tell(silent);

        assertThat(atHarbor().isOpen()).isTrue();
    }

    @Test
    void stays_open_when_the_patient_wants_no_texts() {
        Oak.openedAtHarbor(practice);
        Callback opened = opened(practice);
        practice.work.recordConsent(
                person(practice, "pat"),
                opened.id(),
                TextConsent.REVOKED,
                Consent.How.PERSON,
                "told me so",
                practice.log);
        tell(current(practice));

        assertThat(atHarbor().isOpen()).isTrue();
    }

    @Test
    void makes_no_line_of_the_ledger_when_it_ends_since_nobody_said_so_there() {
        Oak.openedAtHarbor(practice);
        tell(found(practice, Outcome.WRONG_NUMBER));
        tell(atHarbor());

        assertThat(practice.callbacks.numbers().ledger(PATIENT))
                .extracting(LedgerLine::what)
                .containsExactly(What.WRONG_NUMBER);
    }
}
