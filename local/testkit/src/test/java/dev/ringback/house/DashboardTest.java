package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the dashboard shows, and what the code writes, are the same figures. */
class DashboardTest {

    private static final Pattern SHOWN = Pattern.compile("\"Ringback/\\$\\{Ringback}\", \"([A-Za-z]+)\"");
    private static final Pattern WRITTEN = Pattern.compile("[A-Z_]+\\(\"([A-Za-z]+)\", \"[A-Za-z]+\"\\)");

    private static final String DASHBOARD = "infrastructure/dashboard.yaml";
    private static final String METRICS = "functions/src/main/java/dev/ringback/aws/outward/LiveMetric.java";

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Sources.ROOT.resolve(file)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_figure_that_is_shown_is_written_and_every_one_that_is_written_is_shown() throws IOException {
        assertThat(found(SHOWN, DASHBOARD)).isEqualTo(found(WRITTEN, METRICS)).hasSize(4);
    }

    @Test
    void the_stack_names_the_namespace_that_the_dashboard_shows() throws IOException {
        assertThat(Files.readString(Sources.ROOT.resolve("infrastructure/clock.yaml")))
                .contains("RINGBACK_METRICS: !Sub Ringback/${Ringback}\n");
    }
}
