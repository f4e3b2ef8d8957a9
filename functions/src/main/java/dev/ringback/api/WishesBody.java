package dev.ringback.api;

import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.VoicemailWish;
import dev.ringback.callback.Wishes;
import dev.ringback.intake.Address;
import dev.ringback.intake.Callers;
import dev.ringback.rhythm.WishedTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a patient wishes, as the desk takes it: all that they wish by now, so that what is left out is wished no longer. A part of the day has
 * both ends, and a day has one.
 */
final class WishesBody {

    private static final String[] FIELDS = {"day", "from", "until", "callOn", "language", "voicemail"};

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");

    private WishesBody() {}

    static Wishes in(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields(FIELDS);
        return new Wishes(
                time(body),
                body.find("callOn", "a phone number that can be called, for example +12125550123", WishesBody::number),
                body.findWord("language", Language.class),
                body.findWord("voicemail", VoicemailWish.class));
    }

    private static Optional<WishedTime> time(Body body) throws Body.Unreadable {
        Optional<LocalDate> day =
                body.find("day", "a day, for example 2026-12-01", text -> parsed(DAY, text, LocalDate::parse));
        Optional<LocalTime> from = clock(body, "from");
        Optional<LocalTime> until = clock(body, "until");
        if (from.isPresent() != until.isPresent() || (day.isPresent() && from.isEmpty())) {
            throw new Body.Unreadable(
                    "'from' and 'until' go together, and 'day' goes with them: from 12:00 until 17:00 on 2026-12-01.");
        }
        if (from.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(until.orElseThrow())) {
            throw new Body.Unreadable("'until' must be later than 'from', on the same day.");
        }
        return Optional.of(new WishedTime(day, from.get(), until.get()));
    }

    private static Optional<LocalTime> clock(Body body, String field) throws Body.Unreadable {
        return body.find(field, "a time of the day, for example 13:30", text -> parsed(CLOCK, text, LocalTime::parse));
    }

    private static Optional<PhoneNumber> number(String text) {
        return Callers.numberIn(new Address(text));
    }

    private static <T> Optional<T> parsed(Pattern form, String text, Function<String, T> parse) {
        try {
            return form.matcher(text).matches() ? Optional.of(parse.apply(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            // Looks like one, and is none: the 31st of June.
            return Optional.empty();
        }
    }
}
