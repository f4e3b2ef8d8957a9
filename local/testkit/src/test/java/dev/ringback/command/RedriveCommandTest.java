package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.standins.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** {@code ringback redrive} from its arguments to its exit codes, against an SQS that answers as it is told. */
@SuppressWarnings("NullAway.Init")
class RedriveCommandTest {

    private static final String DEAD = "arn:aws:sqs:us-east-1:111122223333:dead";
    private static final String QUEUE = "arn:aws:sqs:us-east-1:111122223333:queue";

    private record Run(int exit, String out, String err) {}

    private final List<JsonNode> started = new ArrayList<>();
    private HttpServer sqs;
    private Map<String, String> environment = Map.of();
    private String task = "";

    @BeforeEach
    void serve() throws IOException {
        sqs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sqs.createContext("/", this::answer);
        sqs.start();
        environment = Map.of(
                "aws.endpointUrlSqs", "http://127.0.0.1:" + sqs.getAddress().getPort(),
                "aws.region", "us-east-1",
                "aws.accessKeyId", "nobody",
                "aws.secretAccessKey", "nothing");
        environment.forEach(System::setProperty);
    }

    @AfterEach
    void close() {
        environment.keySet().forEach(System::clearProperty);
        sqs.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode request = Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (operation.equals("AmazonSQS.StartMessageMoveTask") && task.isEmpty()) {
            send(
                    exchange,
                    400,
                    "{\"__type\": \"com.amazonaws.sqs#ResourceNotFoundException\", \"message\": \"no such queue\"}");
        } else if (operation.equals("AmazonSQS.StartMessageMoveTask")) {
            started.add(request);
            send(exchange, 200, "{\"TaskHandle\": \"one\"}");
        } else {
            send(exchange, 200, "{\"Results\": [" + task + "]}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Run redrive(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine ringback =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of("redrive"));
        all.addAll(List.of(arguments));
        return new Run(ringback.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    @Test
    void what_is_dead_is_moved_to_the_queue_that_is_named_and_counted() {
        task = "{\"Status\": \"COMPLETED\", \"ApproximateNumberOfMessagesMoved\": 3}";

        assertThat(redrive("--from", DEAD, "--to", QUEUE)).isEqualTo(new Run(0, "3 messages redriven\n", ""));
        assertThat(started).singleElement().satisfies(request -> {
            assertThat(request.path("SourceArn").asString()).isEqualTo(DEAD);
            assertThat(request.path("DestinationArn").asString()).isEqualTo(QUEUE);
        });
    }

    @Test
    void where_sqs_stops_before_the_end_it_says_why() {
        task = "{\"Status\": \"FAILED\", \"ApproximateNumberOfMessagesMoved\": 1, \"FailureReason\": \"AccessDenied\"}";

        assertThat(redrive("--from", DEAD, "--to", QUEUE))
                .isEqualTo(new Run(1, "1 message redriven\n", "SQS has stopped before the end: FAILED AccessDenied\n"));
    }

    @Test
    void a_queue_that_there_is_not_cannot_be_redriven() {
        Run run = redrive("--from", DEAD, "--to", QUEUE);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(DEAD + " could not be redriven: no such queue")
                .hasLineCount(1);
    }

    @Test
    void both_queues_are_named() {
        assertThat(redrive("--from", DEAD).exit()).isEqualTo(2);
        assertThat(started).isEmpty();
    }
}
