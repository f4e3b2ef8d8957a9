package dev.ringback.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of calls that is read from its beginning to its end, one record at a time. */
public final class Export {

    /** Told now and then how far the reading has come. */
    @FunctionalInterface
    public interface Progress {
        void at(Path file, long records, long bytesRead, long bytes);
    }

    private static final int TOLD_EVERY = 4096;

    private final Path file;
    private final Format format;
    private final Unreadables unreadables;

    public Export(Path file, Format format, Unreadables unreadables) {
        this.file = file;
        this.format = format;
        this.unreadables = unreadables;
    }

    public void read(Consumer<LogRecord> records, Progress progress) throws IOException {
        try (LogText text = LogText.open(file)) {
            long bytes = Files.size(file);
            long[] seen = {0};
            Consumer<LogRecord> each = record -> {
                if (++seen[0] % TOLD_EVERY == 0) {
                    progress.at(file, seen[0], text.bytesRead(), bytes);
                }
                records.accept(record);
            };
            Lines lines = new Lines(text.reader());
            switch (format) {
                case Format.Table table -> new TableReader(table, lines, this::unreadable).read(each);
                case Format.CallLines(var names) -> readCallLines(lines, names, each);
                case Format.Objects objects ->
                    new ObjectReader(objects, this::unreadable).read(text.reader(), lines, each);
            }
        }
    }

    private void unreadable(String why, long line) {
        unreadables.add(file.toString(), line, why);
    }

    private void readCallLines(Lines lines, List<String> names, Consumer<LogRecord> records) throws IOException {
        NamedPlaces places = new NamedPlaces(names);
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            Lines.Line line = next.get();
            if (line.text().isBlank()) {
                continue;
            }
            if (line.tooLong() || !line.text().startsWith(Sample.CALL)) {
                unreadable("the line does not begin with \"Call \"", line.number());
                continue;
            }
            String[] fields = line.text().substring(Sample.CALL.length()).split(",", -1);
            if (fields.length < names.size()) {
                unreadable("%d fields; expected %d".formatted(fields.length, names.size()), line.number());
            } else {
                records.accept(places.record(line.number(), List.of(fields)));
            }
        }
    }
}
