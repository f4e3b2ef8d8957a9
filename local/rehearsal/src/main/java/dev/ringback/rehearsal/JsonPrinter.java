package dev.ringback.rehearsal;

import dev.ringback.standins.Json;
import java.io.PrintWriter;
import tools.jackson.databind.node.ObjectNode;

/** Prints a rehearsal for machines: one JSON object a line. */
public final class JsonPrinter implements Printer {

    private final PrintWriter out;

    public JsonPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(ObjectNode line) {
        out.println(Json.write(line));
    }
}
