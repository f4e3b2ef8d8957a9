package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.MayListen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hears what callers left is said by their location; whoever may work a callback, where it says nothing. */
class MayListenTest {

    private static MayListen at(String location, String file) {
        return DirectoryFiles.directory(file)
                .location(new LocationId(location))
                .orElseThrow()
                .mayListen();
    }

    @Test
    void a_location_says_who_may_listen() {
        assertThat(at("oak-street", DirectoryFiles.SOUND)).isEqualTo(MayListen.WORKERS);
        assertThat(at("harbor", DirectoryFiles.SOUND)).isEqualTo(MayListen.IN_HOUSE);
        assertThat(at("harbor", DirectoryFiles.soundBut("mayListen: in-house", "mayListen: workers")))
                .isEqualTo(MayListen.WORKERS);
        assertThat(at("harbor", DirectoryFiles.soundBut("{mayListen: in-house}", "{}")))
                .isEqualTo(MayListen.WORKERS);
    }

    @ParameterizedTest
    @CsvSource({
        "mayListen: nobody, mayListen, '\"nobody\"', 'one of workers, in-house'",
        "mayHear: in-house, mayHear, an unknown key, mayListen"
    })
    void whatever_else_it_says_is_a_mistake(String written, String key, String found, String expected) {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut("mayListen: in-house", written)))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo("locations[1].voicemail." + key);
                    assertThat(mistake.found()).contains(found);
                    assertThat(mistake.expected()).contains(expected);
                });
    }
}
