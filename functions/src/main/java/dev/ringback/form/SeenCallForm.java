package dev.ringback.form;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.SeenCall;
import java.time.Duration;

/** A call that the phone system saw, as named fields of the entry that tells of it. */
final class SeenCallForm {

    private SeenCallForm() {}

    static void put(Fields fields, SeenCall call) {
        fields.put("contact", call.contact().id());
        fields.put("dialledAt", call.dialledAt());
        fields.put("seconds", Math.toIntExact(call.lasted().toSeconds()));
        fields.put("pickedUp", call.pickedUp().word());
        fields.put("end", call.end().word());
    }

    static SeenCall in(Fields fields) {
        return new SeenCall(
                new ContactId(fields.text("contact")),
                fields.instant("dialledAt"),
                Duration.ofSeconds(fields.number("seconds")),
                fields.word("pickedUp", SeenCall.PickedUp.class),
                fields.word("end", SeenCall.End.class));
    }
}
