package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.laptop.LaptopData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path data;

    @Test
    void the_day_is_played_once_and_what_it_left_is_kept_until_it_is_thrown_away() throws IOException {
        Path mine = Files.writeString(data.resolve("mine.txt"), "not Ringback's");

        Ran first = Ran.ringback("local", "--no-serve", "--data", data);
        Ran second = Ran.ringback("local", "--no-serve", "--data", data);
        Ran fresh = Ran.ringback("local", "--no-serve", "--fresh", "--data", data);

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .startsWith("Ringback turns every call that a practice misses into a callback")
                .contains("missed call (left voicemail)", "closed: booked", "8 callbacks: ");
        assertThat(second.exit()).isZero();
        assertThat(second.out())
                .startsWith("Ringback goes on with the data in " + data + ": 8 callbacks, 1 still open.")
                .doesNotContain("missed call");
        assertThat(fresh.exit()).isZero();
        assertThat(fresh.out()).contains("8 callbacks: ");
        assertThat(mine).exists();
    }

    @Test
    void a_day_that_was_cut_short_is_played_anew() throws IOException {
        Ran.ringback("local", "--no-serve", "--data", data);
        Files.delete(data.resolve("day-played"));

        Ran again = Ran.ringback("local", "--no-serve", "--data", data);

        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .startsWith("Ringback turns every call that a practice misses into a callback")
                .contains("8 callbacks: ");
    }

    @Test
    void data_that_cannot_be_kept_there_is_said_in_one_sentence() throws IOException {
        Path file = Files.writeString(data.resolve("a-file"), "");

        Ran ran = Ran.ringback("local", "--no-serve", "--data", file);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cannot keep data in " + file).hasLineCount(1);
    }

    @Test
    void a_port_that_is_taken_is_said_and_nothing_is_begun() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = Ran.ringback("local", "--data", data, "--port", other.getLocalPort());

            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("port " + other.getLocalPort() + " is taken; choose another one with --port");
        }
    }

    @Test
    void a_port_that_is_none_is_said() {
        Ran ran = Ran.ringback("local", "--data", data, "--port", "99999");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualToIgnoringNewLines("--port: expected a port from 0 to 65535, found 99999");
    }

    @Test
    void data_that_another_process_uses_is_left_alone() throws IOException {
        try (LaptopData.Hold _ = new LaptopData(data).hold().orElseThrow()) {

            Ran ran = Ran.ringback("local", "--no-serve", "--fresh", "--data", data);

            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("another ringback uses the data in " + data);
        }
    }

    @Test
    void a_directory_with_mistakes_is_not_run_with() throws IOException {
        Path directory = Files.writeString(data.resolve("directory.yaml"), "tenant: sunrise-health\n");

        Ran ran = Ran.ringback("local", "--no-serve", "--data", data, "--directory", directory);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("locations: found nothing");
    }

    @Test
    void every_command_has_help_with_what_it_exits_with() {
        assertThat(Ran.ringback("--help").exit()).isZero();
        assertThat(Ran.ringback("--version").out()).startsWith("Ringback 0.");
        assertThat(Ran.ringback("help")).isEqualTo(Ran.ringback("--help"));
        assertThat(Ran.ringback("help", "local")).isEqualTo(Ran.ringback("local", "--help"));
        assertThat(Ran.ringback("local", "--help").out()).contains("--fresh", "--no-serve", "Exit codes:");
        assertThat(Ran.ringback("rehearse", "--help").out()).contains("--until", "--json", "Exit codes:");
        assertThat(Ran.ringback("directory", "check", "--help").out()).contains("FILE", "Exit codes:");
        assertThat(Ran.ringback("play").exit()).isEqualTo(2);
    }
}
