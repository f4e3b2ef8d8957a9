package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that has grown too long does a second thing: look for it, and give it a file of its own. */
class FileSizeTest {

    private static final int LINES = 300;

    @Test
    void no_source_file_is_longer_than_300_lines() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : Sources.all()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES) {
                longer.add(file.getFileName() + " has " + lines);
            }
        }
        assertThat(longer).isEmpty();
    }
}
