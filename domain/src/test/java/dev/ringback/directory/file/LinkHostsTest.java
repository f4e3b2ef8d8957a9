package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link in a text leads to the practice: carriers hold back what may lead anywhere. */
class LinkHostsTest {

    private static final String LINK = "https://book.example.org/oak";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bit.ly/oak",
                "https://OAK.Rebrand.ly/oak",
                "https://tinyurl.com/oak",
                "https://203.0.113.7/oak",
                "https://[2001:db8::7]/oak",
                "https://intranet/oak",
                "https://localhost/oak"
            })
    void a_link_that_anybody_may_have_made_is_refused(String link) {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut(LINK, "\"" + link + "\"")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo("locations[0].texting.link");
                    assertThat(mistake.found()).contains(link);
                    assertThat(mistake.expected()).contains("the practice's own");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oak.link/oak",
                "https://bit.ly.oak.example.org/oak",
                "https://rabbit.ly/oak",
                "https://oak.example:8443/oak"
            })
    void a_link_of_the_practices_own_is_sound(String link) {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.soundBut(LINK, "\"" + link + "\"")))
                .isEmpty();
    }
}
