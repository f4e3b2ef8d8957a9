package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that nobody has answered yet, as the flow knows it that speaks with the caller.
 *
 * @param chain the first leg
 * @param dialled the number that the caller dialled, which tells the location
 * @param said what the flow has noted so far, and what it hands over
 * @param handedOver what is to be kept of it; absent where the flow only asks
 * @param notUnderstood the names of parameters that hold none of their words
 */
public record CallUnderway(
        ContactId chain,
        Optional<Address> dialled,
        Customer caller,
        FlowAttributes said,
        Optional<HandedOver> handedOver,
        List<String> notUnderstood) {

    /**
     * The call that a flow asks about.
     *
     * @param contact the leg that the flow has on the line
     * @param noted the contact's attributes
     */
    public static CallUnderway of(
            ContactId contact,
            ContactId chain,
            Contact.Endpoints endpoints,
            Map<String, String> noted,
            FlowParameters parameters) {
        Map<String, String> all = new HashMap<>(noted);
        all.putAll(parameters.attributes());
        return new CallUnderway(
                chain,
                endpoints.system(),
                new Customer(Optional.empty(), endpoints.customer()),
                FlowAttributes.in(all),
                Optional.of(HandedOver.of(contact, endpoints, all, parameters.word()))
                        .filter(_ -> parameters.handOver()),
                parameters.notUnderstood());
    }

    /**
     * This call, in the language of the contact where the flow has noted none. Every contact has one, whether the caller has chosen it or
     * not: it says how to answer, and is no wish that is handed over.
     */
    public CallUnderway orIn(String languageCode) {
        return new CallUnderway(chain, dialled, caller, said.orIn(languageCode), handedOver, notUnderstood);
    }

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
