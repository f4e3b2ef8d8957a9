package dev.ringback.command;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.api.RateByPerson;
import dev.ringback.aws.JsonApi;
import dev.ringback.aws.RetriedApi;
import dev.ringback.aws.Service;
import dev.ringback.aws.outward.S3Presigner;
import dev.ringback.lambda.AwsClients;
import dev.ringback.lambda.Ringback;
import dev.ringback.lambda.Settings;
import dev.ringback.page.PageSettings;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.S3StandIn;
import dev.ringback.standins.SdkClients;
import dev.ringback.standins.table.EmbeddedTable;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** Ringback's own functions, put together from the composition root that Lambda uses. */
public final class RingbackCode {

    private RingbackCode() {}

    /**
     * The code with this clock and this source of ids. One person may ask the desk as often as they like: a rehearsal puts a morning into
     * an instant.
     *
     * @param random seeded, it makes every run name its callbacks alike
     */
    public static LocalAws.Code at(InstantSource clock, RandomGenerator random) {
        return at(clock, random, () -> RateByPerson.Limit.NONE);
    }

    /**
     * The same with a limit to how often one person may ask the desk.
     *
     * @param rate asked for at each cold start
     */
    public static LocalAws.Code at(InstantSource clock, RandomGenerator random, Supplier<RateByPerson.Limit> rate) {
        return at(clock, random, rate, Map.of());
    }

    /**
     * The same where the pages, and recordings to hear, are a laptop's.
     *
     * @param desk where the laptop serves, if it does
     */
    public static LocalAws.Code servedAt(Optional<URI> desk, InstantSource clock, RandomGenerator random) {
        return at(
                clock,
                random,
                () -> RateByPerson.Limit.NONE,
                desk.map(at -> Map.of(
                                Settings.DESK_URL, at.resolve("/").toString(),
                                PageSettings.RECORDINGS,
                                        at.resolve(S3StandIn.PATH + Project.RECORDINGS)
                                                .toString()))
                        .orElse(Map.of()));
    }

    private static LocalAws.Code at(
            InstantSource clock,
            RandomGenerator random,
            Supplier<RateByPerson.Limit> rate,
            Map<String, String> ofTheLaptop) {
        return clients -> (handlerClass, declared) -> {
            Map<String, String> environment = new HashMap<>(declared);
            environment.putAll(ofTheLaptop);
            var root = new Ringback(
                    clock,
                    random,
                    new AwsClients.These(
                            clients.dynamo(),
                            clients.scheduler(),
                            clients.sns(),
                            new RetriedApi(api(Service.CONNECT, clients.connect()), SdkClients.retriesAtOnce()),
                            clients.eventBridge(),
                            new S3Presigner(S3StandIn.REGION, S3StandIn.CREDENTIALS),
                            clients.s3(),
                            api(Service.SMS_VOICE, clients.smsVoice()),
                            api(Service.TRANSCRIBE, clients.transcribe())),
                    Settings.from(environment),
                    rate.get());
            try {
                return Class.forName(handlerClass)
                        .asSubclass(RequestStreamHandler.class)
                        .getConstructor(Ringback.class)
                        .newInstance(root);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "template.yaml names a handler that cannot be made: " + handlerClass, e);
            }
        };
    }

    /** Signed by nobody, as the SDK's clients are on a laptop: no stand-in looks at signatures. */
    private static JsonApi api(Service service, SdkHttpClient http) {
        return new JsonApi(
                service, EmbeddedTable.NO_ENDPOINT, S3StandIn.REGION, AnonymousCredentialsProvider.create(), http);
    }
}
