package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FHIR resources are validated where the build is checked, and elsewhere it is said that they are not. */
class FhirProfileTest {

    @BeforeAll
    static void say() {
        if (!Boolean.getBoolean("ringback.fhir")) {
            System.out.println("[INFO] FHIR resources are not validated in this build: -Pfhir does it, with HAPI's"
                    + " validator, which has 150 MB (CONTRIBUTING.md)");
        }
    }

    @Test
    void what_must_hold_before_a_merge_has_every_resource_validated() throws IOException {
        assertThat(Files.readString(Sources.ROOT.resolve(".ci/run")))
                .containsPattern("mvnw -B verify .*-P[\\w,]+,fhir\\b");
        assertThat(Files.readString(Sources.ROOT.resolve("pom.xml")))
                .containsPattern("<id>fhir</id>\\s*<modules>\\s*<module>local/fhir</module>");
    }
}
