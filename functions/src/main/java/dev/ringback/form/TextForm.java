package dev.ringback.form;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.PatientText;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Urgency;

/** A patient's text as the named fields of the entry that tells of it. */
final class TextForm {

    private TextForm() {}

    static void put(Fields fields, PatientText text) {
        shown(fields, text);
        fields.put("bucket", text.bucket().word());
        fields.put("urgency", text.urgency().word());
        fields.put("words", text.words().map(CallerWords::text));
    }

    /** What everybody who is shown the entry is shown of it. */
    static void shown(Fields fields, PatientText text) {
        fields.put("messageId", text.id());
        fields.put("sentAt", text.sentAt());
        fields.put("to", text.to().map(PhoneNumber::e164));
        fields.put("dialled", text.texted().word());
        fields.put("asks", text.asks().word());
    }

    static PatientText in(Fields fields) {
        return new PatientText(
                fields.text("messageId"),
                fields.instant("sentAt"),
                fields.find("to", String.class).map(PhoneNumber::new),
                fields.word("dialled", Call.DialledNumber.class),
                fields.word("asks", PatientText.Asks.class),
                fields.word("bucket", Bucket.class),
                fields.word("urgency", Urgency.class),
                fields.find("words", String.class).flatMap(CallerWords::of));
    }
}
