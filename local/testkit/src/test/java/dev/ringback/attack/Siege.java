package dev.ringback.attack;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.command.RingbackCode;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Agenda;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example practice, its stack on a laptop, while something attacks it: every invariant is checked after every step. */
final class Siege implements AutoCloseable {

    /** An invariant did not hold. */
    static final class Broke extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broke(Stage.Broken broken) {
            super("invariant " + broken.rule() + ": " + broken.how());
        }
    }

    /** A Tuesday, 09:00 in New York. */
    static final Instant START = Instant.parse("2026-11-24T14:00:00Z");

    private static final Set<String> CALLS = Set.of("opened", "repeat-call");
    private static final String WHO_ASKED = "9:";
    private static final Path ROOT = Path.of("../..");
    private static final AtomicInteger STACKS = new AtomicInteger();

    private final VirtualClock clock;
    private final List<Observation> unchecked = Collections.synchronizedList(new ArrayList<>());
    private final List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
    private final String name = "attack-" + STACKS.incrementAndGet();
    private final EmbeddedTable table;
    private final LocalAws aws;
    private final Stage stage;

    Siege(long seed, Instant start) {
        this(seed, start, code -> code);
    }

    /** @param around changes how the code is run */
    Siege(long seed, Instant start, UnaryOperator<LocalAws.Code> around) {
        clock = new VirtualClock(start);
        table = EmbeddedTable.inMemory(clock);
        aws = LocalAws.deploy(
                Template.read(
                        ROOT.resolve("template.yaml"),
                        name,
                        Map.of(
                                "ConnectInstanceArn",
                                Calls.INSTANCE,
                                "RecordingsBucket",
                                "voicemails",
                                "TranscribeVoicemails",
                                "yes")),
                clock,
                table,
                around.apply(RingbackCode.at(clock, new Random(seed))),
                observation -> {
                    unchecked.add(observation);
                    seen.add(observation);
                });
        JsonNode directory = directory();
        new DirectoryTable(aws.table(), aws.tableName()).apply(directory.toString());
        stage = new Stage(aws, clock, DirectoryReader.read(directory), Callers::zonesOf, unchecked, _ -> {});
    }

    static JsonNode directory() {
        return YAMLMapper.builder().build().readTree(read("events/directory.yaml"));
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack's topic of texts from patients. */
    String textsTopic() {
        return "arn:aws:sns:us-east-1:111122223333:" + name + "-inbound-texts";
    }

    LocalAws aws() {
        return aws;
    }

    Instant now() {
        return clock.instant();
    }

    /** All that has left the functions so far. */
    List<Observation> seen() {
        return seen;
    }

    <T extends Observation> List<T> seen(Class<T> kind) {
        return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void keepSecret(Set<String> secrets) {
        stage.keepSecret(secrets);
    }

    // ---- what happens

    void happens(Happening what) {
        check(stage.happen(what));
    }

    /** A call that nobody took: Connect knows it, and tells of its end. */
    void missed(JsonNode contact) {
        happens(new Happening.ContactKnown(contact));
        happens(new Happening.EventArrives(Calls.ended(contact)));
        pass(Duration.ofSeconds(2));
    }

    HttpApi.Response asks(
            Optional<String> token, String method, String target, String body, Map<String, String> headers) {
        Stage.Answered answered = stage.ask(token, method, target, body, headers);
        check(answered.broken());
        return answered.response();
    }

    HttpApi.Response asks(String person, String method, String target, String body) {
        return asks(Optional.of(person), method, target, body, Map.of());
    }

    /** A function is given this event at once, whether AWS could have sent it or not. */
    InvokeApi.Answer invoke(String function, String event) {
        InvokeApi.Answer answer = inARace(function, event);
        check(stage.settle());
        return answer;
    }

    /** The same while much else happens, all of which is checked afterwards. */
    InvokeApi.Answer inARace(String function, String event) {
        return aws.lambda().invoke("/2015-03-31/functions/" + name + "-" + function + "/invocations", event);
    }

    /** Checks everything after a race, but for who asked for what: of many answers there is none that it could be. */
    void checkRace() {
        check(stage.settle().filter(broken -> !broken.rule().startsWith(WHO_ASKED)));
    }

    /** Time passes, and everything that falls due on the way happens. */
    void pass(Duration time) {
        runTo(now().plus(time));
    }

    void runTo(Instant until) {
        for (Optional<Agenda.Entry> next = aws.agenda().next();
                next.isPresent() && !next.get().at().isAfter(until);
                next = aws.agenda().next()) {
            clock.advanceTo(next.get().at().isBefore(now()) ? now() : next.get().at());
            aws.agenda().takeDue(now()).ifPresent(entry -> entry.action().run());
            check(stage.settle());
        }
        clock.advanceTo(until.isBefore(now()) ? now() : until);
    }

    private static void check(Optional<Stage.Broken> broken) {
        if (broken.isPresent()) {
            throw new Broke(broken.get());
        }
    }

    // ---- what there is to see

    /** The newest callback of a caller at a location, as the code reads it. */
    Optional<Callback> callbackOf(String location, String caller) {
        return new CallbackTable(aws.table(), aws.tableName())
                .load(new CallerAtLocation(new LocationId(location), new PhoneNumber(caller)))
                .newest();
    }

    /** The calls that are on a callback or were recorded as calls that open nothing, by the id of their first leg. */
    Set<String> chains() {
        Set<String> chains = new HashSet<>();
        for (Map<String, AttributeValue> item : aws.table()
                .scanPaginator(scan -> scan.tableName(aws.tableName()))
                .items()) {
            if (text(item, "pk").startsWith("uncallable#")) {
                chains.add(text(item, "sk"));
            }
            Optional.ofNullable(item.get("history")).map(AttributeValue::l).stream()
                    .flatMap(List::stream)
                    .map(AttributeValue::m)
                    .filter(entry -> CALLS.contains(text(entry, "entry")))
                    .forEach(entry -> chains.add(text(entry, "contact")));
        }
        return chains;
    }

    /** Every item of the table, as it is stored. */
    List<Map<String, AttributeValue>> items() {
        return aws.table().scanPaginator(scan -> scan.tableName(aws.tableName())).items().stream()
                .toList();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }

    @Override
    public void close() {
        aws.close();
        table.close();
    }
}
