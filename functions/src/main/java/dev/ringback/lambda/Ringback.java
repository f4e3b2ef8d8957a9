package dev.ringback.lambda;

import dev.ringback.aws.Alerts;
import dev.ringback.aws.CallbackTable;
import dev.ringback.aws.ConnectContacts;
import dev.ringback.aws.DirectoryTable;
import dev.ringback.aws.EventBus;
import dev.ringback.aws.Indexes;
import dev.ringback.aws.OpenCallbacks;
import dev.ringback.aws.RequestLog;
import dev.ringback.aws.Schedules;
import dev.ringback.aws.TextOptOuts;
import dev.ringback.aws.Texts;
import dev.ringback.aws.UncallableCalls;
import dev.ringback.callback.CallbackId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * The composition root: everything that the functions are made of, put together in one place. Endpoints, region and credentials
 * come from the SDK's standard environment.
 */
public final class Ringback {

    /** The SDK clients that Ringback talks through. */
    public record Clients(
            DynamoDbClient dynamo,
            SchedulerClient scheduler,
            SnsClient sns,
            ConnectClient connect,
            EventBridgeClient eventBridge) {

        public static Clients fromEnvironment() {
            var http = UrlConnectionHttpClient.builder();
            return new Clients(
                    DynamoDbClient.builder().httpClientBuilder(http).build(),
                    SchedulerClient.builder().httpClientBuilder(http).build(),
                    SnsClient.builder().httpClientBuilder(http).build(),
                    ConnectClient.builder().httpClientBuilder(http).build(),
                    EventBridgeClient.builder().httpClientBuilder(http).build());
        }
    }

    private static final String ID_LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";
    private static final int ID_LENGTH = 16;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final DirectoryTable directoryTable;
    private final Directories directories;
    private final OpenCallbacks openCallbacks;
    private final CallbackTable callbacks;
    private final Indexes indexes;
    private final RequestLog requests;
    private final UncallableCalls uncallable;
    private final TextOptOuts textOptOuts;
    private final ConnectContacts contacts;
    private final Alerts alerts;
    private final EventBus eventBus;
    private final Casework casework;
    private final Performer performer;

    /** @param random where the ids of callbacks come from; nobody can guess an id or tell from it when it was made */
    public Ringback(InstantSource clock, RandomGenerator random, Clients clients, Settings settings) {
        this.clock = clock;
        this.random = random;
        this.directoryTable = new DirectoryTable(clients.dynamo(), settings.table());
        this.directories = new Directories(directoryTable, clock);
        this.openCallbacks = new OpenCallbacks(clients.dynamo(), settings.table());
        this.callbacks = new CallbackTable(clients.dynamo(), settings.table());
        this.indexes = new Indexes(clients.dynamo(), settings.table());
        this.requests = new RequestLog(clients.dynamo(), settings.table());
        this.uncallable = new UncallableCalls(clients.dynamo(), settings.table());
        this.textOptOuts = new TextOptOuts(clients.dynamo(), settings.table());
        this.contacts = new ConnectContacts(clients.connect());
        this.alerts = new Alerts(clients.sns(), settings.alertsPrefix(), settings.keyArn());
        this.eventBus = new EventBus(clients.eventBridge(), settings.eventBus());
        this.casework = new Casework(callbacks, directories);
        this.performer = new Performer(
                new Schedules(clients.scheduler(), settings.schedules()),
                alerts,
                new TextSender(new Texts(clients.sns()), textOptOuts, callbacks, directories, casework, clock),
                callbacks,
                directories,
                casework,
                clock);
    }

    public static Ringback fromEnvironment() {
        return new Ringback(
                InstantSource.system(), new SecureRandom(), Clients.fromEnvironment(), Settings.from(System.getenv()));
    }

    /** Now, to the second: as fine as the table and the schedules are. */
    Instant now() {
        return toTheSecond(clock);
    }

    static Instant toTheSecond(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    CallbackId newId() {
        var id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return new CallbackId(id.toString());
    }

    DirectoryTable directoryTable() {
        return directoryTable;
    }

    OpenCallbacks openCallbacks() {
        return openCallbacks;
    }

    Directories directories() {
        return directories;
    }

    CallbackTable callbacks() {
        return callbacks;
    }

    Indexes indexes() {
        return indexes;
    }

    RequestLog requests() {
        return requests;
    }

    UncallableCalls uncallable() {
        return uncallable;
    }

    TextOptOuts textOptOuts() {
        return textOptOuts;
    }

    ConnectContacts contacts() {
        return contacts;
    }

    Alerts alerts() {
        return alerts;
    }

    EventBus eventBus() {
        return eventBus;
    }

    Casework casework() {
        return casework;
    }

    Performer performer() {
        return performer;
    }
}
