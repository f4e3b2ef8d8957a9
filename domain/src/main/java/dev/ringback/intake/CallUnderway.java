package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that nobody has answered yet, as the flow knows it that speaks with the caller.
 *
 * @param chain the first leg
 * @param dialled the number that the caller dialled, which tells the location
 * @param said what the flow has noted so far
 */
public record CallUnderway(ContactId chain, Optional<Address> dialled, Customer caller, FlowAttributes said) {

    /** The missed call that it would be if it ended now. */
    public MissedCall endedAt(Instant now) {
        return new MissedCall(
                chain,
                dialled,
                caller,
                now,
                now,
                said,
                Optional.empty(),
                MissedCall.GaveUpIn.MENU,
                MissedCall.HungUp.CALLER,
                Optional.empty());
    }

    @Override
    public String toString() {
        return "call " + chain;
    }
}
