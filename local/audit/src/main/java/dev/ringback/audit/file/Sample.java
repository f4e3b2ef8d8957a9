package dev.ringback.audit.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The beginning of an export, by which its system is recognised. */
public sealed interface Sample {

    /** The first lines of separated values, each as a header would be read. */
    record Rows(List<Row> rows) implements Sample {}

    /**
     * One line of separated values.
     *
     * @param line its number in the file
     */
    record Row(long line, char separator, List<String> fields) {}

    /** A line that begins with {@code Call }. */
    record CallLine(List<String> fields) implements Sample {}

    /** The objects at the beginning: each list of them, and what stands at the top. */
    record Objects(List<ObjectSample.Found> found, Format.Objects.Layout layout) implements Sample {}

    /** There is nothing in it. */
    record Empty() implements Sample {}

    /** Some systems write a title and a date above the header. */
    int LINES = 20;

    List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    String CALL = "Call ";

    static Sample of(Path file) throws IOException {
        try (LogText text = LogText.open(file)) {
            Lines lines = new Lines(text.reader());
            List<Lines.Line> first = new ArrayList<>();
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent() && first.size() < LINES) {
                if (!line.get().text().isBlank()) {
                    first.add(line.get());
                }
                line = lines.next();
            }
            return of(file, first);
        }
    }

    private static Sample of(Path file, List<Lines.Line> lines) throws IOException {
        if (lines.isEmpty()) {
            return new Empty();
        }
        String first = lines.getFirst().text();
        if (first.stripLeading().startsWith("{") || first.stripLeading().startsWith("[")) {
            try (LogText text = LogText.open(file)) {
                return new Objects(ObjectSample.in(text.reader()), ObjectSample.layout(first));
            }
        }
        if (lines.stream().allMatch(line -> isCallLine(line.text()))) {
            return new CallLine(List.of(first.substring(CALL.length()).split(",", -1)));
        }
        return new Rows(lines.stream()
                .filter(line -> !line.tooLong())
                .flatMap(line -> row(line).stream())
                .toList());
    }

    /** {@code Call Time,…} is the header of another export: no time and no number is in it. */
    private static boolean isCallLine(String line) {
        return line.startsWith(CALL) && line.indexOf(',') > 0 && line.chars().anyMatch(Character::isDigit);
    }

    private static Optional<Row> row(Lines.Line line) {
        char separator = SEPARATORS.getFirst();
        for (char one : SEPARATORS) {
            if (count(line.text(), one) > count(line.text(), separator)) {
                separator = one;
            }
        }
        try {
            List<String> fields = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofSingleCsvRecord(line.text())
                    .getFields();
            return Optional.of(new Row(line.number(), separator, fields));
        } catch (CsvParseException notOneRecord) {
            return Optional.empty();
        }
    }

    private static long count(String text, char separator) {
        return text.chars().filter(one -> one == separator).count();
    }
}
