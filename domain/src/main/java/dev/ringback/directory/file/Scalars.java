package dev.ringback.directory.file;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Wording;
import dev.ringback.intake.Address;
import dev.ringback.intake.Callers;
import dev.ringback.intake.UrgentWords;
import dev.ringback.reading.Decoder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The single values of the file: ids, numbers, times, durations. */
final class Scalars {

    static final String ELLIPSIS = "..";

    private static final int LONGEST_PHRASE = 200;

    /** Words that could be heard; the dots by which an example leaves words out are no mistake. */
    static final Decoder<String> PHRASE = Decoder.atMost(
            LONGEST_PHRASE,
            Decoder.ofText(
                    ScalarSentence.PHRASE,
                    Optional::of,
                    words -> words.equals(ELLIPSIS) || UrgentWords.isPhrase(words)));

    /** What people read as a name: of a location, a practice, an agency. */
    static final Decoder<String> NAME = Decoder.text(100);

    private static final int LONGEST_PROPER_NAME = 60;

    /** A name is taken as it stands: no sign in it means more than one word. */
    static final Decoder<String> PROPER_NAME = Decoder.atMost(
            LONGEST_PROPER_NAME,
            matching("[\\p{L}\\p{M}\\p{N}' -]*\\p{L}[\\p{L}\\p{M}\\p{N}' -]*", ScalarSentence.PROPER_NAME));

    /** An id goes into keys of the table and names of alert topics, so that its letters are theirs. */
    static final Decoder<String> ID = matching("[A-Za-z0-9][A-Za-z0-9_-]{0,63}", ScalarSentence.ID);

    static final Decoder<String> STAFF_ID = matching("\\S{1,254}", ScalarSentence.STAFF_ID);

    static final Decoder<PhoneNumber> PHONE = Decoder.ofText(
            ScalarSentence.PHONE,
            text -> Optional.of(text).filter(PhoneNumber::isE164).map(PhoneNumber::new),
            Scalars::isPossible);

    static final Decoder<ZoneId> ZONE =
            Decoder.ofText(ScalarSentence.ZONE, text -> attempt(() -> ZoneId.of(text)), Scalars::isLivedIn);

    static final Decoder<LocalTime> TIME = Decoder.ofText(ScalarSentence.TIME, Scalars::time);

    static final Decoder<URI> HTTPS_LINK = Decoder.ofText(ScalarSentence.HTTPS_LINK, Scalars::link, Scalars::isHttps);

    static final Decoder<String> INSTANCE_ARN =
            matching("arn:aws[a-z-]*:connect:[a-z0-9-]+:\\d{12}:instance/[A-Za-z0-9-]+", ScalarSentence.INSTANCE_ARN);

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}");

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** Where tzdb's places are. Etc/UTC and its like are offsets: no practice lives by one, and some carry the opposite sign. */
    private static final Pattern PLACE = Pattern.compile("(?:Africa|America|Arctic|Asia|Atlantic|Australia|Europe"
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

    /** Places without residents, beside all of Antarctica. */
    private static final Set<String> STATIONS = Set.of(
            "America/Danmarkshavn",
            "Atlantic/South_Georgia",
            "Indian/Kerguelen",
            "Pacific/Johnston",
            "Pacific/Midway",
            "Pacific/Wake");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Scalars() {}

    /** A duration within these bounds, both included; they are written as the file writes durations. */
    static Decoder<Duration> duration(String shortest, String longest) {
        Duration least = duration(shortest).orElseThrow();
        Duration most = duration(longest).orElseThrow();
        return Decoder.ofText(
                ScalarSentence.DURATION.with(shortest, longest),
                Scalars::duration,
                duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
    }

    private static Decoder<String> matching(String regex, Wording expected) {
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        return Decoder.ofText(expected, text -> Optional.of(text).filter(Predicate.not(String::isBlank)), matches);
    }

    /** Local time in whole minutes; {@code 8:00} is plain enough for {@code 08:00}. */
    static Optional<LocalTime> time(String text) {
        if (!CLOCK.matcher(text).matches()) {
            return Optional.empty();
        }
        return attempt(() -> LocalTime.parse(text.length() == 4 ? "0" + text : text));
    }

    static Optional<Duration> duration(String text) {
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
    private static boolean isPossible(PhoneNumber number) {
        return Address.of(number.e164())
                .flatMap(Callers::numberIn)
                .filter(number::equals)
                .isPresent();
    }

    private static boolean isLivedIn(ZoneId zone) {
        String id = zone.getId();
        boolean isPlace = PLACE.matcher(id).matches() || COUNTRIES.contains(id);
        return isPlace && !STATIONS.contains(id) && ZONES.contains(id);
    }

    static Optional<LocalDate> date(String text) {
        return DAY.matcher(text).matches() ? attempt(() -> LocalDate.parse(text)) : Optional.empty();
    }

    private static Optional<URI> link(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException unparseable) {
            return Optional.empty();
        }
    }

    private static boolean isHttps(URI link) {
        return "https".equals(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null;
    }

    private static <T> Optional<T> attempt(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException unparseable) {
            return Optional.empty();
        }
    }
}
