package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.WHO;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.openedFor;
import static dev.ringback.casework.Oak.person;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.NumberWord;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.WishedBy;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.RequestLog.NumberShown;
import dev.ringback.casework.RequestLog.Shown;
import dev.ringback.casework.memory.MemoryPractice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is kept of one patient at Oak Street is printed, exported, corrected and erased. */
class KeepRecordsTest {

    private static final String BY = "privacy@sunrise.example";
    private static final String BECAUSE = "ticket 4711";

    private final MemoryPractice practice = Oak.practice();

    private RecordsReply erase() {
        return practice.keepRecords.answer(new RecordsRequest.Erase(PATIENT, BY, BECAUSE), practice.log);
    }

    private RecordsReply.Consent consent() {
        return (RecordsReply.Consent)
                practice.keepRecords.answer(new RecordsRequest.Consent(PATIENT, BY, ""), practice.log);
    }

    private RecordsReply.Corrected correct(NumberWord word) {
        practice.clock.tick(Duration.ofMinutes(1));
        return (RecordsReply.Corrected) practice.keepRecords.answer(
                new RecordsRequest.Correct(PATIENT, word, BY, "the patient's letter of today"), practice.log);
    }

    private Callback closed(Outcome outcome) {
        Callback opened = opened(practice, CONSENTS);
        practice.work.claim(person(practice, "pat"), opened.id(), practice.log);
        practice.work.recordOutcome(person(practice, "pat"), opened.id(), report(outcome), practice.log);
        Callback closed = current(practice);
        practice.keepLedger.follow(new KeepLedger.Change.Grew(
                closed.key(), Optional.of(closed), 0, closed.history().size()));
        return closed;
    }

    @Nested
    class Erasing {

        @Test
        void forgets_callbacks_answers_notes_and_ledger_and_says_so() {
            Callback closed = closed(Outcome.NO_FURTHER_ACTION);
            var pat = person(practice, "pat").id();
            practice.requests.begin(pat, "key-1", "fingerprint", practice.clock.instant());
            practice.requests.answered(
                    pat,
                    "key-1",
                    new Answer(200, "application/json", "{}", Optional.of(new Shown(closed.id(), NumberShown.WHOLE))));
            practice.callbacks.noteReached(
                    WHO,
                    new CallerRecord.Reached(practice.clock.instant(), new ContactId("contact-9")),
                    practice.clock.instant().plusSeconds(60));

            assertThat(erase()).isInstanceOfSatisfying(RecordsReply.Erased.class, erased -> {
                assertThat(erased.callbacks()).containsExactly(closed.id());
                assertThat(erased.answers()).isOne();
                assertThat(erased.notes()).isOne();
                assertThat(erased.lines()).isEqualTo(2);
                assertThat(erased.kept()).isEqualTo(Standing.NONE);
            });
            assertThat(practice.callbacks.records(PATIENT)).isEmpty();
            assertThat(consent().lines()).isEmpty();
            assertThat(practice.requests.begin(pat, "key-1", "fingerprint", practice.clock.instant()))
                    .isEqualTo(new RequestLog.Known.New());
        }

        @Test
        void forgets_every_number_that_the_patient_ever_wished_to_be_called_on() {
            List<PhoneNumber> wished = List.of(new PhoneNumber("+12125550177"), new PhoneNumber("+12125550178"));
            Callback opened = opened(practice);
            practice.work.claim(person(practice, "pat"), opened.id(), practice.log);
            wished.forEach(number -> practice.work.recordWishes(
                    person(practice, "pat"),
                    opened.id(),
                    new Wishes(Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty()),
                    practice.log));
            practice.work.recordOutcome(person(practice, "pat"), opened.id(), report(Outcome.DECLINED), practice.log);
            assertThat(wished)
                    .allSatisfy(
                            number -> assertThat(practice.callbacks.numbers().wishedBy(number))
                                    .extracting(WishedBy::patient)
                                    .containsExactly(PATIENT));

            assertThat(erase()).isInstanceOf(RecordsReply.Erased.class);
            assertThat(wished)
                    .allSatisfy(
                            number -> assertThat(practice.callbacks.numbers().wishedBy(number))
                                    .isEmpty());
        }

        @Test
        void keeps_that_the_number_must_not_be_called() {
            closed(Outcome.WRONG_NUMBER);

            assertThat(erase())
                    .isInstanceOfSatisfying(
                            RecordsReply.Erased.class,
                            erased -> assertThat(erased.kept().words())
                                    .extracting(Standing.Said::word)
                                    .containsExactly(NumberWord.WRONG_NUMBER));
            practice.takeMissedCall.take(Oak.missed("contact-2", practice.clock.instant(), Oak.NOTHING), practice.log);
            assertThat(practice.callbacks.load(WHO).callbacks()).isEmpty();
        }

        @Test
        void keeps_a_refusal_that_only_the_history_tells_of_so_far() {
            Oak.found(practice, Outcome.WRONG_NUMBER);
            erase();

            practice.takeMissedCall.take(Oak.missed("contact-2", practice.clock.instant(), Oak.NOTHING), practice.log);
            assertThat(practice.callbacks.load(WHO).callbacks()).isEmpty();
        }

        @Test
        void forgets_every_word_that_is_no_refusal() {
            closed(Outcome.NO_FURTHER_ACTION);
            correct(NumberWord.MAY_CALL);
            practice.hearText.hear(new HearText.InboundText("text-1", PATIENT, "START"));

            assertThat(erase()).isInstanceOfSatisfying(RecordsReply.Erased.class, erased -> {
                assertThat(erased.kept()).isEqualTo(Standing.NONE);
                assertThat(erased.byText()).isEmpty();
            });
        }

        @Test
        void is_not_undone_by_what_is_told_of_the_number_only_afterwards() {
            Callback closed = closed(Outcome.NO_FURTHER_ACTION);
            erase();
            practice.keepLedger.follow(new KeepLedger.Change.Grew(
                    closed.key(), Optional.of(closed), 0, closed.history().size()));
            practice.keepLedger.follow(new KeepLedger.Change.TakenAway(PATIENT));

            assertThat(consent().lines()).isEmpty();
        }

        @Test
        void names_the_recordings_that_somebody_has_to_delete_where_they_are() {
            Callback opened = opened(practice, Map.of("ringback_voicemail", "s3://recordings/one.wav"));
            practice.work.claim(person(practice, "pat"), opened.id(), practice.log);
            practice.work.recordOutcome(
                    person(practice, "pat"), opened.id(), report(Outcome.NO_FURTHER_ACTION), practice.log);

            assertThat(erase())
                    .isInstanceOfSatisfying(
                            RecordsReply.Erased.class,
                            erased -> assertThat(erased.recordings()).containsExactly("s3://recordings/one.wav"));
        }

        @Test
        void is_refused_while_something_cannot_be_read() {
            practice.callbacks.damage.make(closed(Outcome.NO_FURTHER_ACTION));

            assertThat(erase()).isEqualTo(new RecordsReply.Unreadable(1));
        }

        @Test
        void keeps_that_the_number_said_stop() {
            practice.hearText.hear(new HearText.InboundText("text-1", PATIENT, "STOP"));

            assertThat(erase())
                    .isInstanceOfSatisfying(
                            RecordsReply.Erased.class,
                            erased -> assertThat(erased.byText()).isPresent());
        }

        @Test
        void is_refused_while_a_call_is_owed() {
            Callback open = opened(practice);

            assertThat(erase()).isEqualTo(new RecordsReply.StillOpen(List.of(open.id())));
            assertThat(current(practice)).isEqualTo(open);
        }

        @Test
        void leaves_alone_what_is_kept_of_others() {
            var other = new PhoneNumber("+12125550177");
            Callback others = openedFor(practice, other.e164(), CONSENTS);
            closed(Outcome.NO_FURTHER_ACTION);

            erase();

            assertThat(practice.callbacks.find(others.key())).contains(others);
        }

        @Test
        void once_more_finds_nothing_left() {
            closed(Outcome.NO_FURTHER_ACTION);
            erase();

            assertThat(erase()).isInstanceOfSatisfying(RecordsReply.Erased.class, erased -> {
                assertThat(erased.callbacks()).isEmpty();
                assertThat(erased.lines()).isZero();
            });
        }
    }

    @Nested
    class Correcting {

        @Test
        void takes_back_a_number_that_was_wrongly_found_wrong_and_keeps_the_proof() {
            closed(Outcome.WRONG_NUMBER);

            assertThat(correct(NumberWord.RIGHT_NUMBER).standing().isWrongNumber())
                    .isFalse();

            assertThat(consent().lines()).last().satisfies(line -> {
                assertThat(line.what()).isEqualTo(LedgerLine.What.RIGHT_NUMBER);
                assertThat(line.how()).contains(BY);
                assertThat(line.evidence()).isEqualTo("the patient's letter of today");
            });
            practice.takeMissedCall.take(Oak.missed("contact-2", practice.clock.instant(), Oak.NOTHING), practice.log);
            assertThat(current(practice).isOpen()).isTrue();
        }

        @Test
        void silences_a_number_that_no_callback_is_kept_of() {
            correct(NumberWord.DO_NOT_CALL);

            practice.takeMissedCall.take(Oak.missed("contact-2", practice.clock.instant(), Oak.NOTHING), practice.log);
            assertThat(practice.callbacks.load(WHO).callbacks()).isEmpty();
        }
    }

    @Test
    void whoever_looks_corrects_or_erases_is_written_down_before_and_without_the_number() {
        Callback closed = closed(Outcome.NO_FURTHER_ACTION);
        consent();
        practice.keepRecords.answer(new RecordsRequest.Export(PATIENT, BY, BECAUSE), practice.log);
        correct(NumberWord.MAY_CALL);
        erase();

        assertThat(practice.callbacks.numbers().uses())
                .extracting(RecordsUse::what)
                .containsExactly("consent", "export", "correct", "erase");
        assertThat(practice.callbacks.numbers().uses()).allSatisfy(use -> {
            assertThat(use.by()).isEqualTo(BY);
            assertThat(use.callbacks()).containsExactly(closed.id());
            assertThat(use.toString()).doesNotContain(PATIENT.e164().substring(2));
        });
    }

    @Test
    void an_export_has_every_callback_and_the_ledger() {
        Callback closed = closed(Outcome.NO_FURTHER_ACTION);

        assertThat(practice.keepRecords.answer(new RecordsRequest.Export(PATIENT, BY, BECAUSE), practice.log))
                .isInstanceOfSatisfying(RecordsReply.Export.class, export -> {
                    assertThat(export.records())
                            .flatExtracting(CallerRecord::callbacks)
                            .containsExactly(closed);
                    assertThat(export.consent().lines()).hasSize(2);
                });
    }
}
