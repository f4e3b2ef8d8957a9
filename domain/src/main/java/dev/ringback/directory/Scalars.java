package dev.ringback.directory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.intake.Address;
import dev.ringback.intake.Callers;
import dev.ringback.intake.UrgentWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The single values of the file: ids, numbers, times, durations. */
final class Scalars {

    static final String ELLIPSIS = "..";

    /** Words that could be heard; the dots by which an example leaves words out are no mistake. */
    static final Reading<String> PHRASE = Reading.ofText(
            "words that may be said, such as fainted or short of breath",
            text -> Optional.of(text).filter(words -> words.equals(ELLIPSIS) || UrgentWords.isPhrase(words)));

    static final Reading<String> TEXT = Reading.ofText("a text", Scalars::nonBlank);

    /** An id goes into keys of the table and names of alert topics, so that its letters are theirs. */
    static final Reading<String> ID = Reading.ofText(
            "an id of letters, digits and hyphens, such as oak-street", matching("[A-Za-z0-9][A-Za-z0-9_-]{0,63}"));

    static final Reading<String> STAFF_ID =
            Reading.ofText("the email or sub of a sign-in, such as ana@northwind.example", matching("\\S{1,254}"));

    static final Reading<PhoneNumber> PHONE =
            Reading.ofText("a number in E.164 and in quotes, such as \"+12125550100\"", Scalars::phone);

    static final Reading<ZoneId> ZONE = Reading.ofText(
            "a time zone that people live in, by the name of its place, such as America/New_York", Scalars::zone);

    static final Reading<LocalDate> DATE = Reading.ofText("a date such as 2026-12-25", Scalars::date);

    static final Reading<LocalTime> TIME =
            Reading.ofText("a local time of 24 hours, in quotes, such as \"14:00\"", Scalars::time);

    static final Reading<URI> HTTPS_LINK =
            Reading.ofText("an https address such as https://book.example.org/oak", Scalars::httpsLink);

    static final Reading<String> INSTANCE_ARN = Reading.ofText(
            "the ARN of a Connect instance: arn:aws:connect:<region>:<account>:instance/<id>",
            matching("arn:aws[a-z-]*:connect:[a-z0-9-]+:\\d{12}:instance/[A-Za-z0-9-]+"));

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}");

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** Where tzdb's places are. Etc/UTC and its like are offsets: no practice lives by one, and some carry the opposite sign. */
    private static final Pattern PLACE =
            Pattern.compile("(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe"
                    + "|Indian|Pacific|Brazil|Canada|Chile|Mexico|US)/.*");

    /** Older names of a country's one zone. They are right, so they are taken, as US/Eastern is. */
    private static final Set<String> COUNTRIES = Set.of(
            "Cuba",
            "Egypt",
            "Eire",
            "GB",
            "GB-Eire",
            "Hongkong",
            "Iceland",
            "Iran",
            "Israel",
            "Jamaica",
            "Japan",
            "Kwajalein",
            "Libya",
            "NZ",
            "NZ-CHAT",
            "Navajo",
            "PRC",
            "Poland",
            "Portugal",
            "ROK",
            "Singapore",
            "Turkey",
            "W-SU");

    private Scalars() {}

    /** A duration within these bounds, both included; they are written as the file writes durations. */
    static Reading<Duration> duration(String shortest, String longest) {
        Duration least = duration(shortest).orElseThrow();
        Duration most = duration(longest).orElseThrow();
        return Reading.ofText(
                "a duration from %s to %s with its unit (s, m, h or d)".formatted(shortest, longest),
                text -> duration(text)
                        .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0));
    }

    static Reading<Integer> wholeNumber(int least, int most) {
        String expected = "a whole number from %d to %d".formatted(least, most);
        return new Reading<>(expected, place -> {
            JsonNode node = place.node();
            boolean within = node.isIntegralNumber()
                    && node.canConvertToInt()
                    && node.intValue() >= least
                    && node.intValue() <= most;
            return within ? Optional.of(node.intValue()) : place.mistake(expected);
        });
    }

    /** What {@code true} and {@code false} mean at this place. */
    static <E> Reading<E> either(E yes, E no) {
        String expected = "true or false";
        return new Reading<>(
                expected,
                place -> place.node()
                        .booleanValueOpt()
                        .map(value -> value ? yes : no)
                        .or(() -> place.mistake(expected)));
    }

    static <E extends Enum<E> & Word> Reading<E> word(Class<E> type) {
        String words = Arrays.stream(type.getEnumConstants()).map(Word::word).collect(Collectors.joining(", "));
        return Reading.ofText("one of " + words, text -> Word.find(type, text));
    }

    private static Function<String, Optional<String>> matching(String regex) {
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        return text -> Optional.of(text).filter(matches);
    }

    /** Local time in whole minutes; {@code 8:00} is plain enough for {@code 08:00}. */
    static Optional<LocalTime> time(String text) {
        if (!CLOCK.matcher(text).matches()) {
            return Optional.empty();
        }
        return attempt(() -> LocalTime.parse(text.length() == 4 ? "0" + text : text));
    }

    private static Optional<String> nonBlank(String text) {
        return Optional.of(text.strip()).filter(Predicate.not(String::isEmpty));
    }

    private static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    /** A number of the file is judged as a caller's is, and stands there as calls carry it. */
    private static Optional<PhoneNumber> phone(String text) {
        return Address.of(text)
                .flatMap(Callers::numberIn)
                .filter(number -> number.e164().equals(text));
    }

    private static Optional<ZoneId> zone(String text) {
        boolean isPlace = PLACE.matcher(text).matches() || COUNTRIES.contains(text);
        return isPlace && ZONES.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        return attempt(() -> LocalDate.parse(text));
    }

    private static Optional<URI> httpsLink(String text) {
        try {
            var link = new URI(text);
            boolean sound = "https".equals(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null;
            return sound ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException unparseable) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> attempt(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException unparseable) {
            return Optional.empty();
        }
    }
}
