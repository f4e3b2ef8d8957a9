package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import dev.ringback.reading.Told;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a location may call itself and link to, and what somebody has to allow. */
class PublicNamesTest {

    private static final String NAME = "saysAs: Sunrise Family Practice";
    private static final String LINK = "https://book.example.org/oak";

    private static List<Told> of(String saysAs, String link) {
        return DirectoryFiles.mistakes(DirectoryFiles.soundBut(NAME, saysAs).replace(LINK, link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Riverside AIDS Center",
                "Mental-Health Partners",
                "0ncology Associates",
                "\"Dr. Ek: biopsy positive\"",
                "Oak Street PainClinic",
                "Can't Breathe Clinic"
            })
    void a_name_that_tells_something_is_refused(String name) {
        assertThat(of("saysAs: " + name, LINK)).isNotEmpty().allSatisfy(mistake -> {
            assertThat(mistake.path()).isEqualTo("locations[0].saysAs");
            assertThat(mistake.expected()).contains("reveal nothing", "properNames");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Riverside Urgent Care", "Dr. Hart", "Clinica Santa Rosa", "Harbor Dental"})
    void a_name_that_tells_nothing_passes(String name) {
        assertThat(of("saysAs: " + name, LINK)).isEmpty();
    }

    /** It is said on a voicemail. */
    @Test
    void so_is_one_of_a_location_that_does_not_text() {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut("Sunrise Harbor", "Harbor Chemotherapy")))
                .extracting(Told::path)
                .containsOnly("locations[1].saysAs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://book.example.org/chemotherapy",
                "https://book.example.org/%63hemo",
                "https://book.example.org/mentalHealth",
                "https://aidscenter.example.org"
            })
    void a_link_that_tells_something_is_refused(String link) {
        assertThat(of(NAME, link)).isNotEmpty().extracting(Told::path).containsOnly("locations[0].texting.link");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rash Family Practice            | [Rash]            | https://book.example.org/oak",
                "rash family practice            | [RASH]            | https://book.example.org/rash",
                "Cancer Creek Medical            | [Cancer Creek]    | https://cancercreek.example.org",
                "Dr. Colon-Rivera                | [Colon]           | https://drcolonrivera.example.org"
            })
    void a_word_that_is_only_a_name_can_be_allowed(String name, String names, String link) {
        assertThat(of("saysAs: " + name, link)).isNotEmpty();
        assertThat(of("saysAs: %s\n    properNames: %s".formatted(name, names), link))
                .isEmpty();
    }

    @Test
    void what_is_allowed_excuses_nothing_beside_it() {
        assertThat(of("saysAs: Rash Oncology\n    properNames: [Rash]", LINK))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.found()).contains("oncology"));
        assertThat(of("saysAs: Cancer Clinic\n    properNames: [Cancer Creek]", LINK))
                .extracting(Told::path)
                .contains("locations[0].saysAs", "locations[0].properNames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Burns]", "[\"c*\"]", "[\"a|b\"]", "[\"Sunrise .. Practice\"]", "[\"\"]", "Sunrise"})
    void only_whole_names_that_stand_there_can_be_allowed(String names) {
        assertThat(of(NAME + "\n    properNames: " + names, LINK))
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.path()).startsWith("locations[0].properNames"));
    }

    @Test
    void what_is_allowed_is_seen_in_a_comparison() {
        var before = DirectoryFiles.directory(DirectoryFiles.SOUND);
        var after = DirectoryFiles.directory(
                DirectoryFiles.soundBut(NAME, "saysAs: Rash Family Practice\n    properNames: [Rash]"));

        assertThat(DirectoryDiff.between(Optional.of(before), after).changes())
                .extracting(change -> change.inWords().in(Language.EN))
                .contains("Oak Street (oak-street): allowed as a name in what patients read: \"Rash\" is new");
    }

    @Test
    void a_stored_directory_is_read_whatever_its_names_tell() {
        var stored = DirectoryFiles.directory(DirectoryFiles.soundBut(NAME, "saysAs: Sunrise Oncology")
                .replace(LINK, "https://book.example.org/chemotherapy"));

        assertThat(stored.locations()).hasSize(2);
    }
}
