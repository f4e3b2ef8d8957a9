package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What time it is on a laptop, whatever the real time is. */
class LaptopTimeTest {

    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-29T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path data;

    @Test
    void at_night_it_is_set_ahead_says_so_and_never_goes_back() throws Exception {
        try (ServedLaptop night = ServedLaptop.at(SUNDAY_NIGHT, data)) {
            assertThat(night.said())
                    .contains(
                            "Its clock was set to Mon 30 Nov 08:15 EST and goes on from there. Really it is Sun 29 Nov"
                                    + " 03:00 EST: then Oak Street is closed, and nobody may be called.",
                            "  Oak Street is open (Mon 30 Nov 08:15 EST there).");
        }
        try (ServedLaptop later = ServedLaptop.at(SUNDAY_NIGHT.plus(Duration.ofHours(1)), data)) {
            assertThat(later.said()).contains("  Oak Street is open (Mon 30 Nov 09:15 EST there).");
            assertThat(later.complained()).isEmpty();
        }

        Ran back = Ran.ringbackAt(
                InstantSource.fixed(SUNDAY_NIGHT.plus(Duration.ofHours(1))),
                "local",
                "--no-serve",
                "--data",
                data,
                "--at",
                "2026-11-30T09:00:00-05:00");

        assertThat(back.exit()).isEqualTo(2);
        assertThat(back.err()).startsWith("--at: it is 2026-11-30T14:15:00Z already in the data in " + data);
    }

    @Test
    void it_can_be_set_to_a_night_too() throws Exception {
        try (ServedLaptop night = ServedLaptop.at(SUNDAY_NIGHT, data, "--at", "2026-12-05T22:00:00-05:00")) {
            assertThat(night.said())
                    .contains("  Oak Street is closed (Sat 5 Dec 22:00 EST there): its callbacks wait until"
                            + " Mon 7 Dec 08:00 EST, and none of them is next before.");
        }
    }
}
