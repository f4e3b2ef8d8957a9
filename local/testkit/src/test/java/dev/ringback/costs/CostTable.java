package dev.ringback.costs;

import java.util.List;
import java.util.stream.Collectors;

/** The costs as the document that is kept in the repository. */
final class CostTable {

    private static final long MEGABYTE = 1_000_000;

    private CostTable() {}

    static String of(List<Row> rows, List<Entries> entries, Artifact artifact) {
        return """
            # What it costs
            Written by `CostsIT` (`./mvnw verify -Pcosts -Dringback.costs=write`), which runs in every `./mvnw verify` and fails when
            a limit (≤) is exceeded or a figure is no longer what stands here. Measured through the deployed handlers on the embedded table,
            for a tenant of %1$d locations; units as DynamoDB reports them, indexes included. Reads include the directory's item where
            a function had not read it lately.

            | step | write requests | WRU | read requests | RRU | requests |
            | --- | --- | --- | --- | --- | --- |
            %2$s

            A write is charged by the whole item, so a long history costs more: one more unit for every KB. A repeat call on a due callback
            writes the item and no index, and passes 4 units when the item passes 4 KB, where the table shows it, for a caller whom nobody
            has called back (each call with a voicemail). Three calls escalate, so a person has been told long before.

            ## One page for everybody
            The worklist is one partition in its order, so `next` and `GET /worklist` read it until enough is found that this person may
            work. Where that stands last, all of it is read: the index's entries are short enough for 10,000 of them to be one page of a query
            on AWS, where a page is 1 MB of what the index holds. Then `next` is three requests (what the person holds, the worklist, the
            claim), and `GET /worklist` a query and a batch read.

            | bytes of the worklist's index | as AWS counts them | each | pages on AWS |
            | --- | --- | --- | --- |
            %3$s

            The bytes are computed from what the index returns, with locations' names such as `market-square-riverton`; not measured on AWS. No
            request asks for less than a page: one costs up to 128 RRU when 10,000 are due, even if its first entry is taken.

            ## What outlives a callback
            The table's stream writes it ([ADR 30](adr/0030-what-is-known-of-a-number-outlives-its-callbacks.md)): a line of the ledger, one request and
            1 WRU, for each word on texts or calls and for each text that went, so two in the usual life; and one more for each no, which is noted with
            the number. Nothing else that happens to a callback costs more by it. A text asks once what is known of its number in the whole tenant.

            A directory with another `keep` has the sweeper read the whole table once ([ADR 31](adr/0031-what-is-closed-follows-keep.md)): half an RRU for every
            4 KB, 500 at least, and one update for each item that was to be kept longer or shorter. Otherwise a sweep asks for that no more once it was done. `./ringback erase` costs a delete for each item of the number.

            ## What is owed after a call
            A booking after which something is owed is one transaction: its own write counts double, and each follow-up is put with an entry in two indexes, 4 WRU
            ([ADR 51](adr/0051-a-follow-up-is-work-of-its-own.md)). Who takes one asks what else is open with the patient, and counts each of it on. Where nothing is switched on, nothing costs more.

            A text that the system owes is part of the callback's item ([ADR 55](adr/0055-what-the-system-texts-stands-on-the-callback.md)): the outcome writes a larger item and no other. To send it takes the sweeper three writes,
            and a look at what is known of the number.

            ## While nothing happens
            A sweep that finds nothing is two requests: a query of the index of the worklist, and one scan of all that stands under watch (what else is open, what cannot be
            read, calls that opened nothing and wait to be told); once an hour it reads the pointer to the directory besides. Each index is read whole, for what is overdue
            and for the figures together, and again only as far as something is overdue: with 10,000 due, some 110 RRU a sweep. A look into Connect's list that finds
            nothing is a read and, once an hour, a write. A look for whom to mail the week that finds nobody is a read of that pointer.

            ## The numbers
            What they are folded from is one item of some ninety bytes for a callback, and one for each further call, text and day on which it was left
            open ([ADR 36](adr/0036-what-the-numbers-keep.md)). They stand in a partition a month, so that the figures of a week are a query over its days, page by
            page; a group or a filter costs no request more. A second period beside it costs its own pages.

            The artifact has %4$d jars (at most %5$d) and %6$d MB (at most %7$d).
            """.formatted(
                        BigTenant.LOCATIONS,
                        rows.stream().map(Row::asMarkdown).collect(Collectors.joining("\n")),
                        entries.stream().map(Entries::asMarkdown).collect(Collectors.joining("\n")),
                        artifact.jars(),
                        Artifact.MOST_JARS,
                        Math.ceilDiv(artifact.bytes(), MEGABYTE),
                        Artifact.MOST_BYTES / MEGABYTE);
    }
}
