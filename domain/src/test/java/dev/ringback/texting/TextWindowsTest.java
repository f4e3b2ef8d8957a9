package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.rhythm.ContactWindow;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/texting-law.md: 9 to 20 in Connecticut and Nevada, 8 to 20 by default. */
class TextWindowsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final ContactWindow FROM_NINE = new ContactWindow(LocalTime.of(9, 0), LocalTime.of(20, 0));

    @ParameterizedTest
    @ValueSource(strings = {"203", "475", "860", "959", "702", "725", "775"})
    void a_number_of_Connecticut_or_Nevada_is_texted_from_nine_on(String area) {
        assertThat(TextWindows.of(new PhoneNumber("+1%s5550123".formatted(area)), NOW))
                .isEqualTo(FROM_NINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12125550123", "+18005550123", "+442079460123", "+2035550123", "+34912030123"})
    void every_other_number_from_eight_on(String number) {
        assertThat(TextWindows.of(new PhoneNumber(number), NOW)).isEqualTo(ContactWindow.TEXTS);
    }

    /** A directory takes no window that is shorter (docs/directory.md). */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 12, 16})
    void each_leaves_some_time_of_whatever_four_hours_a_location_chooses(int from) {
        var chosen = new ContactWindow(LocalTime.of(from, 0), LocalTime.of(from + 4, 0));

        assertThat(FROM_NINE.and(chosen))
                .isEqualTo(new ContactWindow(LocalTime.of(Math.max(from, 9), 0), chosen.latest()));
        assertThat(ContactWindow.TEXTS.and(chosen)).isEqualTo(chosen);
    }

    @Test
    void a_law_counts_from_its_day_on() {
        assertThat(TextWindows.of(new PhoneNumber("+12035550123"), Instant.parse("2025-12-31T23:59:59Z")))
                .isEqualTo(ContactWindow.TEXTS);
    }
}
