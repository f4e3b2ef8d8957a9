package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk's pages are tried in a browser where the build is checked, and elsewhere it is said that they are not. */
class BrowserProfileTest {

    @BeforeAll
    static void say() {
        if (!Boolean.getBoolean("ringback.browser")) {
            System.out.println(
                    "[INFO] The desk's pages are not tried in a browser in this build: -Pbrowser does it, with"
                            + " Chromium and Node.js (CONTRIBUTING.md)");
        }
    }

    @Test
    void what_must_hold_before_a_merge_has_the_pages_tried_in_a_browser() throws IOException {
        assertThat(Files.readString(Sources.ROOT.resolve(".ci/run")))
                .containsPattern("mvnw -B verify .*-P\\w+,browser\\b");
        assertThat(Files.readString(Sources.ROOT.resolve("pom.xml")))
                .containsPattern("<id>browser</id>\\s*<modules>\\s*<module>local/browser</module>");
    }
}
