package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * What a carrier's receipt makes of the callback that its text was sent for (docs/rules.md §8). Receipts come late, twice and in any order, and
 * may come before the sender has noted that it sent.
 */
public final class TextReceipts {

    /**
     * A receipt.
     *
     * @param messageId the carrier's id of the text
     * @param step for which step the text says that it was sent, if it says so
     * @param happenedAt when it happened, as the carrier says; not later than now
     */
    public record Receipt(String messageId, Optional<TextStep> step, Delivery delivery, Instant happenedAt) {}

    private TextReceipts() {}

    /** Whether the text is one of this callback. */
    public static boolean isOf(Callback callback, Receipt receipt) {
        return step(callback, receipt).isPresent();
    }

    /** The callback with what is news in the receipt; itself if there is none. */
    public static Callback after(Callback callback, Receipt receipt, Instant now) {
        return step(callback, receipt)
                .map(step -> told(settled(callback, step, receipt, now), step, receipt, now))
                .orElse(callback);
    }

    private static Optional<TextStep> step(Callback callback, Receipt receipt) {
        Optional<TextStep> sent = callback.history().stream()
                .filter(Entry.TextSent.class::isInstance)
                .map(Entry.TextSent.class::cast)
                .filter(text -> text.messageId().equals(receipt.messageId()))
                .map(Entry.TextSent::step)
                .findFirst();
        return sent.or(() -> receipt.step().filter(step -> mayBeOf(callback, step)));
    }

    /** Whether a text was sent for this step of which no id is known. */
    private static boolean mayBeOf(Callback callback, TextStep step) {
        return sending(callback, step).isPresent()
                || callback.history().stream()
                        .anyMatch(entry -> entry instanceof Entry.TextUnknown unknown && unknown.step() == step);
    }

    private static Optional<Intent.TextSending> sending(Callback callback, TextStep step) {
        return callback.pending().stream()
                .filter(Intent.TextSending.class::isInstance)
                .map(Intent.TextSending.class::cast)
                .filter(sending -> sending.step() == step)
                .findFirst();
    }

    /** Of what there is a receipt, that went, whether its sender lives to note it or not. */
    private static Callback settled(Callback callback, TextStep step, Receipt receipt, Instant now) {
        return sending(callback, step)
                .map(sending ->
                        callback.withoutIntent(sending).with(new Entry.TextSent(now, step, receipt.messageId())))
                .orElse(callback);
    }

    private static Callback told(Callback callback, TextStep step, Receipt receipt, Instant now) {
        Optional<Entry.TextReceipt> last = callback.history().stream()
                .filter(entry -> entry instanceof Entry.TextReceipt told && told.step() == step)
                .map(Entry.TextReceipt.class::cast)
                .reduce((_, later) -> later);
        boolean isNews = last.map(known -> known.delivery() != receipt.delivery()
                        && receipt.happenedAt().isAfter(known.happenedAt()))
                .orElseGet(() -> receipt.delivery() != Delivery.DELIVERED || !isSent(callback, step));
        return isNews
                ? callback.with(
                        new Entry.TextReceipt(now, step, receipt.delivery(), receipt.happenedAt(), receipt.messageId()))
                : callback;
    }

    /** That a text which is known to have gone has arrived is no news. */
    private static boolean isSent(Callback callback, TextStep step) {
        return callback.history().stream()
                .anyMatch(entry -> entry instanceof Entry.TextSent sent && sent.step() == step);
    }
}
