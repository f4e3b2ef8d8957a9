package dev.ringback.lambda;

import dev.ringback.api.DeskApi;
import dev.ringback.api.DirectoryApi;
import dev.ringback.api.RateByPerson;
import dev.ringback.aws.connect.ContactEventReader;
import dev.ringback.aws.outward.EventBridgeBus;
import dev.ringback.aws.outward.LiveMetrics;
import dev.ringback.aws.outward.Schedules;
import dev.ringback.aws.outward.SnsAlerts;
import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.aws.table.HandOverTable;
import dev.ringback.aws.table.KeptItemsTable;
import dev.ringback.aws.table.NumberTable;
import dev.ringback.aws.table.RequestTable;
import dev.ringback.aws.table.UncallableTable;
import dev.ringback.casework.AlertTopics;
import dev.ringback.casework.Alerts;
import dev.ringback.casework.Backfill;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CallbacksOfNumber;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.DirectoryStore;
import dev.ringback.casework.FindCaller;
import dev.ringback.casework.FollowKeep;
import dev.ringback.casework.HeedRefusal;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.KeepHandOver;
import dev.ringback.casework.KeepLedger;
import dev.ringback.casework.KeepNumbers;
import dev.ringback.casework.KeepRecords;
import dev.ringback.casework.NoteConversation;
import dev.ringback.casework.NoteOutboundCall;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.OfferAttempts;
import dev.ringback.casework.Openings;
import dev.ringback.casework.Outbox;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.Reconcile;
import dev.ringback.casework.SendWeeklyReports;
import dev.ringback.casework.Sweep;
import dev.ringback.casework.TakeAppointment;
import dev.ringback.casework.TakeContactEvent;
import dev.ringback.casework.TakeMissedCall;
import dev.ringback.casework.TakeReceipt;
import dev.ringback.casework.TakeStored;
import dev.ringback.casework.TakeText;
import dev.ringback.casework.TellCaller;
import dev.ringback.casework.TellWhatHappened;
import dev.ringback.casework.TendNumbers;
import dev.ringback.casework.UncallableCalls;
import dev.ringback.casework.UnitOfWork;
import dev.ringback.casework.WakeUp;
import dev.ringback.casework.WorkOnCallback;
import dev.ringback.fhir.FhirApi;
import dev.ringback.page.Pages;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The composition root: the use cases, each put together from the parts that it uses. Endpoints, region and credentials come from the SDK's
 * standard environment.
 */
public final class Ringback {

    private final InstantSource clock;
    private final AwsClients clients;
    private final Settings settings;
    private final CallbackIds ids;
    private final DirectoryStore directories;
    private final CallbackStore callbacks;
    private final UncallableCalls uncallable;
    private final RequestTable requests;
    private final Texting texting;
    private final NumberStore numbers;
    private final Reporting reporting;
    private final ContactCenter contactCenter;
    private final Lazily<Alerts> alerts;
    private final Voicemails voicemails;
    private final CurrentDirectory directory;
    private final RateByPerson.Limit rate;
    private final AfterTheCall afterTheCall;
    private final UnitOfWork unitOfWork;
    private final Lazily<Outbox> outbox;

    /**
     * The functions' code, put together. The ids of callbacks come from {@code random}: one cannot be guessed and does not tell when it was
     * made.
     */
    public Ringback(
            InstantSource clock,
            RandomGenerator random,
            AwsClients clients,
            Settings settings,
            RateByPerson.Limit rate) {
        // To the second: as fine as the table and the schedules are.
        this.clock = () -> clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.clients = clients;
        this.settings = settings;
        this.ids = new CallbackIds(random);
        this.rate = rate;
        this.directories = new DirectoryTable(clients.dynamo(), settings.table());
        this.callbacks = new CallbackTable(clients.dynamo(), settings.table());
        this.uncallable = new UncallableTable(clients.dynamo(), settings.table());
        this.requests = new RequestTable(clients.dynamo(), settings.table(), () -> Long.toHexString(random.nextLong()));
        this.numbers = new NumberTable(clients.dynamo(), settings.table(), () -> Long.toHexString(random.nextLong()));
        this.contactCenter = new ContactCenter(clients, settings, this.clock);
        this.alerts = new Lazily<>(() -> new SnsAlerts(clients.sns(), settings.alertsPrefix(), settings.keyArn()));
        this.voicemails = new Voicemails(clients, settings, this.clock);
        this.directory = new CurrentDirectory(directories, this.clock, CurrentDirectory.A_MINUTE);
        this.afterTheCall = new AfterTheCall(clients, settings, callbacks, alerts, directory, this.clock);
        this.unitOfWork = new UnitOfWork(callbacks, numbers, directory, afterTheCall.unit());
        this.texting = new Texting(clients, settings, callbacks, directory, this.clock);
        this.outbox = new Lazily<>(() -> new Outbox(
                new Schedules(clients.scheduler(), settings.schedules()),
                alerts.get(),
                texting.sender(unitOfWork),
                callbacks,
                uncallable,
                directory,
                unitOfWork,
                this.clock));
        this.reporting = new Reporting(clients, settings, directory, this.clock);
    }

    public static Ringback fromEnvironment() {
        return with(EnvironmentClients.standard());
    }

    static Ringback with(AwsClients clients) {
        return new Ringback(
                InstantSource.system(),
                new SecureRandom(),
                clients,
                Settings.from(System.getenv()),
                RateByPerson.Limit.OF_A_PERSON);
    }

    TellCaller tellCaller() {
        return new TellCaller(callbacks, afterTheCall.store(), directory, clock);
    }

    KeepHandOver keepHandOver() {
        return new KeepHandOver(new HandOverTable(clients.dynamo(), settings.table()), clock);
    }

    ContactEventReader contactEventReader() {
        return new ContactEventReader(JsonMapper.shared());
    }

    TakeContactEvent takeContactEvent() {
        var called = new CallbacksOfNumber(callbacks, numbers);
        return new TakeContactEvent(
                contactCenter.contacts(),
                new HandOverTable(clients.dynamo(), settings.table()),
                new TakeMissedCall(callbacks, directory, unitOfWork, openings(), clock, ids),
                new NoteConversation(callbacks, called, directory, unitOfWork, outbox.get(), clock),
                new NoteOutboundCall(callbacks, called, directory, unitOfWork, outbox.get(), clock),
                clock);
    }

    TakeStored takeStored() {
        return voicemails.takeStored(takeContactEvent());
    }

    Reconcile reconcile() {
        return contactCenter.reconcile(takeContactEvent());
    }

    Backfill backfill() {
        return contactCenter.backfill(takeContactEvent(), directory);
    }

    OfferAttempts offerAttempts() {
        return contactCenter.offerAttempts(callbacks, directory);
    }

    WakeUp wakeUp() {
        return new WakeUp(callbacks, unitOfWork, outbox.get(), clock);
    }

    Sweep sweep() {
        return new Sweep(
                callbacks, uncallable, unitOfWork, afterTheCall.sweep(), outbox.get(), liveMetrics()::tell, clock);
    }

    LiveMetrics liveMetrics() {
        return new LiveMetrics(settings.metrics(), clock);
    }

    FollowKeep followKeep() {
        return new FollowKeep(new KeptItemsTable(clients.dynamo(), settings.table()), directory, clock);
    }

    DeskApi desk() {
        var holdings = afterTheCall.holdings(callbacks);
        var work = new WorkOnCallback(callbacks, directory, unitOfWork, outbox.get(), holdings, clock);
        var readDesk = new ReadDesk(callbacks, afterTheCall.store(), directory, clock);
        return new DeskApi(
                work,
                afterTheCall.ask(callbacks, unitOfWork),
                afterTheCall.work(callbacks, unitOfWork, holdings),
                afterTheCall.claimNext(callbacks, unitOfWork, outbox.get(), holdings),
                readDesk,
                afterTheCall.patients(callbacks),
                new FindCaller(contactCenter.contacts(), callbacks, directory),
                voicemails.play(readDesk, work, directory),
                reporting.read(),
                keepDirectory(),
                requests,
                directory,
                settings.emails(),
                new RateByPerson(rate, clock),
                clock);
    }

    DirectoryApi directoryDesk() {
        return new DirectoryApi(
                keepDirectory(),
                requests,
                // Not a minute old: who is administrator no more could make themselves one again.
                new CurrentDirectory(directories, clock, Duration.ZERO),
                settings.emails(),
                new RateByPerson(rate, clock),
                clock);
    }

    Pages pages() {
        return new Pages(settings.page());
    }

    TakeText takeText() {
        return texting.takeText(numbers, unitOfWork, openings(), ids);
    }

    TakeAppointment takeAppointment() {
        return afterTheCall.takeAppointment(callbacks, unitOfWork);
    }

    TakeReceipt takeReceipt() {
        return new TakeReceipt(callbacks, texting.answers(), numbers, directory, unitOfWork, outbox.get(), clock);
    }

    Settings settings() {
        return settings;
    }

    KeepDirectory keepDirectory() {
        return new KeepDirectory(directories, callbacks, new AlertTopics(alerts.get()), clock);
    }

    KeepRecords keepRecords() {
        return texting.keepRecords(afterTheCall.store(), numbers, requests, heedRefusal());
    }

    TellWhatHappened tellWhatHappened() {
        return new TellWhatHappened(
                callbacks,
                new KeepLedger(callbacks, numbers, heedRefusal()),
                new EventBridgeBus(clients.eventBridge(), settings.eventBus()));
    }

    FhirApi fhir() {
        return afterTheCall.fhir(callbacks, texting.optOuts(), unitOfWork);
    }

    KeepNumbers keepNumbers() {
        return reporting.keep(callbacks, directories);
    }

    TendNumbers tendNumbers() {
        return reporting.tend(keepNumbers());
    }

    SendWeeklyReports sendWeeklyReports() {
        return reporting.send();
    }

    private Openings openings() {
        return new Openings(callbacks, uncallable, directory, unitOfWork, outbox.get(), clock);
    }

    private HeedRefusal heedRefusal() {
        return afterTheCall.heedRefusal(callbacks, unitOfWork);
    }
}
