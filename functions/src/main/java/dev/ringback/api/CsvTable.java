package dev.ringback.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/** A table for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class CsvTable {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    CsvTable(List<String> head) {
        csv.writeRecord(head);
    }

    CsvTable row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::harmless).toList());
        return this;
    }

    String text() {
        return text.toString();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
