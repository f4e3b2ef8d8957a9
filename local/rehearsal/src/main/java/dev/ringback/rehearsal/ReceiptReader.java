package dev.ringback.rehearsal;

import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Scenario.Happening.Receipt;
import dev.ringback.rehearsal.Scenario.Happening.Receipt.Which;
import java.util.Optional;
import java.util.function.Function;

/** Reads the line of a receipt: what became of a text, as its carrier tells. */
final class ReceiptReader {

    private static final Decoder<String> STATUS = Values.oneOf(
            new String[] {
                "DELIVERED",
                "SUCCESSFUL",
                "QUEUED",
                "PENDING",
                "SENT",
                "INVALID",
                "INVALID_MESSAGE",
                "UNREACHABLE",
                "CARRIER_UNREACHABLE",
                "BLOCKED",
                "CARRIER_BLOCKED",
                "SPAM",
                "UNKNOWN",
                "TTL_EXPIRED",
                "PROTECT_BLOCKED"
            },
            Function.identity());
    private static final Wording ONE_OF_BOTH =
            Wording.verbatim("messageId, or of: the number in E.164 that the text went to");

    private ReceiptReader() {}

    static Optional<Happening> read(Members receipt) {
        Optional<String> messageId = receipt.optionalOrNull("messageId", Values.STRING);
        Optional<String> of = receipt.optionalOrNull("of", Values.NUMBER);
        Optional<String> status = receipt.required("status", STATUS);
        boolean areSound = receipt.areSound("messageId") && receipt.areSound("of");
        if (areSound && messageId.isPresent() == of.isPresent()) {
            return receipt.node().mistake(Wording.verbatim(of.isPresent() ? "both" : "neither"), ONE_OF_BOTH);
        }
        Optional<Which> which = messageId.<Which>map(Which.Message::new).or(() -> of.map(Which.LastTo::new));
        return which.flatMap(text -> status.map(said -> new Receipt(text, said)));
    }
}
