package dev.ringback.lambda;

import dev.ringback.aws.connect.ConnectContacts;
import dev.ringback.aws.connect.ConnectSearch;
import dev.ringback.aws.connect.TaskContacts;
import dev.ringback.aws.table.OfferedTasksTable;
import dev.ringback.aws.table.ReconciledTable;
import dev.ringback.casework.Backfill;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.OfferAttempts;
import dev.ringback.casework.Reconcile;
import dev.ringback.casework.TakeContactEvent;
import dev.ringback.intake.Contacts;
import java.time.InstantSource;

/** The part of {@link Ringback} that has to do with Connect. */
final class ContactCenter {

    private final AwsClients clients;
    private final Settings settings;
    private final InstantSource clock;

    ContactCenter(AwsClients clients, Settings settings, InstantSource clock) {
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    Contacts contacts() {
        return new ConnectContacts(clients.connect());
    }

    Reconcile reconcile(TakeContactEvent takeContactEvent) {
        return new Reconcile(
                new ConnectSearch(clients.connect()),
                new ReconciledTable(clients.dynamo(), settings.table()),
                takeContactEvent,
                settings.connectInstance(),
                clock);
    }

    Backfill backfill(TakeContactEvent takeContactEvent, CurrentDirectory directory) {
        return new Backfill(
                new ConnectSearch(clients.connect()), takeContactEvent, directory, settings.connectInstance(), clock);
    }

    OfferAttempts offerAttempts(CallbackStore callbacks, CurrentDirectory directory) {
        return new OfferAttempts(
                new TaskContacts(clients.connect(), settings.deskUrl()),
                new OfferedTasksTable(clients.dynamo(), settings.table()),
                callbacks,
                directory,
                clock);
    }
}
