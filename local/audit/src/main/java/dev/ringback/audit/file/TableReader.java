package dev.ringback.audit.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** Reads separated values. A header that stands in the middle again, as where files were put together, is no record. */
final class TableReader {

    private final Format.Table table;
    private final Lines lines;
    private final ObjLongConsumer<String> unreadable;

    TableReader(Format.Table table, Lines lines, ObjLongConsumer<String> unreadable) {
        this.table = table;
        this.lines = lines;
        this.unreadable = unreadable;
    }

    void read(Consumer<LogRecord> records) throws IOException {
        for (long line = 1; line < table.firstLine(); line++) {
            lines.next();
        }
        NamedPlaces places = new NamedPlaces(table.names());
        WholeRecords whole = new WholeRecords(lines, table.separator(), '"', unreadable);
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(table.separator())
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(Lines.LONGEST + 1)
                                .maxFieldSize(Lines.LONGEST + 1)
                                .maxRecordSize(Lines.LONGEST + 1)),
                        whole)) {
            for (CsvRecord row : rows) {
                long line = row.getStartingLineNumber() + table.firstLine() - 1;
                List<String> fields = row.getFields();
                if (isCutOff(whole.cutOff(), line, fields)) {
                    unreadable.accept("the file ends in the middle of this line", line);
                } else if (!fields.equals(table.names())) {
                    records.accept(places.record(line, fields));
                }
            }
        }
    }

    private boolean isCutOff(Optional<Long> cutOff, long line, List<String> fields) {
        return cutOff.filter(last -> last == line).isPresent()
                && fields.size() < table.names().size();
    }
}
