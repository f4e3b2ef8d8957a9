package dev.ringback.form;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Heard;
import dev.ringback.callback.Language;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.QueuedCallback;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Urgency;

/** A call as the named fields of the entry that tells of it. */
public final class CallForm {

    private CallForm() {}

    static void put(Fields fields, Call call) {
        fields.put("contact", call.chain().id());
        fields.put("startedAt", call.startedAt());
        fields.put("endedAt", call.endedAt());
        fields.put("reason", call.reason().word());
        fields.put("bucket", call.bucket().word());
        fields.put("urgency", call.urgency().word());
        fields.put("dialled", call.dialled().word());
        fields.put("textConsent", call.consent().map(TextConsent::word));
        fields.put("voicemail", call.voicemail());
        fields.put("heard", call.heard().map(Heard::word));
        fields.put("campaign", call.campaign());
        fields.put("language", call.language().map(Language::word));
        fields.put("words", call.words().map(CallerWords::text));
        queued(fields, call);
        WishesForm.SAID.put(fields, call.wishes());
    }

    static void queued(Fields fields, Call call) {
        fields.put("queuedSince", call.queued().map(QueuedCallback::since));
        fields.put("queuedUntil", call.queued().map(QueuedCallback::until));
    }

    static Call in(Fields fields) {
        return new Call(
                new ContactId(fields.text("contact")),
                fields.instant("startedAt"),
                fields.instant("endedAt"),
                fields.word("reason", MissedReason.class),
                fields.word("bucket", Bucket.class),
                fields.word("urgency", Urgency.class),
                fields.word("dialled", Call.DialledNumber.class),
                fields.findWord("textConsent", TextConsent.class),
                fields.find("voicemail", String.class),
                fields.findWord("heard", Heard.class),
                fields.find("campaign", String.class),
                fields.findWord("language", Language.class),
                fields.find("words", String.class).flatMap(CallerWords::of),
                fields.findInstant("queuedSince")
                        .map(since -> new QueuedCallback(since, fields.instant("queuedUntil"))),
                WishesForm.SAID.in(fields));
    }
}
