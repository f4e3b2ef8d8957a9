package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.Sweep;
import dev.ringback.standins.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What template.yaml and the code say of each other. */
class TemplateAndCodeTest {

    private static final Path STACK = Sources.ROOT.resolve("template.yaml");

    private static final Map<String, String> PARAMETERS = Map.of(
            "ConnectInstanceArn",
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555",
            "SignInIssuer",
            "https://issuer.example",
            "SignInAudience",
            "desk",
            "FhirIssuer",
            "https://systems.example");

    private static final Map<String, String> OTHERWISE = Map.of(
            "ConnectInstanceArn",
            "arn:aws:connect:us-east-1:111122223333:instance/99999999-2222-3333-4444-555555555555",
            "SignInEmails",
            "unmarked",
            "EndUserMessaging",
            "used",
            "TranscribeVoicemails",
            "yes",
            "RecordingsBucket",
            "others");

    private static final Pattern WRITES = Pattern.compile("dynamodb:(Put|Update|Delete|BatchWrite|\\*)");

    private static Template template() throws IOException {
        return Template.read(STACK, "ringback", PARAMETERS);
    }

    @Test
    void each_line_of_a_log_that_is_counted_is_written_by_one_class() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path file : Sources.all()) {
            if (file.toString().contains("/src/main/")) {
                sources.add(Files.readString(file));
            }
        }
        List<Template.Resource> filters = template().ofType("AWS::Logs::MetricFilter");

        assertThat(filters).isNotEmpty();
        for (Template.Resource filter : filters) {
            String pattern = filter.properties().path("FilterPattern").asString();
            assertThat(pattern).as(filter.id()).startsWith("\"").endsWith("\"");
            String words = pattern.substring(1, pattern.length() - 1);
            assertThat(sources)
                    .as("%s: who writes \u201c%s\u201d", filter.id(), words)
                    .filteredOn(source -> source.contains(words))
                    .hasSize(1);
        }
    }

    @Test
    void each_metric_of_ours_has_an_alarm_of_its_name() throws IOException {
        String alarms = Files.readString(Sources.ROOT.resolve("infrastructure/alarms.yaml"));

        assertThat(template().ofType("AWS::Logs::MetricFilter"))
                .flatExtracting(filter ->
                        filter.properties().path("MetricTransformations").values())
                .extracting(metric -> metric.path("MetricName").asString())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(alarms).contains("MetricName: " + metric + "\n"));
    }

    /** Who writes the directory decides who may see and do what. */
    @Test
    void no_function_may_write_the_directory_but_those_that_keep_it() throws IOException {
        Template template = template();
        Map<String, JsonNode> managed = template.ofType("AWS::IAM::ManagedPolicy").stream()
                .collect(Collectors.toMap(
                        Template.Resource::id, policy -> policy.properties().path("PolicyDocument")));

        assertThat(template.ofType("AWS::IAM::Role").stream()
                        .filter(role -> mayWriteTheDirectory(statements(role, managed)))
                        .map(Template.Resource::id))
                .containsExactlyInAnyOrder("DirectoryKeeperRole", "DirectoryDeskRole");
    }

    private static List<JsonNode> statements(Template.Resource role, Map<String, JsonNode> managed) {
        Stream<JsonNode> own = role.properties().path("Policies").valueStream().map(one -> one.path("PolicyDocument"));
        Stream<JsonNode> taken = managed.entrySet().stream()
                .filter(policy -> role.properties()
                        .path("ManagedPolicyArns")
                        .valueStream()
                        .anyMatch(arn -> arn.asString().endsWith(policy.getKey())))
                .map(Map.Entry::getValue);
        return Stream.concat(own, taken)
                .flatMap(document -> document.path("Statement").valueStream())
                .filter(statement ->
                        WRITES.matcher(statement.path("Action").toString()).find())
                .toList();
    }

    private static boolean mayWriteTheDirectory(List<JsonNode> writes) {
        return isAboutTheDirectory(writes, "Allow") && !isAboutTheDirectory(writes, "Deny");
    }

    private static boolean isAboutTheDirectory(List<JsonNode> writes, String effect) {
        return writes.stream()
                .filter(statement -> statement.path("Effect").asString().equals(effect))
                .map(statement -> statement.path("Condition").findPath("dynamodb:LeadingKeys"))
                .anyMatch(keys -> !keys.isArray()
                        || keys.valueStream().anyMatch(key -> key.asString().equals("directory")));
    }

    @Test
    void a_sweep_ends_a_minute_before_its_function_is_stopped_and_before_the_next_begins() throws IOException {
        JsonNode sweeper = template().ofType("AWS::Serverless::Function").stream()
                .filter(function -> function.id().equals("Sweeper"))
                .findFirst()
                .orElseThrow()
                .properties();
        Duration timeout = Duration.ofSeconds(sweeper.path("Timeout").asInt());

        assertThat(timeout).isGreaterThanOrEqualTo(Sweep.LASTS.plusMinutes(1)).isLessThan(Duration.ofMinutes(5));
        assertThat(sweeper.path("Events")
                        .path("EveryFiveMinutes")
                        .path("Properties")
                        .path("ScheduleExpression")
                        .asString())
                .isEqualTo("rate(5 minutes)");
    }

    /** SAM publishes no version when a parameter alone has another value, unless something of the version itself changes with it. */
    @Test
    void a_parameter_that_changes_alone_reaches_what_runs() throws IOException {
        Map<String, String> before = new HashMap<>(PARAMETERS);
        before.putAll(Map.of(
                "RecordingsBucket", "recordings", "RecordingsKeyArn", "arn:aws:kms:us-east-1:111122223333:key/1"));
        Map<String, JsonNode> versions = versions(before);
        var stale = new TreeSet<String>();
        for (String parameter : parameters()) {
            Map<String, String> after = new HashMap<>(before);
            after.put(parameter, OTHERWISE.getOrDefault(parameter, "https://another.example"));
            versions(after).forEach((function, version) -> {
                JsonNode was = Objects.requireNonNull(versions.get(function));
                if (!version.path("Environment").equals(was.path("Environment"))
                        && version.path("VersionDescription").equals(was.path("VersionDescription"))) {
                    stale.add(function + " " + parameter);
                }
            });
        }

        assertThat(stale)
                .as("these two change with SignInAuthorizationUrl; of the page's environment they are all that counts")
                .containsExactly("Page SignInIssuer", "Page SignInTokenUrl");
    }

    private static List<String> parameters() throws IOException {
        return Pattern.compile("(?m)^  (\\w+):\n    Type: (String|Number|CommaDelimitedList)$")
                .matcher(Files.readString(STACK))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Of each function what its version is made of, what holds for all functions included; the page reads none of that. */
    private static Map<String, JsonNode> versions(Map<String, String> parameters) throws IOException {
        Template template = Template.read(STACK, "ringback", parameters);
        var versions = new HashMap<String, JsonNode>();
        for (Template.Resource function : template.ofType("AWS::Serverless::Function")) {
            ObjectNode version = function.properties().deepCopy().asObject();
            if (function.id().equals("Page")) {
                ObjectNode read = version.withObject("/Environment/Variables");
                read.retain(read.propertyNames().stream()
                        .filter(name -> name.startsWith("RINGBACK_PAGE") || name.equals("RINGBACK_RECORDINGS_URL"))
                        .toList());
            }
            versions.put(function.id(), version);
        }
        return versions;
    }
}
