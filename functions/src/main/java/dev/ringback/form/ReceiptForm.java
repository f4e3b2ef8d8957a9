package dev.ringback.form;

import dev.ringback.callback.Delivery;
import dev.ringback.callback.Entry;
import dev.ringback.callback.TextStep;
import java.time.Instant;

/** What a receipt told of a text, as the named fields of its entry. */
final class ReceiptForm {

    private ReceiptForm() {}

    static void put(Fields fields, Entry.TextReceipt receipt) {
        fields.put("step", receipt.step().word());
        fields.put("delivery", receipt.delivery().word());
        fields.put("happenedAt", receipt.happenedAt());
        fields.put("messageId", receipt.messageId());
    }

    static Entry.TextReceipt in(Instant at, Fields fields) {
        return new Entry.TextReceipt(
                at,
                fields.word("step", TextStep.class),
                fields.word("delivery", Delivery.class),
                fields.instant("happenedAt"),
                fields.text("messageId"));
    }
}
