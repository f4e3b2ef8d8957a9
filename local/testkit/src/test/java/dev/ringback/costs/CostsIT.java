package dev.ringback.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Ringback may cost, and what it does cost. It prints the table; {@code -Dringback.costs=write} writes docs/costs.md anew.
 */
class CostsIT {

    private static final Path DOCUMENT = Path.of("../../docs/costs.md");

    @Test
    void no_step_costs_more_than_it_may_and_the_document_says_what_each_costs() throws IOException {
        List<Row> rows = Stream.of(
                        Life.measured(),
                        Owed.measured(),
                        OwedTexts.measured(),
                        Life.atTwoLocations(),
                        Life.onAnothersPhone(),
                        Busy.measured(),
                        Life.repeatCalls(),
                        WeekOfNumbers.measured())
                .flatMap(List::stream)
                .toList();
        List<Entries> entries = Busy.entries();
        Artifact artifact = Artifact.built();
        String document = CostTable.of(rows, entries, artifact);
        System.out.println(document);
        System.out.println(artifact);

        assertThat(rows).as("rows beyond their limit").allMatch(Row::isWithinLimit);
        assertThat(entries).as("entries of the worklist beyond a page").allMatch(Entries::fitOnAPage);
        assertThat(artifact).as("the artifact").matches(Artifact::isWithinLimit);
        if ("write".equals(System.getProperty("ringback.costs"))) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(document)
                .as("docs/costs.md; `./mvnw verify -Pcosts -Dringback.costs=write` writes it anew")
                .isEqualTo(Files.readString(DOCUMENT));
    }
}
