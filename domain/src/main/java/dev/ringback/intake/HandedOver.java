package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.MissedReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow handed over of a call that it has on the line: known until Connect tells of the call's end. It prints its contact's id only:
 * the rest is the patient's.
 *
 * @param contact the leg that the flow has on the line
 * @param endpoints both ends of the line, as far as the flow knows them
 * @param noted what it noted for Ringback by then, by the names of contact attributes
 * @param word whether it notes anything more
 */
public record HandedOver(ContactId contact, Contact.Endpoints endpoints, Map<String, String> noted, Word word) {

    /** How final it is what a flow notes. */
    public enum Word {
        SO_FAR,
        /** The flow notes nothing more, and hangs up. */
        LAST
    }

    /** What is longer is read from Connect, and not kept besides. */
    static final int LONGEST = 1_000;

    public HandedOver {
        noted = Map.copyOf(noted);
    }

    /** What of a flow's notes is for Ringback; where something of it is too long to be kept, this is not its last word. */
    static HandedOver of(ContactId contact, Contact.Endpoints endpoints, Map<String, String> noted, Word word) {
        Map<String, String> ours = new HashMap<>(noted);
        ours.keySet().retainAll(FlowAttributes.NAMES);
        boolean isTooLong = ours.values().removeIf(value -> value.length() > LONGEST);
        return new HandedOver(contact, endpoints, ours, isTooLong ? Word.SO_FAR : word);
    }

    /** The contact, as far as this tells of it. */
    Contact told() {
        return new Contact(
                contact,
                Contact.Links.NONE,
                InitiationMethod.UNSTATED,
                Channel.UNSTATED,
                endpoints,
                Contact.Times.NONE,
                noted,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Whether an event of the call's end and this tell of it all that Connect would. Where a recording of a voicemail is, Connect alone
     * knows.
     */
    boolean isWholeWith(ContactEvent event) {
        boolean leftVoicemail = FlowAttributes.in(noted)
                .missedBecause()
                .filter(MissedReason.LEFT_VOICEMAIL::equals)
                .isPresent();
        return word == Word.LAST
                && !leftVoicemail
                && event.told().initiatedBy() != InitiationMethod.UNSTATED
                && endpoints.customer().isPresent()
                && endpoints.system().isPresent();
    }

    @Override
    public String toString() {
        return "what a flow handed over of contact " + contact;
    }
}
