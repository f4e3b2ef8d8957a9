package dev.ringback.numbers;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Word;
import dev.ringback.callback.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what figures are told apart. What has no such thing counts in no group: a text for no person, the close of a day for no hour. */
public enum Dimension implements Word {
    DAY,
    WEEKDAY,
    HOUR,
    LOCATION,
    BUCKET,
    AGENCY,
    PERSON,
    CAMPAIGN,
    /** By the version of the script that the patient heard: what they say of the call. */
    SCRIPT;

    private static final List<String> WEEKDAYS =
            Stream.of(DayOfWeek.values()).map(Dimension::word).toList();

    /** The group in which a tally counts. */
    public Optional<String> keyOf(Tally tally) {
        return switch (this) {
            case DAY -> Optional.of(tally.day().toString());
            case WEEKDAY -> Optional.of(word(tally.day().getDayOfWeek()));
            case HOUR -> local(tally).map(time -> Integer.toString(time.getHour()));
            case LOCATION -> Optional.of(tally.place().location().id());
            case BUCKET -> tally.place().bucket().map(Bucket::word);
            case CAMPAIGN -> tally.place().campaign();
            case SCRIPT ->
                tally instanceof Tally.OfQuestion asked
                        ? Optional.of(asked.script().id())
                        : Optional.empty();
            case AGENCY -> firstBy(tally).flatMap(Worker::agency).map(AgencyId::id);
            case PERSON -> firstBy(tally).map(Worker::id).map(PersonId::id);
        };
    }

    /** The group in which an attempt counts: its own maker's, else its callback's. */
    Optional<String> keyOf(Tally.OfCallback of, Tally.Attempt attempt) {
        return switch (this) {
            case AGENCY -> attempt.by().agency().map(AgencyId::id);
            case PERSON -> Optional.of(attempt.by().id().id());
            case DAY, WEEKDAY, HOUR, LOCATION, BUCKET, CAMPAIGN, SCRIPT -> keyOf(of);
        };
    }

    /** Whether the close of a day at a location counts in the group of this key. */
    boolean coversClose(String key, String location, LocalDate day) {
        return switch (this) {
            case DAY -> day.toString().equals(key);
            case WEEKDAY -> word(day.getDayOfWeek()).equals(key);
            case LOCATION -> location.equals(key);
            case BUCKET, CAMPAIGN -> true;
            case HOUR, AGENCY, PERSON, SCRIPT -> false;
        };
    }

    /** The order of the groups: days and hours as they pass, everything else by name. */
    public Comparator<String> order() {
        return switch (this) {
            case WEEKDAY -> Comparator.comparingInt(WEEKDAYS::indexOf);
            case HOUR -> Comparator.comparingInt(Integer::parseInt);
            case DAY, LOCATION, BUCKET, AGENCY, PERSON, CAMPAIGN, SCRIPT -> Comparator.naturalOrder();
        };
    }

    /** The word for a day of the week: {@code mon}. */
    public static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDateTime> local(Tally tally) {
        return switch (tally) {
            case Tally.OfCallback callback -> Optional.of(callback.firstCall().toLocalDateTime());
            case Tally.FurtherCall call -> Optional.of(call.endedAt().toLocalDateTime());
            case Tally.Uncallable call -> Optional.of(call.endedAt().toLocalDateTime());
            case Tally.OfText text -> Optional.of(text.at().toLocalDateTime());
            case Tally.OfQuestion asked -> Optional.of(asked.askedAt().toLocalDateTime());
            case Tally.Stop stop -> Optional.of(stop.at().toLocalDateTime());
            case Tally.OfFollowUp owed -> Optional.of(owed.firstCall().toLocalDateTime());
            case Tally.OpenAtClose _ -> Optional.empty();
        };
    }

    /** Who made the first attempt. */
    static Optional<Worker> firstBy(Tally tally) {
        return switch (tally) {
            case Tally.OfCallback callback -> callback.firstAttempt().map(Tally.FirstAttempt::by);
            case Tally.OfFollowUp owed -> owed.firstBy();
            case Tally.FurtherCall _,
                    Tally.Uncallable _,
                    Tally.OfText _,
                    Tally.OfQuestion _,
                    Tally.Stop _,
                    Tally.OpenAtClose _ -> Optional.empty();
        };
    }
}
