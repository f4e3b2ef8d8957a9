package dev.ringback.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.command.RingbackCode;
import dev.ringback.lambda.Ringback;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the laptop's AWS each function runs on its role. */
class OnTheirRolesTest {

    private static final Path PROJECT = Path.of("../..");
    private static final String SWEEP = "/2015-03-31/functions/%s-Sweeper/invocations".formatted(Account.STACK);

    @TempDir
    private Path stack;

    @Test
    void a_function_that_may_do_what_it_does_is_refused_nothing() throws IOException {
        assertThat(sweep("", "")).isEmpty();
    }

    @Test
    void an_action_that_its_role_lacks_is_refused_and_the_log_says_so() throws IOException {
        assertThat(sweep("Action: dynamodb:Scan\n", "Action: dynamodb:DescribeTable\n"))
                .contains("AccessDenied: the role of Sweeper does not allow dynamodb:Scan");
    }

    @Test
    void an_index_that_its_role_does_not_name_is_refused() throws IOException {
        assertThat(sweep("/index/worklist\n", "/index/byId\n"))
                .contains("AccessDenied: the role of Sweeper does not allow dynamodb:Query");
    }

    @Test
    void a_partition_that_its_role_does_not_name_is_refused() throws IOException {
        assertThat(sweep("\"dynamodb:LeadingKeys\": [keep]", "\"dynamodb:LeadingKeys\": [records]"))
                .contains("AccessDenied: the role of Sweeper does not allow dynamodb:GetItem");
    }

    private static String directory() throws IOException {
        try (var file = Ringback.class.getResourceAsStream("priming/directory.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a sweep is refused once a word of the clock's template is another. */
    private List<String> sweep(String word, String another) throws IOException {
        Files.copy(PROJECT.resolve("template.yaml"), stack.resolve("template.yaml"));
        Path nested = Files.createDirectory(stack.resolve("infrastructure"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("infrastructure"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, nested.resolve(file.getFileName()));
            }
        }
        Path clockYaml = nested.resolve("clock.yaml");
        String sound = Files.readString(clockYaml);
        assertThat(sound).contains(word);
        Files.writeString(clockYaml, sound.replace(word, another));
        return sweep(Template.read(stack.resolve("template.yaml"), Account.STACK, Account.BARE));
    }

    private static List<String> sweep(Template template) throws IOException {
        List<Observation> seen = new ArrayList<>();
        var clock = new VirtualClock(Instant.parse("2026-11-24T14:00:00Z"));
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = LocalAws.deploy(
                        template, clock, table, RingbackCode.at(clock, new SplittableRandom(1)), seen::add)) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(directory());
            aws.lambda().invoke(SWEEP, "{}");
        }
        return seen.stream()
                .flatMap(one ->
                        one instanceof Observation.Logged(var _, var _, String line) ? Stream.of(line) : Stream.of())
                .filter(line -> line.startsWith("AccessDenied"))
                .toList();
    }
}
