package dev.ringback.costs;

import java.util.List;
import java.util.stream.Collectors;

/** The costs as the document that is kept in the repository. */
final class CostTable {

    private static final long MEGABYTE = 1_000_000;

    private CostTable() {}

    static String of(List<Row> rows, Artifact artifact) {
        return """
            # What it costs
            Written by `CostsIT` (`./mvnw verify -Pcosts -Dringback.costs=write`), which runs in every `./mvnw verify` and fails when
            a limit (≤) is exceeded or a figure is no longer what stands here. Measured through the deployed handlers on DynamoDB Local,
            for a tenant of %1$d locations; units as DynamoDB reports them, indexes included. Reads include the directory's item where
            a function had not read it lately.

            | step | write requests | WRU | read requests | RRU | requests |
            | --- | --- | --- | --- | --- | --- |
            %2$s

            A write is charged by the whole item, so a long history costs more: one more unit for every KB. A repeat call on a due callback
            writes the item and one index, and passes 4 units when the item passes 3 KB, at the ninth call of one caller whom nobody has
            called back (each with a voicemail). Three calls escalate, so a person has been told long before.

            **Missed: one page for everybody.** The worklist is one partition in its order, so `next` reads it until something is found that
            this person may work. Where that stands last, all 10,000 entries are read, about 1.1 MB: four pages here, where DynamoDB Local
            seems to fill a page by the size of the whole items, and by the entries' size two pages of 1 MB on AWS (not measured there). Nobody's
            request is bounded by a page size either: one page is some 37 RRU here, and up to 128 on AWS, even if its first entry is taken.

            The artifact has %3$d jars (at most %4$d) and %5$d MB (at most %6$d).
            """.formatted(
                        BigTenant.LOCATIONS,
                        rows.stream().map(Row::asMarkdown).collect(Collectors.joining("\n")),
                        artifact.jars(),
                        Artifact.MOST_JARS,
                        Math.ceilDiv(artifact.bytes(), MEGABYTE),
                        Artifact.MOST_BYTES / MEGABYTE);
    }
}
