package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.TextReceipts.Receipt;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What carriers tell of texts, late, twice, in any order, and before the sender has noted that it sent (docs/rules.md §8). */
class TextReceiptsTest {

    private static final Instant NINE = at("tue 09:00");
    private static final Instant TEN = at("tue 10:00");
    private static final TextStep STEP = TextStep.AFTER_FIRST_ATTEMPT;

    private static Receipt receipt(String id, Delivery delivery, Instant at) {
        return new Receipt(id, Optional.of(STEP), delivery, at);
    }

    private static Receipt ofNoStep(String id) {
        return new Receipt(id, Optional.empty(), Delivery.CANNOT_BE_TEXTED, TEN);
    }

    private static Callback sent() {
        return openedAt(NINE).with(new Entry.TextSent(NINE, STEP, "message-1"));
    }

    private static Callback told(Callback callback, Receipt receipt) {
        return TextReceipts.after(callback, receipt, TEN);
    }

    @Test
    void a_receipt_belongs_to_the_callback_that_has_its_text() {
        assertThat(TextReceipts.isOf(sent(), ofNoStep("message-1"))).isTrue();
        assertThat(TextReceipts.isOf(sent(), ofNoStep("message-2"))).isFalse();
        assertThat(TextReceipts.isOf(sent(), receipt("message-2", Delivery.DELIVERED, TEN)))
                .isFalse();
        assertThat(told(sent(), ofNoStep("message-2"))).isEqualTo(sent());
    }

    @Test
    void that_a_text_arrived_which_is_known_to_have_gone_is_no_news() {
        assertThat(told(sent(), receipt("message-1", Delivery.DELIVERED, TEN))).isEqualTo(sent());
    }

    @Test
    void that_it_did_not_is_and_is_told_once() {
        Receipt gone = receipt("message-1", Delivery.CANNOT_BE_TEXTED, TEN);

        Callback known = told(sent(), gone);

        assertThat(known.history().getLast())
                .isEqualTo(new Entry.TextReceipt(TEN, STEP, Delivery.CANNOT_BE_TEXTED, TEN, "message-1"));
        assertThat(told(known, gone)).isEqualTo(known);
    }

    @Test
    void of_two_receipts_the_later_one_counts_in_whichever_order_they_come() {
        Receipt first = receipt("message-1", Delivery.NOT_REACHED, NINE);
        Receipt second = receipt("message-1", Delivery.DELIVERED, TEN);

        assertThat(entries(told(told(sent(), first), second))).endsWith("text-receipt", "text-receipt");
        assertThat(entries(told(
                        told(sent(), receipt("message-1", Delivery.NOT_REACHED, TEN)),
                        receipt("message-1", Delivery.DELIVERED, NINE))))
                .endsWith("text-sent", "text-receipt");
    }

    @Test
    void what_was_unknown_becomes_known() {
        Callback unknown = openedAt(NINE).with(new Entry.TextUnknown(NINE, STEP));

        assertThat(TextReceipts.isOf(unknown, ofNoStep("message-1"))).isFalse();
        assertThat(entries(told(unknown, receipt("message-1", Delivery.DELIVERED, TEN))))
                .endsWith("text-unknown", "text-receipt");
    }

    @Test
    void one_that_comes_before_the_sender_has_noted_that_it_sent_says_that_it_went() {
        Callback sending = openedAt(NINE).withIntent(new Intent.TextSending(STEP, TEN));

        Callback known = told(sending, receipt("message-1", Delivery.DELIVERED, TEN));

        assertThat(known.pending()).isEmpty();
        assertThat(known.history().getLast()).isEqualTo(new Entry.TextSent(TEN, STEP, "message-1"));
        assertThat(TextReceipts.isOf(
                        sending, new Receipt("message-1", Optional.of(TextStep.MISSED_CALL), Delivery.DELIVERED, TEN)))
                .isFalse();
    }
}
