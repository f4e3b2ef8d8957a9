package dev.ringback.standins.table.store;

import java.nio.file.Path;

/** The file of a table is not what was written there. */
public final class DamagedTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedTable(Path folder, RuntimeException cause) {
        super("the table in %s is damaged".formatted(folder), cause);
    }
}
