package dev.ringback.api;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.RequestLog.NumberShown;
import dev.ringback.rhythm.WishedTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a patient wishes to be called back, as JSON; the number as whole as the caller's own. */
final class WishesJson {

    private WishesJson() {}

    static ObjectNode of(Callback callback, NumberShown number) {
        Wishes wishes = callback.wishes();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "day", wishes.when().flatMap(WishedTime::day).map(LocalDate::toString));
        put(json, "from", wishes.when().map(WishedTime::from).map(LocalTime::toString));
        put(json, "until", wishes.when().map(WishedTime::until).map(LocalTime::toString));
        put(json, "callOn", wishes.callOn().map(wished -> shown(wished, number)));
        put(json, "language", wishes.language().map(Language::word));
        put(json, "voicemail", wishes.voicemail().map(VoicemailWish::word));
        return json;
    }

    private static String shown(PhoneNumber wished, NumberShown number) {
        return switch (number) {
            case WHOLE -> wished.e164();
            case MASKED -> wished.masked();
        };
    }

    private static void put(ObjectNode json, String name, Optional<String> text) {
        text.ifPresentOrElse(present -> json.put(name, present), () -> json.putNull(name));
    }
}
