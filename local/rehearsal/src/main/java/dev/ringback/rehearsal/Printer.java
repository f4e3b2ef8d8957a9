package dev.ringback.rehearsal;

import tools.jackson.databind.node.ObjectNode;

/** Where the lines of a rehearsal go. */
@FunctionalInterface
public interface Printer {

    void print(ObjectNode line);
}
