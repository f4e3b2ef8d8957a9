package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.TextingSettings;
import dev.ringback.rhythm.ContactWindow;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A location may choose narrower hours for its texts than those of everybody (docs/directory.md), and none that are wider. */
class HoursOfTextsTest {

    private static String choosing(String window) {
        return DirectoryFiles.soundBut("onMissedCall: true", "window: \"%s\"".formatted(window));
    }

    private static ContactWindow at(String location, String file) {
        return DirectoryFiles.directory(file)
                .location(new LocationId(location))
                .flatMap(found -> found.texting())
                .map(TextingSettings::window)
                .orElseThrow();
    }

    @Test
    void they_are_those_of_everybody_where_it_chooses_none() {
        assertThat(at("oak-street", DirectoryFiles.SOUND)).isEqualTo(ContactWindow.TEXTS);
        assertThat(at("oak-street", choosing("09:00-18:30")))
                .isEqualTo(new ContactWindow(LocalTime.of(9, 0), LocalTime.of(18, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"07:30-18:00", "09:00-20:01", "09:00-12:59", "18:00-09:00", "09:00", "09:00-", "nine to five"})
    void whatever_else_it_says_is_a_mistake(String window) {
        assertThat(DirectoryFiles.mistakes(choosing(window))).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("locations[0].texting.window");
            assertThat(mistake.found()).contains(window);
            assertThat(mistake.expected())
                    .isEqualTo("hours within 08:00-20:00, four at the least, such as 09:00-18:00");
        });
    }
}
