package dev.ringback.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A table for a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class CsvTable {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvTable() {}

    /**
     * The table of some rows.
     *
     * @param columns the fields that are shown, in their order; what is within another is named as in {@code firstCallback.median}
     */
    static String of(List<String> columns, List<JsonNode> rows) {
        var text = new StringWriter();
        // The writer holds back what it was given until it is closed.
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            for (JsonNode row : rows) {
                csv.writeRecord(
                        columns.stream().map(column -> cell(row, column)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(JsonNode row, String column) {
        JsonNode value = row.at("/" + column.replace('.', '/'));
        // A figure below zero is no formula, and there is none.
        return value.isNumber() ? value.asString() : harmless(value.asString(""));
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
