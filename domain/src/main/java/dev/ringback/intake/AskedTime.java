package dev.ringback.intake;

import dev.ringback.rhythm.WishedTime;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a patient asks in a text to be called, where that is understood for certain: the text says a time, and besides it courtesies alone.
 * Whatever else stands there, a <em>not</em> for one, may mean something else, and is left to who reads it (docs/rules.md §8).
 */
public final class AskedTime {

    /** Nobody is called earlier or later, whatever they ask for (docs/rules.md §4). */
    private static final LocalTime FIRST = LocalTime.of(8, 0);

    private static final LocalTime LAST = LocalTime.of(21, 0);

    /** How long after the hour that was named it is still that hour. */
    private static final int MINUTES_OF_AN_HOUR_NAMED = 60;

    private static final int LONGEST = 160;

    /** What may stand beside a time without changing it, the longer before what begins like it. */
    private static final Pattern COURTESIES = words(
            "(?:can|could|will|would) (?:you|u|someone|somebody) (?:please )?(?:call|phone|ring|try)(?: me)?(?: back| again)?",
            "(?:you|u) can (?:call|phone|ring|try)(?: me)?(?: back| again)?",
            "(?:call|phone|ring|try)(?: me)?(?: back| again)?",
            "(?:i am|i'm|im|i will be|i'll be|ill be) (?:free|available|home|off work|off)",
            "i get off(?: work)?",
            "(?:is|are|would be|will be|works|work) (?:best|better|good|great|fine|ok|okay|perfect)(?: for me)?",
            "(?:works|work)(?: for me)?",
            "(?:best|better|good)(?: for me)?",
            "thank you(?: so much| very much)?",
            "many thanks|thanks|thank u|thx|ty|please|pls|plz|ok|okay|yes|sure|hi|hello|good morning|good afternoon",
            "(?:me )?(?:puede|pueden|podria|podrian)(?:n)? (?:llamar|llamarme|marcar|marcarme)",
            "(?:llamenme|llameme|llamame|llamen|llame|marqueme|marquenme|marcame)(?: por telefono)?",
            "estoy (?:libre|disponible|en casa)",
            "(?:es|esta|me queda|seria) (?:mejor|bien)(?: para mi)?",
            "mejor|por favor|porfavor|porfa|muchas gracias|gracias|si|claro|hola|buenos dias|buenas tardes|buenas");

    private static final String HOUR = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s?(a\\.?m\\.?|p\\.?m\\.?|o'?clock)?"
            + "(?:\\s(?:de|por|en) la (manana|tarde|noche))?|(noon|midday|mediodia)";
    private static final String T = "(?:" + HOUR.replaceAll("\\((?!\\?)", "(?:") + ")";

    /** They may count anything. */
    private static final Pattern FIGURES_ALONE = Pattern.compile("[\\d –-]+");

    private static final String LAS = "(?:las |la |el )?";

    private static final List<Form> FORMS = List.of(
            new Form("(?:any ?time )?(?:after|from|past) (" + T + ")(?: on| onwards?)?", Form.Means.AFTER),
            new Form("(" + T + ") or (?:later|after)", Form.Means.AFTER),
            new Form("(?:any ?time )?(?:before|until|till) (" + T + ")", Form.Means.BEFORE),
            new Form("(?:between|from)? ?(" + T + ") ?(?:-|–|and|to|until|till) ?(" + T + ")", Form.Means.BETWEEN),
            new Form("(?:at|around|about)? ?(" + T + ")", Form.Means.AT),
            new Form("(?:despues de|a partir de|desde) " + LAS + "(" + T + ")(?: en adelante)?", Form.Means.AFTER),
            new Form("(?:antes de|hasta) " + LAS + "(" + T + ")", Form.Means.BEFORE),
            new Form(
                    "(?:entre|de|desde)? ?" + LAS + "(" + T + ") ?(?:-|–|y|a|hasta) ?" + LAS + "(" + T + ")",
                    Form.Means.BETWEEN),
            new Form("(?:a|como a|sobre) " + LAS + "(" + T + ")", Form.Means.AT));

    private static final Map<String, WishedTime> PARTS = Map.of(
            "morning", WishedTime.daily(FIRST, LocalTime.NOON),
            "manana", WishedTime.daily(FIRST, LocalTime.NOON),
            "afternoon", WishedTime.daily(LocalTime.NOON, LocalTime.of(17, 0)),
            "tarde", WishedTime.daily(LocalTime.NOON, LocalTime.of(18, 0)),
            "evening", WishedTime.daily(LocalTime.of(17, 0), LAST),
            "noche", WishedTime.daily(LocalTime.of(18, 0), LAST));

    private static final Pattern PART = Pattern.compile(
            "(?:(?:in the|this) )?(morning|afternoon|evening)s?|(?:(?:por|en|de|a) la|esta) (manana|tarde|noche)");

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("lunes", DayOfWeek.MONDAY),
            Map.entry("martes", DayOfWeek.TUESDAY),
            Map.entry("miercoles", DayOfWeek.WEDNESDAY),
            Map.entry("jueves", DayOfWeek.THURSDAY),
            Map.entry("viernes", DayOfWeek.FRIDAY),
            Map.entry("sabado", DayOfWeek.SATURDAY),
            Map.entry("domingo", DayOfWeek.SUNDAY));

    private static final String DAY_NAMES =
            "(today|hoy|tomorrow|(?<!la )(?<!esta )manana|" + String.join("|", WEEKDAYS.keySet()) + ")";
    private static final Pattern DAY = Pattern.compile("(?:(?:on|el) )?\\b" + DAY_NAMES + "\\b");

    private AskedTime() {}

    /**
     * The time that a text asks for, if that is all it says.
     *
     * @param today the dates that it may be where the patient is; of more than one no day is understood
     */
    public static Optional<WishedTime> in(String text, Set<LocalDate> today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String said = plain(COURTESIES.matcher(plain(text)).replaceAll(" "));
        Matcher day = DAY.matcher(said);
        if (!day.find()) {
            return isOfToday(said) ? timeOf(said).flatMap(time -> onDay(time, "today", today)) : timeOf(said);
        }
        String name = day.group(1);
        String rest = plain(said.substring(0, day.start()) + " " + said.substring(day.end()));
        Optional<WishedTime> time = rest.isEmpty() ? Optional.of(WishedTime.daily(FIRST, LAST)) : timeOf(rest);
        return time.flatMap(asked -> onDay(asked, name, today));
    }

    private static boolean isOfToday(String said) {
        return said.startsWith("this ") || said.startsWith("esta ");
    }

    private static Optional<WishedTime> timeOf(String said) {
        if (FIGURES_ALONE.matcher(said).matches()) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(said);
        if (part.matches()) {
            return named(part);
        }
        return FORMS.stream()
                .flatMap(form -> form.in(said).stream())
                .findFirst()
                .or(() -> withinPart(said));
    }

    /** A time and the part of the day that it is in. */
    private static Optional<WishedTime> withinPart(String said) {
        Matcher part = PART.matcher(said);
        if (!part.find()) {
            return Optional.empty();
        }
        Optional<WishedTime> time = timeOf(plain(said.substring(0, part.start()) + " " + said.substring(part.end())));
        return named(part)
                .flatMap(named -> time.filter(asked ->
                        !asked.from().isBefore(named.from()) && asked.from().isBefore(named.until())));
    }

    private static Optional<WishedTime> named(MatchResult part) {
        return Optional.ofNullable(PARTS.get(part.group(1) == null ? part.group(2) : part.group(1)));
    }

    private static Optional<WishedTime> onDay(WishedTime time, String name, Set<LocalDate> today) {
        if (today.size() != 1) {
            return Optional.empty();
        }
        LocalDate now = today.iterator().next();
        return day(name, now).map(day -> WishedTime.on(day, time.from(), time.until()));
    }

    /** A weekday that it is today is not certain: this one, or the next. */
    private static Optional<LocalDate> day(String name, LocalDate today) {
        return switch (name) {
            case "today", "hoy" -> Optional.of(today);
            case "tomorrow", "manana" -> Optional.of(today.plusDays(1));
            default ->
                Optional.ofNullable(WEEKDAYS.get(name))
                        .filter(weekday -> weekday != today.getDayOfWeek())
                        .map(weekday -> today.with(TemporalAdjusters.next(weekday)));
        };
    }

    /** In small letters without accents, with what is no word, time or dash taken out. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("([ap])\\.\\s?m\\.?", "$1m")
                .replaceAll("[^\\p{L}\\p{N}:'–-]+", " ")
                .strip();
    }

    private static Pattern words(String... phrases) {
        return Pattern.compile("\\b(?:" + String.join("|", phrases) + ")\\b");
    }

    /** One way to name a time. */
    private record Form(Pattern pattern, Means means) {

        enum Means {
            AFTER,
            BEFORE,
            BETWEEN,
            AT
        }

        Form(String pattern, Means means) {
            this(Pattern.compile(pattern), means);
        }

        Optional<WishedTime> in(String said) {
            Matcher matcher = pattern.matcher(said);
            return matcher.matches() ? meant(matcher.toMatchResult()) : Optional.empty();
        }

        private Optional<WishedTime> meant(MatchResult found) {
            Optional<LocalTime> first = hour(found.group(1));
            return switch (means) {
                case AFTER -> first.flatMap(from -> between(from, LAST));
                case BEFORE -> first.flatMap(until -> between(FIRST, until));
                case BETWEEN -> first.flatMap(from -> hour(found.group(2)).flatMap(until -> between(from, until)));
                case AT -> first.flatMap(from -> between(from, from.plusMinutes(MINUTES_OF_AN_HOUR_NAMED)));
            };
        }

        private static Optional<WishedTime> between(LocalTime from, LocalTime until) {
            return !from.isBefore(FIRST) && !until.isAfter(LAST) && from.isBefore(until)
                    ? Optional.of(WishedTime.daily(from, until))
                    : Optional.empty();
        }

        private static final Pattern NAMED = Pattern.compile(HOUR);

        /** Where neither half of the day is named, one to seven are hours of the afternoon: nobody is called at night. */
        private static Optional<LocalTime> hour(String said) {
            Matcher named = NAMED.matcher(said);
            if (!named.matches()) {
                return Optional.empty();
            }
            if (named.group(5) != null) {
                return Optional.of(LocalTime.NOON);
            }
            int hour = Integer.parseInt(named.group(1));
            int minute = named.group(2) == null ? 0 : Integer.parseInt(named.group(2));
            String half = named.group(4) != null ? named.group(4) : named.group(3) == null ? "" : named.group(3);
            boolean isMorning = half.startsWith("a") || half.equals("manana");
            boolean isAfternoon = half.startsWith("p") || half.equals("tarde") || half.equals("noche");
            if (hour > 23 || minute > 59 || ((isMorning || isAfternoon) && (hour == 0 || hour > 12))) {
                return Optional.empty();
            }
            if (isMorning) {
                return Optional.of(LocalTime.of(hour % 12, minute));
            }
            boolean isLater = isAfternoon || hour < FIRST.getHour();
            return Optional.of(LocalTime.of(isLater && hour < 12 && hour > 0 ? hour + 12 : hour, minute));
        }
    }
}
