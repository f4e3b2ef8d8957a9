package dev.ringback.audit.system;

import dev.ringback.audit.file.LogRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Any other export, of which somebody has said which column is what: {@code from=Caller,to=Called,begin=Date+Time,…}. */
public final class StatedColumns implements PhoneSystem {

    /** What a column can be. */
    enum Field {
        FROM("from", "caller"),
        TO("to", "called", "callee", "line"),
        BEGIN("begin", "start", "time", "date"),
        END("end"),
        DURATION("duration", "length"),
        TALK("talk", "talktime"),
        RESULT("result", "status", "disposition"),
        ANSWERED("answered"),
        DIRECTION("direction"),
        SESSION("session", "id");

        private final String name;
        private final String alsoCalled;

        Field(String name, String... alsoCalled) {
            this.name = name;
            this.alsoCalled = String.join(" ", alsoCalled);
        }

        static Optional<Field> of(String name) {
            return Stream.of(values())
                    .filter(field -> field.name.equals(name)
                            || List.of(field.alsoCalled.split(" ", -1)).contains(name))
                    .filter(_ -> !name.isEmpty())
                    .findFirst();
        }
    }

    /** What somebody wrote behind {@code --columns}, read. */
    public sealed interface Stated {

        record Columns(StatedColumns columns) implements Stated {}

        record Wrong(String why) implements Stated {}
    }

    private static final String FIELDS =
            Stream.of(Field.values()).map(field -> field.name).collect(Collectors.joining(", "));

    private static final Set<String> NOT_ANSWERED = Set.of("", "-", "0", "no", "false", "n", "00:00:00", "0:00");

    private final Map<Field, List<String>> columns;
    private final Optional<Lengths.Unit> unit;

    private StatedColumns(Map<Field, List<String>> columns, Optional<Lengths.Unit> unit) {
        this.columns = columns;
        this.unit = unit;
    }

    /**
     * Reads what somebody has said of the columns.
     *
     * @param text {@code FIELD=COLUMN,…}; a bare number of minutes needs {@code duration:minutes=COLUMN}
     */
    public static Stated of(String text) {
        Map<Field, List<String>> columns = new EnumMap<>(Field.class);
        Optional<Lengths.Unit> unit = Optional.empty();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            String[] named = pair.substring(0, Math.max(0, equals))
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .split(":", 2);
            Optional<Field> field = Field.of(named[0]);
            List<String> keys = keys(pair.substring(equals + 1));
            if (field.isEmpty() || keys.isEmpty()) {
                return new Stated.Wrong(
                        "--columns: expected FIELD=COLUMN, separated by commas, with the fields %s; found \"%s\""
                                .formatted(FIELDS, pair.strip()));
            }
            if (columns.put(field.get(), keys) != null) {
                return new Stated.Wrong(
                        "--columns: %1$s is stated twice; two columns that are one value are %1$s=ONE+OTHER; found \"%2$s\""
                                .formatted(field.get().name, pair.strip()));
            }
            if (named.length == 2) {
                unit = unit(named[1]);
                if (unit.isEmpty()) {
                    return new Stated.Wrong("--columns: expected duration:seconds, duration:minutes,"
                            + " duration:days or duration:milliseconds; found \"%s\"".formatted(pair.strip()));
                }
            }
        }
        return missing(columns)
                .<Stated>map(Stated.Wrong::new)
                .orElse(new Stated.Columns(new StatedColumns(columns, unit)));
    }

    private static Optional<String> missing(Map<Field, List<String>> columns) {
        List<String> missing = new ArrayList<>();
        Stream.of(Field.FROM, Field.TO, Field.BEGIN)
                .filter(field -> !columns.containsKey(field))
                .forEach(field -> missing.add(field.name));
        if (!columns.containsKey(Field.END) && !columns.containsKey(Field.DURATION)) {
            missing.add("end or duration");
        }
        if (!columns.containsKey(Field.RESULT)
                && !columns.containsKey(Field.TALK)
                && !columns.containsKey(Field.ANSWERED)) {
            missing.add("result, talk or answered");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("--columns: state the column of %s as well".formatted(String.join("; ", missing)));
    }

    private static List<String> keys(String columns) {
        return Stream.of(columns.split("\\+", -1))
                .map(LogRecord::key)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static Optional<Lengths.Unit> unit(String word) {
        return switch (word.strip()) {
            case "ms", "milliseconds" -> Optional.of(Lengths.Unit.MILLISECONDS);
            case "s", "seconds" -> Optional.of(Lengths.Unit.SECONDS);
            case "d", "days" -> Optional.of(Lengths.Unit.DAYS);
            case "min", "minutes" -> Optional.of(Lengths.Unit.MINUTES);
            default -> Optional.empty();
        };
    }

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public String described() {
        return "any other export, with --columns";
    }

    @Override
    public boolean hasNames(Set<String> keys) {
        return columns.values().stream().flatMap(List::stream).allMatch(keys::contains);
    }

    @Override
    public boolean hasPlaces(List<String> fields) {
        return columns.values().stream()
                .flatMap(List::stream)
                .allMatch(key -> key.chars().allMatch(Character::isDigit)
                        && key.length() < 4
                        && Integer.parseInt(key) >= 1
                        && Integer.parseInt(key) <= fields.size());
    }

    @Override
    public List<String> places(int fields) {
        return Stream.iterate(1, place -> place + 1)
                .limit(fields)
                .map(String::valueOf)
                .toList();
    }

    @Override
    public Reading read(LogRecord record, LogSetting setting) {
        Draft draft = new Draft(record, setting)
                .session(value(record, Field.SESSION))
                .from(value(record, Field.FROM))
                .to(value(record, Field.TO))
                .way(value(record, Field.DIRECTION))
                .beginsAt("begin", value(record, Field.BEGIN))
                .endsAt("end", value(record, Field.END));
        String length = value(record, Field.DURATION);
        if (Lengths.isBareNumber(length) && unit().isEmpty()) {
            return new Reading.MustBeStated(
                    "the file does not say what its durations count: --columns duration:seconds=%1$s, duration:minutes=%1$s, duration:milliseconds=%1$s or, where a spreadsheet made parts of a day of them, duration:days=%1$s"
                            .formatted(String.join("+", columns.getOrDefault(Field.DURATION, List.of()))));
        }
        draft.lastsFor("duration", length, unit().orElse(Lengths.Unit.SECONDS));
        Result byTalk = talked(record) ? Result.PERSON : Result.NOBODY;
        return columns.containsKey(Field.RESULT)
                ? draft.result(value(record, Field.RESULT), Words.COMMON, byTalk)
                        .reading()
                : draft.result(byTalk).reading();
    }

    private boolean talked(LogRecord record) {
        String answered = value(record, Field.ANSWERED).toLowerCase(Locale.ROOT);
        return columns.containsKey(Field.ANSWERED)
                ? !NOT_ANSWERED.contains(answered)
                : Lengths.isPositive(value(record, Field.TALK));
    }

    /** As stated, or as the name of the column says. */
    private Optional<Lengths.Unit> unit() {
        return unit.or(() -> columns.getOrDefault(Field.DURATION, List.of()).stream()
                .findFirst()
                .flatMap(StatedColumns::unitInName));
    }

    private static Optional<Lengths.Unit> unitInName(String key) {
        if (key.contains("milli") || key.endsWith("ms")) {
            return Optional.of(Lengths.Unit.MILLISECONDS);
        }
        if (key.contains("sec")) {
            return Optional.of(Lengths.Unit.SECONDS);
        }
        return key.contains("min") ? Optional.of(Lengths.Unit.MINUTES) : Optional.empty();
    }

    /** A date and a time in two columns are one value. */
    private String value(LogRecord record, Field field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(record::field)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
