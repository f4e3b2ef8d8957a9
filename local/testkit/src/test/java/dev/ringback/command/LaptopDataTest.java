package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ringback.laptop.LaptopData;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may look at what a laptop keeps, and what becomes of it when it is damaged. */
class LaptopDataTest {

    private static final String OWNERS_FOLDER = "rwx------";
    private static final String OWNERS_FILE = "rw-------";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void onAFileSystemThatKnowsOwners() throws IOException {
        FileStore store = Files.getFileStore(folder);
        assumeThat(store.supportsFileAttributeView(PosixFileAttributeView.class))
                .as("the file system of %s knows no owners", folder)
                .isTrue();
    }

    @Test
    void nobody_else_may_look_at_what_a_laptop_keeps() throws IOException {
        Path data = folder.resolve("of/a/laptop");

        Ran ran = Ran.ringback("directory", "apply", Project.exampleDirectory(), "--by", "pat", "--data", data);
        new LaptopData(data).keepAhead(Duration.ZERO);
        new LaptopData(data).noteDayBegun();

        assertThat(ran.exit()).as(ran.err()).isZero();
        try (Stream<Path> paths = Files.walk(data)) {
            List<Path> all = paths.toList();
            assertThat(all).contains(data.resolve("dynamodb/table.mv"), data.resolve("clock-ahead"));
            assertThat(all)
                    .allSatisfy(path -> assertThat(rights(path))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? OWNERS_FOLDER : OWNERS_FILE));
        }
    }

    @Test
    void a_folder_that_an_earlier_release_left_open_is_closed() throws IOException {
        Path data = open(folder.resolve("data"));
        for (String name : List.of("in-use", "clock-ahead")) {
            Path file = Files.writeString(data.resolve(name), "PT0S");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }

        try (LaptopData.Hold _ = new LaptopData(data).hold().orElseThrow()) {
            new LaptopData(data).keepAhead(Duration.ofHours(1));
        }

        assertThat(rights(data)).isEqualTo(OWNERS_FOLDER);
        assertThat(rights(data.resolve("in-use"))).isEqualTo(OWNERS_FILE);
        assertThat(rights(data.resolve("clock-ahead"))).isEqualTo(OWNERS_FILE);
        assertThat(new LaptopData(data).ahead()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_empty_folder_that_is_open_is_closed() throws IOException {
        Path data = open(folder.resolve("data"));

        try (LaptopData.Hold _ = new LaptopData(data).hold().orElseThrow()) {
            assertThat(rights(data)).isEqualTo(OWNERS_FOLDER);
        }
    }

    @Test
    void a_folder_with_other_things_in_it_is_neither_closed_nor_used() throws IOException {
        Path data = open(folder.resolve("shared"));
        Files.writeString(data.resolve("of-somebody-else.txt"), "");

        Ran ran = Ran.ringback("local", "--no-serve", "--data", data);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("cannot keep data in " + data, "others may look into it (rwxr-xr-x)", "chmod 700")
                .hasLineCount(1);
        assertThat(rights(data)).isEqualTo("rwxr-xr-x");
        assertThat(data.resolve("in-use")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock-ahead", "schedules.json", "dynamodb/table.mv"})
    void what_is_damaged_is_named_with_what_to_do(String file) throws IOException {
        Path data = folder.resolve("data");
        Ran.ringback("directory", "apply", Project.exampleDirectory(), "--by", "pat", "--data", data);
        new LaptopData(data).noteDayPlayed();
        Files.writeString(data.resolve(file), "{\"not\": what was written".repeat(1000));

        Ran local = Ran.ringback("local", "--no-serve", "--data", data);

        assertThat(local.exit()).isEqualTo(2);
        assertThat(local.err())
                .contains("cannot go on with the data in " + data, "is damaged", "--fresh")
                .hasLineCount(1);
        assertThat(Ran.ringback("local", "--no-serve", "--fresh", "--data", data)
                        .exit())
                .isZero();
    }

    @Test
    void the_directory_of_data_that_is_damaged_cannot_be_asked_for_and_that_is_said() throws IOException {
        Path data = folder.resolve("data");
        Ran.ringback("directory", "apply", Project.exampleDirectory(), "--by", "pat", "--data", data);
        Files.writeString(data.resolve("dynamodb/table.mv"), "not a table".repeat(1000));

        Ran ran = Ran.ringback("directory", "history", "--data", data);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot use " + data, "is damaged").hasLineCount(1);
    }

    @Test
    void who_only_looks_leaves_no_data_behind() {
        Path data = folder.resolve("data");

        Ran diff = Ran.ringback("directory", "diff", Project.exampleDirectory(), "--data", data);
        Ran history = Ran.ringback("directory", "history", "--data", data);
        Ran rollback = Ran.ringback("directory", "rollback", "--to", "1", "--by", "pat", "--data", data);

        assertThat(diff.exit()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("everything is new");
        assertThat(history.exit()).as(history.err()).isZero();
        assertThat(rollback.exit()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    private static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(Files.createDirectory(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
