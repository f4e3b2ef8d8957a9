package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.laptop.LaptopData;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** {@code ringback directory} from its arguments to its exit code. */
class DirectoryCommandsTest {

    private static final Path HOME = Path.of(Files.exists(Path.of("template.yaml")) ? "." : "../..");

    private record Run(int exit, String out, String err) {

        JsonNode json() {
            return Json.read(out);
        }
    }

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void run_from_the_checkout() {
        System.setProperty("ringback.home", HOME.toString());
    }

    private static Run ringback(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine ringback =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = ringback.execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private Run directory(String command, String... more) {
        var arguments = new ArrayList<>(List.of("directory", command, "--data", data().toString()));
        arguments.addAll(List.of(more));
        return ringback(arguments.toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** The example directory with one thing changed. */
    private String file(String was, String now) throws IOException {
        String example = Files.readString(HOME.resolve("events/directory.yaml"));
        assertThat(example).contains(was);
        Path file = folder.resolve("directory-%d.yaml".formatted(now.hashCode() & 0xffff));
        return Files.writeString(file, example.replace(was, now)).toString();
    }

    private String example() throws IOException {
        return file("keep: 400d", "keep: 400d");
    }

    private String keptFor(int days) throws IOException {
        return file("keep: 400d", "keep: " + days + "d");
    }

    @Test
    void a_directory_is_compared_applied_and_taken_back_on_the_laptops_data() throws IOException {
        assertThat(directory("apply", example()).out()).isEqualTo("version 1 is in force: the first\n");

        Run diff = directory("diff", keptFor(90));
        assertThat(diff.exit()).isZero();
        assertThat(diff.out()).isEqualTo("""
            1 change against version 1:
              the tenant: closed callbacks are kept for: was 400d, now 90d
            """);

        assertThat(directory("apply", keptFor(90), "--dry-run").out()).isEqualTo(diff.out());
        assertThat(directory("apply", keptFor(90), "--by", "pat").out())
                .startsWith("version 2 is in force within a minute: 1 change\n");
        assertThat(directory("rollback", "--by", "sam").out())
                .startsWith("version 3, which is version 1 again, is in force within a minute: 1 change\n");
        assertThat(directory("history").out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("* 3 ").endsWith("by sam, version 1 again"),
                        line -> assertThat(line).startsWith("  2 ").endsWith("by pat"),
                        line -> assertThat(line).startsWith("  1 "));
    }

    @Test
    void with_json_the_functions_answer_is_all_that_is_printed() throws IOException {
        Run applied = directory("apply", example(), "--json");
        Run overtaken = directory("apply", keptFor(90), "--json", "--against", "7");

        assertThat(applied.json().path("result").asString()).isEqualTo("applied");
        assertThat(overtaken.json().path("result").asString()).isEqualTo("overtaken");
        assertThat(overtaken.exit()).isEqualTo(1);
        assertThat(overtaken.err()).isEmpty();
    }

    @Test
    void a_file_with_mistakes_is_not_applied() throws IOException {
        Run run = directory("apply", file("catchAll: oak-street", "catchAll: nowhere"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("catchAll: found ").contains("1 mistake");
        assertThat(directory("history").out()).isEqualTo("no directory was applied yet\n");
    }

    @Test
    void a_file_that_is_not_there_and_a_version_that_never_was_are_unusable() {
        assertThat(directory("apply", "nowhere.yaml")).isEqualTo(new Run(2, "", "there is no file nowhere.yaml\n"));
        assertThat(directory("rollback")).isEqualTo(new Run(2, "", "there is no version 0 to go back to\n"));
    }

    @Test
    void one_cannot_mean_a_laptop_and_a_deployed_function_at_once() throws IOException {
        Run run = directory("apply", example(), "--function", "ringback-DirectoryKeeper:live");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--function names a deployed function and --data what is kept on this laptop");
    }

    @Test
    void data_that_another_ringback_works_on_is_left_alone() throws Exception {
        String example = example();
        try (LaptopData.Hold held = new LaptopData(data()).hold().orElseThrow()) {
            assertThat(held.channel().isOpen()).isTrue();
            Run run = directory("apply", example);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).startsWith("another ringback is working on " + data());
        }
        assertThat(directory("apply", example).exit()).isZero();
    }

    @Test
    void while_the_desk_is_served_from_the_data_its_own_function_is_asked() throws Exception {
        String example = example();
        try (Deployed laptop = new Deployed();
                LaptopData.Hold held = new LaptopData(data()).hold().orElseThrow()) {
            held.servedAt(laptop.uri());

            assertThat(directory("apply", example).exit()).isZero();
            assertThat(directory("history", "--json").json().path("version").asInt())
                    .isEqualTo(1);
        }
        assertThat(directory("history").out()).isEqualTo("no directory was applied yet\n");
    }

    @Test
    void a_deployed_function_is_invoked_by_name_or_arn_as_the_standard_environment_says() throws Exception {
        String example = example();
        try (Deployed stack = new Deployed()) {
            Map<String, String> environment = Map.of(
                    "aws.endpointUrlLambda", stack.uri().toString(),
                    "aws.region", "us-east-1",
                    "aws.accessKeyId", "nobody",
                    "aws.secretAccessKey", "nothing");
            environment.forEach(System::setProperty);
            try {
                Run applied = ringback("directory", "apply", example, "--function", "ringback-DirectoryKeeper:live");
                Run history = ringback(
                        "directory",
                        "history",
                        "--function",
                        "arn:aws:lambda:us-east-1:111122223333:function:ringback-DirectoryKeeper:live");
                Run unknown = ringback("directory", "history", "--function", "no-such-function");
                Run failing = ringback("directory", "history", "--function", "ringback-AttemptTimer:live");

                assertThat(applied.out()).isEqualTo("version 1 is in force: the first\n");
                assertThat(history.out()).startsWith("* 1 ");
                assertThat(unknown.exit()).isEqualTo(2);
                assertThat(unknown.err()).contains("no-such-function could not be asked", "Function not found");
                assertThat(failing.exit()).isEqualTo(2);
                assertThat(failing.err()).startsWith("ringback-AttemptTimer:live failed: ");
            } finally {
                environment.keySet().forEach(System::clearProperty);
            }
        }
    }

    @Test
    void who_has_set_no_region_is_told_so_in_one_sentence() {
        Map<String, String> environment = Map.of(
                "aws.disableEc2Metadata", "true",
                "aws.configFile", folder.resolve("none").toString(),
                "aws.sharedCredentialsFile", folder.resolve("none").toString());
        environment.forEach(System::setProperty);
        try {
            Run run = ringback("directory", "history", "--function", "ringback-DirectoryKeeper");

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("ringback-DirectoryKeeper could not be asked: no region is set; set AWS_REGION")
                    .hasLineCount(1);
        } finally {
            environment.keySet().forEach(System::clearProperty);
        }
    }

    /** A stack of its own whose functions can be invoked over HTTP, as Lambda's are. */
    private static final class Deployed implements AutoCloseable {

        private final EmbeddedTable table = EmbeddedTable.inMemory(InstantSource.system());
        private final LocalAws aws;
        private final HttpServer server;

        Deployed() throws IOException {
            InstantSource clock = InstantSource.system();
            aws = LocalAws.deploy(
                    Project.template(""), clock, table, RingbackCode.at(clock, new Random(1)), seen -> {});
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::exchange);
            server.start();
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        private void exchange(HttpExchange exchange) throws IOException {
            try (exchange) {
                String path = exchange.getRequestURI().getRawPath();
                assertThat(InvokeApi.takes(exchange.getRequestMethod(), path)).isTrue();
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                InvokeApi.Answer answer = aws.lambda().invoke(path, body);
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            aws.close();
            table.close();
        }
    }
}
