package dev.ringback.lambda;

import dev.ringback.aws.outward.SnsReportMail;
import dev.ringback.aws.table.AuditTable;
import dev.ringback.aws.table.CountedItemsTable;
import dev.ringback.aws.table.ReportReaderTable;
import dev.ringback.aws.table.TallyTable;
import dev.ringback.casework.AuditStore;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.DirectoryStore;
import dev.ringback.casework.KeepNumbers;
import dev.ringback.casework.ReadNumbers;
import dev.ringback.casework.RecountNumbers;
import dev.ringback.casework.SendWeeklyReports;
import dev.ringback.casework.TallyStore;
import dev.ringback.casework.TendNumbers;
import java.time.InstantSource;

/** The part of {@link Ringback} that counts. */
final class Reporting {

    private final AwsClients clients;
    private final Settings settings;
    private final TallyStore tallies;
    private final AuditStore audits;
    private final ReadNumbers read;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    Reporting(AwsClients clients, Settings settings, CurrentDirectory directory, InstantSource clock) {
        this.clients = clients;
        this.settings = settings;
        this.tallies = new TallyTable(clients.dynamo(), settings.table());
        this.audits = new AuditTable(clients.dynamo(), settings.table());
        this.read = new ReadNumbers(tallies, audits, directory, clock, ReadNumbers.MOST);
        this.directory = directory;
        this.clock = clock;
    }

    ReadNumbers read() {
        return read;
    }

    KeepNumbers keep(CallbackStore callbacks, DirectoryStore directories) {
        return new KeepNumbers(callbacks, tallies, directories, directory, clock);
    }

    TendNumbers tend(KeepNumbers keep) {
        return new TendNumbers(
                new RecountNumbers(new CountedItemsTable(clients.dynamo(), settings.table()), keep, clock), audits);
    }

    SendWeeklyReports send() {
        return new SendWeeklyReports(
                new ReportReaderTable(clients.dynamo(), settings.table()),
                new SnsReportMail(clients.sns(), settings.reportsPrefix(), settings.keyArn()),
                read,
                directory,
                clock,
                settings.deskUrl());
    }
}
