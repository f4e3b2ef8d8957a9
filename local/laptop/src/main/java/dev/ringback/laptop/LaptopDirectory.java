package dev.ringback.laptop;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;

/** The directory in force on a running laptop. */
final class LaptopDirectory {

    private final LocalAws aws;
    private final Stage stage;
    private final DirectoryTable table;
    private int followed;

    LaptopDirectory(LocalAws aws, Stage stage) {
        this.aws = aws;
        this.stage = stage;
        this.table = new DirectoryTable(aws.table(), aws.tableName());
        this.followed = table.current();
    }

    /** A laptop does not wait for the minute in which functions still know the directory before: that would serve no one. */
    void followIfMoved() {
        int current = table.current();
        if (current != followed) {
            table.version(current)
                    .map(version -> DirectoryReader.read(Json.read(version.json())))
                    .ifPresent(stage::follow);
            aws.startAfresh();
            followed = current;
        }
    }
}
