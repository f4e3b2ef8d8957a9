package dev.ringback.audit;

import dev.ringback.audit.system.Party;
import dev.ringback.audit.system.Result;
import dev.ringback.audit.system.Row;
import dev.ringback.callback.PhoneNumber;
import java.util.Optional;

/**
 * One leg of a call as it is kept until all are there: numbers instead of texts, for there may be millions.
 *
 * @param order in which it was read
 * @param begun in milliseconds of the epoch, as {@code ended}
 */
record Leg(
        long session,
        int order,
        long version,
        Row.Part part,
        Row.Way way,
        Party other,
        String line,
        long begun,
        long ended,
        Result result) {

    /** The number at the other end, unless it is the practice's own. */
    Optional<PhoneNumber> patient() {
        return switch (other) {
            case Party.Outside(var number) -> Optional.of(number);
            case Party.Withheld _, Party.Own _, Party.Extension _, Party.Odd _ -> Optional.empty();
        };
    }
}
