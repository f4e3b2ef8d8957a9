package dev.ringback.lambda;

import dev.ringback.aws.table.FollowUpTable;
import dev.ringback.aws.table.JourneyTable;
import dev.ringback.casework.Alerts;
import dev.ringback.casework.AnswerMatch;
import dev.ringback.casework.AskForFollowUp;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.ClaimNext;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.FollowUpAlerts;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.FollowUpUnit;
import dev.ringback.casework.HeedRefusal;
import dev.ringback.casework.Holdings;
import dev.ringback.casework.Outbox;
import dev.ringback.casework.ReadJourney;
import dev.ringback.casework.ReadPatient;
import dev.ringback.casework.SweepFollowUps;
import dev.ringback.casework.TakeAppointment;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.casework.UnitOfWork;
import dev.ringback.casework.WorkOnFollowUp;
import dev.ringback.fhir.FhirApi;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The part of {@link Ringback} that has to do with what is owed after a call. */
final class AfterTheCall {

    private final AwsClients clients;
    private final Settings settings;
    private final FollowUpStore store;
    private final FollowUpUnit unit;
    private final Supplier<Alerts> alerts;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    AfterTheCall(
            AwsClients clients,
            Settings settings,
            CallbackStore callbacks,
            Supplier<Alerts> alerts,
            CurrentDirectory directory,
            InstantSource clock) {
        this.clients = clients;
        this.settings = settings;
        this.store = new FollowUpTable(clients.dynamo(), settings.table());
        this.unit = new FollowUpUnit(store, callbacks, directory);
        this.alerts = alerts;
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

    HeedRefusal heedRefusal(CallbackStore callbacks, UnitOfWork unitOfWork) {
        return new HeedRefusal(callbacks, unitOfWork, store, unit, clock);
    }

    AskForFollowUp ask(CallbackStore callbacks, UnitOfWork unitOfWork) {
        return new AskForFollowUp(callbacks, store, directory, unitOfWork, clock);
    }

    WorkOnFollowUp work(CallbackStore callbacks, UnitOfWork unitOfWork, Holdings holdings) {
        var answers = new AnswerMatch(callbacks, store, directory, unitOfWork);
        return new WorkOnFollowUp(store, unit, alerts(), holdings, answers, directory, clock);
    }

    ClaimNext claimNext(CallbackStore callbacks, UnitOfWork unitOfWork, Outbox outbox, Holdings holdings) {
        return new ClaimNext(callbacks, directory, unitOfWork, store, unit, outbox, holdings, clock);
    }

    ReadPatient patients(CallbackStore callbacks) {
        return new ReadPatient(callbacks, store, clock);
    }

    TakeAppointment takeAppointment(CallbackStore callbacks, UnitOfWork unitOfWork) {
        return new TakeAppointment(callbacks, store, directory, unitOfWork, clock);
    }

    SweepFollowUps sweep() {
        return new SweepFollowUps(store, unit, alerts(), clock);
    }

    private FollowUpAlerts alerts() {
        return new FollowUpAlerts(alerts.get(), store, unit, directory, clock);
    }

    /** What other systems read of it, and tell. */
    FhirApi fhir(CallbackStore callbacks, TextOptOuts optOuts, UnitOfWork unitOfWork) {
        var journeys = new JourneyTable(clients.dynamo(), settings.table(), callbacks, store);
        return new FhirApi(
                new ReadJourney(callbacks, store, journeys, optOuts),
                takeAppointment(callbacks, unitOfWork),
                directory,
                settings.fhir(),
                clock);
    }
}
