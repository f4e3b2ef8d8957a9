package dev.ringback.audit;

import dev.ringback.audit.file.Export;
import dev.ringback.audit.file.Format;
import dev.ringback.audit.file.LogRecord;
import dev.ringback.audit.file.Sample;
import dev.ringback.audit.file.Unreadables;
import dev.ringback.audit.system.LogSetting;
import dev.ringback.callback.PhoneNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** When appointments were made, by number: a table with a column for each. */
final class Appointments {

    /** What is in the file, or why it cannot be used. */
    sealed interface Read {

        record Made(Map<PhoneNumber, List<Instant>> made) implements Read {}

        record Failed(String why) implements Read {}
    }

    private static final List<String> NUMBER = List.of("number", "phone", "mobile", "cell", "tel");
    private static final List<String> TIME = List.of("made", "booked", "created", "time", "date");

    private Appointments() {}

    static Read in(Path file, LogSetting setting) throws IOException {
        if (!(Sample.of(file) instanceof Sample.Rows(var rows))) {
            return new Read.Failed(expected(file));
        }
        for (Sample.Row row : rows) {
            Optional<String> number = column(row, NUMBER, _ -> true);
            Optional<String> time = column(row, TIME, key -> !Optional.of(key).equals(number));
            if (number.isPresent() && time.isPresent()) {
                return read(
                        file,
                        new Format.Table(row.separator(), row.line() + 1, row.fields()),
                        number.get(),
                        time.get(),
                        setting);
            }
        }
        return new Read.Failed(expected(file));
    }

    private static Read read(Path file, Format format, String number, String time, LogSetting setting)
            throws IOException {
        Map<PhoneNumber, List<Instant>> made = new HashMap<>();
        Unreadables unreadables = new Unreadables();
        new Export(file, format, unreadables)
                .read(
                        record -> {
                            Optional<PhoneNumber> who = setting.numbers().number(record.field(number));
                            Optional<Instant> when = setting.clock().read(record.field(time));
                            if (who.isPresent() && when.isPresent()) {
                                made.computeIfAbsent(who.get(), _ -> new ArrayList<>(1))
                                        .add(when.get());
                            } else {
                                unreadables.add(file.toString(), record.line(), "no number, or no time");
                            }
                        },
                        (_, _, _, _) -> {});
        return made.isEmpty() && unreadables.count() > 0 ? new Read.Failed(expected(file)) : new Read.Made(made);
    }

    /** The first word of the list that a column has in its name decides: {@code Created Date} is rather meant than {@code Date}. */
    private static Optional<String> column(Sample.Row row, List<String> words, Predicate<String> mayBe) {
        List<String> keys =
                row.fields().stream().map(LogRecord::key).filter(mayBe).toList();
        return words.stream()
                .flatMap(word -> keys.stream().filter(key -> key.contains(word)))
                .findFirst();
    }

    private static String expected(Path file) {
        return "%s: expected a table with a column for the number (such as phone) and one for when the appointment was made (such as made)"
                .formatted(file);
    }
}
