package dev.ringback.command;

import dev.ringback.laptop.LaptopData;
import dev.ringback.laptop.SetAhead;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.table.EmbeddedTable;
import dev.ringback.standins.table.store.DamagedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import tools.jackson.databind.JsonNode;

/** A function that people ask, wherever it runs: the keeper of the directory, that of records, or that of the numbers. */
interface Keeper {

    /** What came of asking. */
    sealed interface Asked {

        /** The keeper's answer, whatever it says. */
        record Answered(JsonNode answer) implements Asked {}

        /** There is no answer. */
        record Failed(String why) implements Asked {}
    }

    /** Longer than the function may run. */
    Duration PATIENCE = Duration.ofMinutes(5);

    /** It knows no number before a directory says what is kept of one. */
    String RECORDS = "RecordsKeeper";

    Asked ask(JsonNode request);

    /** A deployed function, by name or ARN; account and region are those of the AWS SDK's standard environment. */
    static Keeper deployed(String function) {
        return request -> invoke(LambdaClient.builder(), function, request);
    }

    /**
     * The function of that name in template.yaml on a laptop's data, started for this one question, or the running one of the process that works on the
     * data.
     */
    static Keeper onLaptop(Path folder, String function) {
        return request -> {
            LaptopData data = new LaptopData(folder);
            try {
                if (!Files.exists(folder)
                        && !request.path("action").asString("").equals("apply")) {
                    return function.equals(RECORDS)
                            ? new Asked.Failed("nothing is kept in " + folder
                                    + " yet: ./ringback local begins there, and --data names another folder")
                            : onNothing(function, request);
                }
                Optional<LaptopData.Hold> hold = data.hold();
                if (hold.isPresent()) {
                    try (LaptopData.Hold held = hold.get()) {
                        InstantSource clock = new SetAhead(InstantSource.system(), data.ahead());
                        return here(EmbeddedTable.in(held.tables(), clock), clock, function, request);
                    }
                }
                return data.servedAt()
                        .map(desk -> running(desk, function, request))
                        .orElseGet(() -> new Asked.Failed("another ringback is working on " + folder
                                + " and serves no API; try again when it has ended"));
            } catch (IOException | UncheckedIOException | DamagedTable e) {
                return new Asked.Failed("cannot use " + folder + ": " + e.getMessage());
            }
        };
    }

    /** Who only looks, or takes back what there is not, leaves no folder behind. */
    private static Asked onNothing(String function, JsonNode request) {
        InstantSource clock = InstantSource.system();
        return here(EmbeddedTable.inMemory(clock), clock, function, request);
    }

    private static Asked here(EmbeddedTable opened, InstantSource clock, String function, JsonNode request) {
        try (EmbeddedTable table = opened;
                LocalAws aws = LocalAws.deploy(
                        Project.template(""), clock, table, RingbackCode.at(clock, new SecureRandom()), seen -> {})) {
            return on(aws, function, request);
        }
    }

    /** Asks a function of an AWS that runs in this process. */
    static Asked on(LocalAws aws, String function, JsonNode request) {
        String path = "/2015-03-31/functions/" + Project.function(function) + "/invocations";
        InvokeApi.Answer answer = aws.lambda().invoke(path, Json.write(request));
        return answer.status() != 200 || answer.headers().containsKey("X-Amz-Function-Error")
                ? new Asked.Failed("%s failed: %s".formatted(function, OneLine.of(answer.body())))
                : new Asked.Answered(Json.read(answer.body()));
    }

    private static Asked running(URI desk, String function, JsonNode request) {
        return invoke(
                LambdaClient.builder()
                        .endpointOverride(desk)
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("laptop", "laptop"))),
                Project.function(function),
                request);
    }

    private static Asked invoke(LambdaClientBuilder builder, String function, JsonNode request) {
        var http = UrlConnectionHttpClient.builder().socketTimeout(PATIENCE);
        try (LambdaClient lambda = builder.httpClientBuilder(http).build()) {
            InvokeResponse response = lambda.invoke(
                    invoke -> invoke.functionName(function).payload(SdkBytes.fromUtf8String(Json.write(request))));
            String answer = response.payload().asUtf8String();
            return Optional.ofNullable(response.functionError()).isPresent()
                    ? new Asked.Failed("%s failed: %s".formatted(function, OneLine.of(answer)))
                    : new Asked.Answered(Json.read(answer));
        } catch (SdkException e) {
            return new Asked.Failed("%s could not be asked: %s".formatted(function, AwsFailure.why(e)));
        }
    }
}
