package dev.ringback.lambda;

import dev.ringback.aws.table.FollowUpTable;
import dev.ringback.casework.Alerts;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.FollowUpAlerts;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.FollowUpUnit;
import dev.ringback.casework.Holdings;
import dev.ringback.casework.Outbox;
import dev.ringback.casework.ReadPatient;
import dev.ringback.casework.SweepFollowUps;
import dev.ringback.casework.UnitOfWork;
import dev.ringback.casework.WorkOnFollowUp;
import java.time.InstantSource;

/** The part of {@link Ringback} that has to do with what is owed after a call. */
final class AfterTheCall {

    private final FollowUpStore store;
    private final FollowUpUnit unit;
    private final FollowUpAlerts alerts;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    AfterTheCall(
            AwsClients clients, Settings settings, Alerts alerts, CurrentDirectory directory, InstantSource clock) {
        this.store = new FollowUpTable(clients.dynamo(), settings.table());
        this.unit = new FollowUpUnit(store, directory);
        this.alerts = new FollowUpAlerts(alerts, store, unit, directory, clock);
        this.directory = directory;
        this.clock = clock;
    }

    FollowUpStore store() {
        return store;
    }

    FollowUpUnit unit() {
        return unit;
    }

    Holdings holdings(CallbackStore callbacks) {
        return new Holdings(callbacks, store, directory);
    }

    WorkOnFollowUp work(Holdings holdings) {
        return new WorkOnFollowUp(store, unit, alerts, holdings, clock);
    }

    ClaimNext claimNext(CallbackStore callbacks, UnitOfWork unitOfWork, Outbox outbox, Holdings holdings) {
        return new ClaimNext(callbacks, directory, unitOfWork, store, unit, outbox, holdings, clock);
    }

    ReadPatient patients(CallbackStore callbacks) {
        return new ReadPatient(callbacks, store, clock);
    }

    SweepFollowUps sweep() {
        return new SweepFollowUps(store, unit, alerts, clock);
    }
}
