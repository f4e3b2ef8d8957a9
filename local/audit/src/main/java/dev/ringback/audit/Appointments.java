package dev.ringback.audit;

import dev.ringback.audit.file.Export;
import dev.ringback.audit.file.Format;
import dev.ringback.audit.file.LogRecord;
import dev.ringback.audit.file.Sample;
import dev.ringback.audit.file.Unreadables;
import dev.ringback.audit.system.DayOrder;
import dev.ringback.audit.system.LogSetting;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.numbers.AppointmentMade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When appointments were made, by number: a table with columns for each. */
final class Appointments {

    /** What is in the file, or why it cannot be used. */
    sealed interface Read {

        record Made(
                Map<PhoneNumber, List<AppointmentMade>> made, long rows, Unreadables unreadables, List<String> notes)
                implements Read {}

        record Failed(String why) implements Read {}
    }

    private final Path file;
    private final Format format;
    private final AppointmentColumns columns;
    private final LogSetting setting;
    private final Map<PhoneNumber, List<AppointmentMade>> made = new HashMap<>();
    private final Unreadables unreadables = new Unreadables();
    private long records;
    private long unreadableRecords;

    private Appointments(Path file, Format format, AppointmentColumns columns, LogSetting setting) {
        this.file = file;
        this.format = format;
        this.columns = columns;
        this.setting = setting;
    }

    static Read in(Path file, Stated stated, DayOrder order) throws IOException {
        List<Sample.Row> rows = Sample.of(file) instanceof Sample.Rows(var some) ? some : List.of();
        for (Sample.Row row : rows) {
            switch (AppointmentColumns.in(row)) {
                case AppointmentColumns.Found.Header(var columns) -> {
                    return read(
                            file,
                            new Format.Table(row.separator(), row.line() + 1, row.fields()),
                            columns,
                            stated,
                            order);
                }
                case AppointmentColumns.Found.Several(var columns) -> {
                    return new Read.Failed(
                            "%s: several columns may say when the appointment was made (%s): call the right one \"made\" in the header"
                                    .formatted(file, String.join(", ", columns)));
                }
                case AppointmentColumns.Found.None _ -> {
                    // A title, or something else above the header.
                }
            }
        }
        return new Read.Failed(expected(file) + found(rows));
    }

    private static Read read(Path file, Format format, AppointmentColumns columns, Stated stated, DayOrder order)
            throws IOException {
        Appointments appointments = new Appointments(file, format, columns, stated.setting(order));
        appointments.read();
        Optional<DayOrder> shown = appointments.setting.clock().shownToBe();
        if (shown.isPresent()) {
            appointments = new Appointments(file, format, columns, stated.setting(shown.get()));
            appointments.read();
        }
        return appointments.result();
    }

    private void read() throws IOException {
        new Export(file, format, unreadables).read(this::take, (_, _, _, _) -> {});
    }

    private void take(LogRecord record) {
        records++;
        List<PhoneNumber> who = columns.numbers().stream()
                .flatMap(name -> setting.numbers().number(record.field(LogRecord.key(name))).stream())
                .distinct()
                .toList();
        if (who.isEmpty()) {
            unreadable(record, "%s: expected a number".formatted(String.join(", ", columns.numbers())));
            return;
        }
        Optional<AppointmentMade> when = when(columns.made().stream()
                .map(name -> record.field(LogRecord.key(name)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        if (when.isEmpty()) {
            unreadable(
                    record,
                    "%s: expected a time such as 2026-11-16 08:12, or a day, from the year 2000 on and not after tomorrow"
                            .formatted(String.join(", ", columns.made())));
            return;
        }
        who.forEach(
                number -> made.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(when.get()));
    }

    private Optional<AppointmentMade> when(String text) {
        return setting.clock()
                .read(text)
                .map(AppointmentMade::at)
                .or(() -> setting.clock()
                        .readDay(text)
                        .map(day -> AppointmentMade.on(day, setting.clock().zone())))
                .filter(one -> setting.clock().isPlausible(one.earliest()));
    }

    private void unreadable(LogRecord record, String why) {
        unreadableRecords++;
        unreadables.add(file.toString(), record.line(), why);
    }

    private Read result() {
        String read = "the number from %s, and when it was made from %s"
                .formatted(String.join(", ", columns.numbers()), String.join(", ", columns.made()));
        if (made.isEmpty() && unreadables.count() > 0) {
            return new Read.Failed("%s. Read were %s: no row has both".formatted(expected(file), read));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Of the appointments were read %s.".formatted(read));
        setting.clock().assumed().ifPresent(order -> notes.add(Notes.assumed("The dates of the appointments", order)));
        return new Read.Made(made, records + unreadables.count() - unreadableRecords, unreadables, notes);
    }

    private static String expected(Path file) {
        return "%s: expected a table with a column for the number (such as phone) and one for when the appointment was made (such as made)"
                .formatted(file);
    }

    /** A row with digits in it is no header, but somebody's appointment. */
    private static String found(List<Sample.Row> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> String.join(", ", row.fields()))
                .filter(names -> names.chars().noneMatch(Character::isDigit))
                .map("; found %s"::formatted)
                .orElse("");
    }
}
