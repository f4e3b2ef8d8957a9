package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.current;
import static dev.ringback.casework.Oak.missed;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Delivery;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.casework.TakeReceipt.Received;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/rules.md §8: what receipts tell. */
class TakeReceiptTest {

    private static final String TEXTED = "+12125550101";

    private final MemoryPractice practice = Oak.practice();

    private void receipt(String messageId, Optional<TextAbout> about, Delivery delivery, Instant at) {
        practice.takeReceipt.take(new Received(messageId, PATIENT, about, delivery, at), practice.log);
    }

    private void receipt(String messageId, Delivery delivery) {
        receipt(messageId, Optional.empty(), delivery, practice.clock.instant());
    }

    private static Optional<TextAbout> ofTheMissedCall(CallbackId callback) {
        return Optional.of(new TextAbout.Step(callback, TextStep.MISSED_CALL));
    }

    private List<Entry.TextReceipt> told() {
        return current(practice).history().stream()
                .filter(Entry.TextReceipt.class::isInstance)
                .map(Entry.TextReceipt.class::cast)
                .toList();
    }

    private void text(String id, String body) {
        practice.takeText.take(
                new ReceivedText(id, Address.of(PATIENT.e164()), Address.of(TEXTED), practice.clock.instant(), body),
                practice.log);
    }

    /** Whether a text goes to the patient who calls again after so long. */
    private Optional<WithheldReason> withheldAfter(Duration time) {
        practice.outbox.perform(current(practice));
        var before = current(practice);
        practice.clock.tick(time);
        practice.work.claim(Oak.person(practice, "pat"), before.id(), practice.log);
        practice.work.recordOutcome(
                Oak.person(practice, "pat"), before.id(), Oak.report(Outcome.DECLINED), practice.log);
        practice.takeMissedCall.take(missed("contact-2", practice.clock.instant(), CONSENTS), practice.log);
        return current(practice).history().stream()
                .filter(Entry.TextWithheld.class::isInstance)
                .map(entry -> ((Entry.TextWithheld) entry).reason())
                .findFirst();
    }

    @Test
    void that_a_text_which_went_has_arrived_is_no_news() {
        opened(practice, CONSENTS);

        receipt("message-1", Delivery.DELIVERED);

        assertThat(told()).isEmpty();
    }

    @Test
    void a_text_of_unknown_fate_becomes_known_by_what_it_was_about() {
        practice.texts.answers(new Texts.Receipt.Unknown());
        var opened = opened(practice, CONSENTS);
        assertThat(words(opened)).contains("text-unknown");

        receipt("message-9", ofTheMissedCall(opened.id()), Delivery.DELIVERED, practice.clock.instant());

        assertThat(told())
                .singleElement()
                .extracting(Entry.TextReceipt::delivery)
                .isEqualTo(Delivery.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "CANNOT_BE_TEXTED, 3, true",
        "CANNOT_BE_TEXTED, 300, true",
        "NOT_REACHED, 3, true",
        "NOT_REACHED, 31, false",
        "NOT_DELIVERED, 3, false",
        "DELIVERED, 3, false"
    })
    void texts_to_a_number_that_none_gets_through_to_are_withheld(Delivery delivery, int days, boolean withheld) {
        opened(practice, CONSENTS);

        receipt("message-1", delivery);

        assertThat(withheldAfter(Duration.ofDays(days))
                        .filter(WithheldReason.CANNOT_BE_TEXTED::equals)
                        .isPresent())
                .isEqualTo(withheld);
    }

    @Test
    void a_text_from_the_number_shows_that_it_can_be_texted() {
        opened(practice, CONSENTS);
        receipt("message-1", Delivery.CANNOT_BE_TEXTED);
        practice.clock.tick(Duration.ofHours(1));

        text("text-1", "Please call me on this number");

        assertThat(withheldAfter(Duration.ofDays(2))).isEmpty();
    }

    @Test
    void the_same_receipt_twice_is_told_once() {
        opened(practice, CONSENTS);

        receipt("message-1", Delivery.CANNOT_BE_TEXTED);
        practice.clock.tick(Duration.ofMinutes(1));
        receipt("message-1", Delivery.CANNOT_BE_TEXTED);

        assertThat(told()).hasSize(1);
    }

    @Test
    void of_receipts_out_of_order_the_one_that_happened_last_counts() {
        opened(practice, CONSENTS);
        Instant sent = practice.clock.instant();
        practice.clock.tick(Duration.ofHours(1));

        receipt("message-1", Optional.empty(), Delivery.NOT_REACHED, sent.plusSeconds(60));
        receipt("message-1", Optional.empty(), Delivery.DELIVERED, sent.plusSeconds(300));
        receipt("message-1", Optional.empty(), Delivery.CANNOT_BE_TEXTED, sent.plusSeconds(30));

        assertThat(told())
                .extracting(Entry.TextReceipt::delivery)
                .containsExactly(Delivery.NOT_REACHED, Delivery.DELIVERED);
        assertThat(withheldAfter(Duration.ofDays(2))).isEmpty();
    }

    @Test
    void a_receipt_that_overtakes_its_sender_settles_the_text_and_the_sender_notes_nothing_more() {
        practice.texts.whileSending(() -> receipt(
                "message-1",
                ofTheMissedCall(current(practice).id()),
                Delivery.CANNOT_BE_TEXTED,
                practice.clock.instant()));

        opened(practice, CONSENTS);

        assertThat(words(current(practice)))
                .containsOnlyOnce("text-sent", "text-receipt")
                .doesNotContain("text-unknown");
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void a_receipt_of_a_text_that_is_not_ours_changes_nothing_and_is_logged_without_the_number(Delivery delivery) {
        var opened = opened(practice, CONSENTS);

        receipt("message-of-others", delivery);
        receipt("message-of-others", ofTheMissedCall(new CallbackId("callback-77")), delivery, at("tue 09:00"));
        receipt(
                "message-of-others",
                Optional.of(new TextAbout.Step(opened.id(), TextStep.AFTER_LAST_ATTEMPT)),
                delivery,
                at("tue 09:00"));
        receipt("message-of-others", Optional.of(new TextAbout.Answer("text-7")), delivery, at("tue 09:00"));

        assertThat(current(practice)).isEqualTo(opened);
        assertThat(practice.log.notes())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .contains("does not know: message-of-others")
                        .doesNotContain(PATIENT.e164().substring(1)));
    }

    @Test
    void a_receipt_of_an_answer_marks_the_number_and_is_in_the_ledger() {
        text("text-1", "HELP");

        receipt("message-1", Delivery.CANNOT_BE_TEXTED);

        assertThat(practice.callbacks.load(Oak.WHO).standing().cannotBeTexted(practice.clock.instant()))
                .isTrue();
        assertThat(practice.callbacks.numbers().ledger(PATIENT))
                .extracting(LedgerLine::what)
                .containsExactly(LedgerLine.What.TEXT_NOT_DELIVERED);
    }

    @Test
    void an_answer_of_unknown_fate_becomes_known() {
        practice.texts.answers(new Texts.Receipt.Unknown());
        text("text-1", "HELP");

        receipt("message-9", Optional.of(new TextAbout.Answer("text-1")), Delivery.DELIVERED, practice.clock.instant());

        assertThat(practice.answers.find(PATIENT).lately())
                .singleElement()
                .extracting(AnswersGiven.Given::fate)
                .isEqualTo(Fate.SENT);
    }

    @Test
    void a_receipt_from_the_future_happened_now() {
        opened(practice, CONSENTS);

        receipt(
                "message-1",
                Optional.empty(),
                Delivery.NOT_REACHED,
                practice.clock.instant().plusSeconds(9000));

        assertThat(told().getFirst().happenedAt()).isEqualTo(practice.clock.instant());
    }
}
