package dev.ringback.standins;

import dev.ringback.standins.table.EmbeddedTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** template.yaml, deployed on a laptop: its functions, reached the way it routes to them, and stand-ins for the rest of AWS. */
public final class LocalAws implements AutoCloseable {

    private static final String ASKED_BY_FLOWS = "CallerFlow";
    private static final String NOBODYS_NUMBER = "+12125550199";

    /** Ringback's code, given the clients that it is to use. */
    @FunctionalInterface
    public interface Code {
        Functions.ColdStart with(SdkClients clients);
    }

    private final Agenda agenda = new Agenda();
    private final Faults faults = new Faults();
    private final Meter meter = new Meter();
    private final Map<String, MessageQueue> queues = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Observer observer;
    private final ConnectStandIn connect;
    private final S3StandIn s3;
    private final String recordings;
    private final SnsStandIn sns;
    private final SmsVoiceStandIn smsVoice;
    private final TranscribeStandIn transcribe;
    private final SentTexts sentTexts = new SentTexts();
    private final SchedulerStandIn scheduler;
    private final SdkClients clients;
    private final SdkHttpClient standIns;
    private final Functions functions;
    private final Wiring wiring;
    private final Map<String, EventBus> buses;
    private final List<StreamSource> streams;
    private final HttpApi api;
    private final DynamoDbClient table;
    private final String tableName;
    private Consumer<Arrival> afterEachArrival = _ -> {};
    private final Map<String, List<String>> subscribers;
    private final String receiptsTopic;
    private final String textsTopic;
    private Set<String> selfManaged = Set.of();
    private long texts;

    private LocalAws(Template template, InstantSource clock, EmbeddedTable embedded, Code code, Observer observer) {
        StandardStreams.tap();
        this.clock = clock;
        this.observer = observer;
        wiring = new Wiring(template);
        connect = new ConnectStandIn(
                clock, ConnectStandIn.Quota.UNLIMITED, new TaskStandIn(clock, wiring.taskFlows(), observer));
        sns = new SnsStandIn(clock, wiring.topics(), sentTexts, observer);
        smsVoice = new SmsVoiceStandIn(clock, sentTexts, observer);
        transcribe = new TranscribeStandIn(clock, agenda, this::putObject);
        subscribers = wiring.subscribers();
        receiptsTopic = wiring.topic("ReceiptsTopic");
        textsTopic = wiring.topic("InboundTextsTopic");
        scheduler = new SchedulerStandIn(clock, agenda, wiring.scheduleGroups(), this::deliver, observer);
        buses = wiring.buses().stream()
                .collect(Collectors.toMap(Function.identity(), _ -> new EventBus(this::deliver)));
        wiring.rules().forEach(rule -> bus(rule.bus()).rule(rule.name(), rule.pattern(), rule.targets()));
        standIns = new StandInHttpClient(
                List.of(scheduler, sns, smsVoice, transcribe, connect, new EventBridgeStandIn(clock, buses, observer)));
        table = SdkClients.uncounted(embedded);
        tableName = new TableOfTemplate(template).createIfAbsent(table);
        s3 = new S3StandIn(clock);
        clients = SdkClients.tapped(embedded, standIns, s3, faults, meter, new Guard(Roles.of(template)));
        functions = new Functions(wiring.functions(), code.with(clients), clock, agenda, faults, observer);
        for (MessageQueue.Settings settings : wiring.queues()) {
            queues.put(settings.arn(), new MessageQueue(settings, clock, agenda, functions, observer));
        }
        streams = wiring.streams().stream()
                .map(settings ->
                        new StreamSource(settings, embedded.stream(tableName), clock, agenda, functions, observer))
                .toList();
        recordings = wiring.recordings();
        afterEachRun(_ -> {});
        api = new HttpApi(wiring.routes(), functions, clock);
        api.afterEach((request, response) -> afterEachArrival.accept(new Arrival.Asked(
                clock.instant(), request.as(), request.method(), request.path(), request.body(), response.status())));
        wiring.schedules().forEach(schedule -> scheduler.declare(schedule.name(), schedule.request()));
    }

    public static LocalAws deploy(
            Template template, InstantSource clock, EmbeddedTable embedded, Code code, Observer observer) {
        return new LocalAws(template, clock, embedded, code, observer);
    }

    /** What AWS will do of its own accord. */
    public Agenda agenda() {
        return agenda;
    }

    public Faults faults() {
        return faults;
    }

    public Meter meter() {
        return meter;
    }

    /** The desk's API. */
    public HttpApi api() {
        return api;
    }

    /** Lambda's own API, for those who invoke a function by its name. */
    public InvokeApi lambda() {
        return new InvokeApi(functions);
    }

    /** The functions forget what they know, as new environments do. */
    public void startAfresh() {
        functions.startAfresh();
    }

    /** What answers for every service but DynamoDB, under an SDK client. */
    public SdkHttpClient standIns() {
        return standIns;
    }

    /** A client for looking into the table without being counted. */
    public DynamoDbClient table() {
        return table;
    }

    public String tableName() {
        return tableName;
    }

    /** The one-time schedules that have not fired yet, as they were asked for, to be kept between runs. */
    public JsonNode schedules() {
        return scheduler.snapshot();
    }

    /** Fires what repeats, once and now: a laptop that was off or asleep is behind, which AWS never is. */
    public void catchUp() {
        scheduler.fireRates();
    }

    public void restoreSchedules(JsonNode snapshot) {
        scheduler.restore(snapshot);
    }

    public void onScheduleChange(Runnable listener) {
        scheduler.onChange(listener);
    }

    public void afterEachRun(Consumer<FunctionRun> listener) {
        functions.afterEachRun(run -> {
            listener.accept(run);
            if (!run.written().isEmpty()) {
                streams.forEach(StreamSource::look);
            }
        });
    }

    /** Who wants to know what comes from outside. */
    public void afterEachArrival(Consumer<Arrival> listener) {
        afterEachArrival = listener;
        connect.whenListed(contact -> listener.accept(new Arrival.ContactListed(clock.instant(), contact)));
    }

    /** What Connect's DescribeContact answers for this contact from now on. */
    public void putContact(JsonNode contact) {
        afterEachArrival.accept(new Arrival.ContactKnown(clock.instant(), contact));
        connect.put(contact);
    }

    /**
     * Connect has stored what a caller left, and tells of it where it knows the contact; a transcript comes after the recording.
     *
     * @param transcript what Contact Lens heard, where it listens
     * @param said what Transcribe will hear, if somebody asks it
     */
    public void putRecording(String contact, Optional<String> transcript, Optional<String> said) {
        StoredVoicemail voicemail = new StoredVoicemail(recordings, contact, clock.instant());
        connect.contact(contact).map(voicemail::knownTo).ifPresent(this::putContact);
        said.ifPresent(words -> transcribe.hears("s3://" + recordings + "/" + voicemail.recording(), words));
        putEvent(voicemail.event(voicemail.recording()));
        transcript.ifPresent(words -> putObject(voicemail.transcript(), voicemail.analysis(words)));
    }

    private void putObject(String key, String text) {
        s3.put(key, text);
        putEvent(StoredVoicemail.event(recordings, key, clock.instant()));
    }

    /** An event arrives at EventBridge. One that no rule takes is observed, and nothing else happens. */
    public void putEvent(JsonNode event) {
        afterEachArrival.accept(new Arrival.EventArrived(clock.instant(), event));
        if (!bus(wiring.busFor(event)).put(event)) {
            observer.saw(
                    new Observation.Unrouted(clock.instant(), event.path("id").asString("")));
        }
    }

    /** For these numbers of the practice AWS leaves STOP and its like to others from now on. */
    public void selfManageOptOuts(Set<String> numbers) {
        selfManaged = Set.copyOf(numbers);
    }

    /** A text from a patient's phone arrives: the carrier heeds STOP by itself, and two-way messaging puts the text on its topic. */
    public void putText(String from, String to, String body) {
        putText("inbound-text-" + ++texts, from, to, body);
    }

    /** The same, for a text that has an id; one with the same id is the same text again. */
    public void putText(String id, String from, String to, String body) {
        afterEachArrival.accept(new Arrival.TextArrived(clock.instant(), id, from, to, body));
        // The carrier's side of STOP happens by itself, for the whole account.
        if (SnsStandIn.isStop(body) && !selfManaged.contains(to)) {
            sns.optOut(from);
            smsVoice.optOut(from);
        }
        List<String> heard = subscribers.getOrDefault(textsTopic, List.of());
        if (heard.isEmpty()) {
            observer.saw(new Observation.TextUnheard(clock.instant(), id, from, to, body));
        } else {
            observer.saw(new Observation.TextHeard(clock.instant(), from, to, body));
        }
        String notification = TextNotification.of(textsTopic, id, from, to, body, clock.instant());
        heard.forEach(function -> functions.invokeAsync(function, notification));
    }

    /** A carrier tells what became of a text, by its id. */
    public void putReceipt(String messageId, String status) {
        putReceipt(
                sentTexts
                        .withId(messageId)
                        .orElseGet(() -> new SentTexts.Sent(messageId, NOBODYS_NUMBER, NOBODYS_NUMBER, Map.of())),
                status);
    }

    /** The same of the last text to a number; where none went, of one that others sent. */
    public void putReceiptOfLastTextTo(String number, String status) {
        putReceipt(
                sentTexts
                        .lastTo(number)
                        .orElseGet(() -> new SentTexts.Sent("sent-by-others", number, NOBODYS_NUMBER, Map.of())),
                status);
    }

    private void putReceipt(SentTexts.Sent text, String status) {
        Instant now = clock.instant();
        observer.saw(new Observation.ReceiptTold(now, text.messageId(), text.to(), status));
        subscribers
                .getOrDefault(receiptsTopic, List.of())
                .forEach(function ->
                        functions.invokeAsync(function, ReceiptNotification.of(receiptsTopic, text, status, now)));
    }

    /** A flow of Connect has a caller on the line and asks; where the function fails, it goes on without an answer. */
    public void flowAsks(JsonNode sent) {
        afterEachArrival.accept(new Arrival.FlowAsked(clock.instant(), sent));
        JsonNode answer = switch (functions.invoke(functions.nameOf(ASKED_BY_FLOWS), Json.write(sent))) {
            case Functions.Result.Returned returned -> Json.read(returned.answer());
            case Functions.Result.Failed _ -> Json.MAPPER.nullNode();
        };
        observer.saw(new Observation.FlowAnswered(clock.instant(), answer));
    }

    private EventBus bus(String name) {
        return Optional.ofNullable(buses.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "template.yaml: a rule is on the bus " + name + ", which is no bus of the template"));
    }

    private void deliver(String arn, String payload) {
        Optional<String> function = functions.named(arn);
        if (function.isPresent()) {
            functions.invokeAsync(function.get(), payload);
            return;
        }
        Optional.ofNullable(queues.get(arn))
                .orElseThrow(() -> new IllegalStateException("template.yaml: nothing takes what is sent to " + arn))
                .send(payload);
    }

    @Override
    public void close() {
        clients.close();
        table.close();
    }
}
