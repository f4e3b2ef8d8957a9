package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.api.RateByPerson;
import dev.ringback.aws.connect.ContactEventReader;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.intake.ContactEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a function on its sample event before Lambda takes the snapshot that its environments start from, so that what a first
 * event would load and set up is in the snapshot (docs/adr/0004-snapstart.md). It runs over an AWS of its own, at a time of its
 * own: no request leaves the process, no credentials are asked for, no id or time of it is kept.
 */
final class Priming implements Resource {

    /** When the call of events/contact-events.json ended, and the evening of that day: its target is missed by then. */
    private static final Instant MISSED = Instant.parse("2026-11-24T14:02:41Z");

    private static final Instant EVENING = Instant.parse("2026-11-24T23:00:00Z");

    /** Ids need not differ here, and nothing is to be drawn from the generator that makes the real ones. */
    private static final RandomGenerator NO_RANDOMNESS = () -> 0;

    private static final String CONTACT = "contact-events.json";
    private static final String TABLE = "priming";
    static final Settings SETTINGS = Settings.from(Map.ofEntries(
            Map.entry("RINGBACK_TABLE", TABLE),
            Map.entry("RINGBACK_SCHEDULE_GROUP", "priming"),
            Map.entry("RINGBACK_TIMER_ARN", "arn:aws:lambda:us-east-1:111122223333:function:priming"),
            Map.entry("RINGBACK_SCHEDULER_ROLE_ARN", "arn:aws:iam::111122223333:role/priming"),
            Map.entry("RINGBACK_SCHEDULE_DLQ_ARN", "arn:aws:sqs:us-east-1:111122223333:priming"),
            Map.entry("RINGBACK_ALERTS_PREFIX", "arn:aws:sns:us-east-1:111122223333:priming-"),
            Map.entry("RINGBACK_REPORTS_PREFIX", "arn:aws:sns:us-east-1:111122223333:priming-"),
            Map.entry("RINGBACK_KEY_ARN", "arn:aws:kms:us-east-1:111122223333:key/priming"),
            Map.entry("RINGBACK_EVENT_BUS", "priming"),
            Map.entry(
                    "RINGBACK_CONNECT_INSTANCE",
                    "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555"),
            Map.entry("RINGBACK_SIGN_IN_EMAILS", "marked"),
            Map.entry("RINGBACK_METRICS", "priming"),
            // That of the sample event.
            Map.entry("RINGBACK_TEXTS_TOPIC", "arn:aws:sns:us-east-1:111122223333:ringback-inbound-texts"),
            Map.entry("RINGBACK_RECEIPTS_TOPIC", "arn:aws:sns:us-east-1:111122223333:ringback-receipts")));

    /** CRaC's contexts do not keep what is registered with them from being collected. */
    private static final Map<String, Priming> KEPT = new ConcurrentHashMap<>();

    private final Function<Ringback, RequestStreamHandler> function;
    private final String sampleEvent;

    private Priming(Function<Ringback, RequestStreamHandler> function, String sampleEvent) {
        this.function = function;
        this.sampleEvent = sampleEvent;
    }

    /**
     * Has the function primed before its snapshot is taken; where no snapshot is taken, nothing happens.
     *
     * @param sampleEvent the name of its file in events/
     */
    static void beforeSnapshot(Function<Ringback, RequestStreamHandler> function, String sampleEvent) {
        var priming = new Priming(function, sampleEvent);
        KEPT.put(sampleEvent, priming);
        Core.getGlobalContext().register(priming);
    }

    /** A failure is thrown, and no version is published: code that cannot answer its own sample is better found now. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws NoSuchAlgorithmException {
        run(function, sampleEvent, new PrimingAws());
        // The certificates that AWS's endpoints are checked against take longer to read than any event to answer.
        SSLContext.getDefault();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing of the snapshot is unique or ages.
    }

    /** Lets a call be missed, then runs the function that evening; its answer. */
    static String run(Function<Ringback, RequestStreamHandler> function, String sampleEvent, PrimingAws aws) {
        AwsClients clients = aws.clients();
        new DirectoryTable(clients.dynamo(), TABLE).apply(PrimingFile.read("directory.json"));
        miss(new Ringback(InstantSource.fixed(MISSED), NO_RANDOMNESS, clients, SETTINGS, RateByPerson.Limit.NONE));
        return answer(
                function.apply(new Ringback(
                        InstantSource.fixed(EVENING), NO_RANDOMNESS, clients, SETTINGS, RateByPerson.Limit.NONE)),
                sampleEvent);
    }

    private static void miss(Ringback ringback) {
        var reader = new ContactEventReader(JsonMapper.shared());
        for (JsonNode record :
                JsonMapper.shared().readTree(PrimingFile.read(CONTACT)).path("Records")) {
            byte[] body = record.path("body").asString().getBytes(StandardCharsets.UTF_8);
            if (reader.read(body) instanceof ContactEventReader.Reading.Understood(ContactEvent event)) {
                ringback.takeContactEvent().take(event, new LambdaLog(new PrimingContext().getLogger()));
            }
        }
    }

    private static String answer(RequestStreamHandler handler, String sampleEvent) {
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(PrimingFile.read(sampleEvent).getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new PrimingContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
