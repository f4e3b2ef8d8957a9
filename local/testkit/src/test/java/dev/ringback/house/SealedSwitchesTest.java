package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A switch over a sealed type of ours has no default: a new kind must not compile until somebody has decided what becomes of it. */
class SealedSwitchesTest {

    @Test
    void no_switch_over_a_sealed_type_of_ours_has_a_default() throws IOException {
        List<Path> sources = Sources.all().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();

        SealedSwitches switches = SealedSwitches.in(sources);

        assertThat(switches.withDefault()).isEmpty();
        assertThat(switches.seen()).as("switches that were looked at").isGreaterThan(100);
    }

    @Test
    void a_default_is_found_in_a_switch_statement_and_in_a_switch_expression() throws IOException {
        Path crooked = Sources.ROOT.resolve(
                "local/testkit/src/test/java/dev/ringback/house/crooked/desk/DecidesForKindsToCome.java");

        SealedSwitches switches = SealedSwitches.in(List.of(crooked));

        assertThat(switches.withDefault()).hasSize(2);
        assertThat(switches.seen()).isEqualTo(3);
    }
}
