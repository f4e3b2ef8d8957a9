package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Template;
import dev.ringback.standins.Template.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for the templates all together (docs/adr/0058-the-stack-is-cut-by-concern.md, docs/adr/0059-what-sleeps-and-what-is-not-reserved.md). */
class TemplatesTest {

    private static final Path NESTED = Sources.ROOT.resolve("infrastructure");
    private static final String FUNCTION = "AWS::Serverless::Function";

    /** Nobody may ask for them in two weeks, and a snapshot that nobody asks for falls asleep. */
    private static final Set<String> MAY_SLEEP =
            Set.of("DirectoryKeeper", "RecordsKeeper", "NumbersKeeper", "DirectoryDesk", "InboundTexts");

    private static Template stack(Map<String, String> parameters) {
        return Template.read(Sources.ROOT.resolve("template.yaml"), "ringback", parameters);
    }

    /** CloudFormation cannot share it, so it stands in each of them. */
    @Test
    void what_holds_for_all_functions_is_the_same_in_each_template_that_has_some() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String template : texts()) {
            if (template.contains("Type: " + FUNCTION)) {
                blocks.add(template.substring(template.indexOf("\nGlobals:\n"), template.indexOf("\nResources:\n")));
            }
        }

        assertThat(blocks).hasSizeGreaterThan(5);
        assertThat(blocks).containsOnly(blocks.getFirst());
    }

    @Test
    void every_queue_and_every_topic_is_reached_over_tls_only() throws IOException {
        Template example = Template.parse(
                Files.readString(NESTED.resolve("examples/insurance-subscriber.yaml")), "insurance", Map.of());
        for (Template template : List.of(stack(Map.of("RecordingsBucket", "recordings")), example)) {
            Set<String> guarded = Stream.of("AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy")
                    .flatMap(type -> template.ofType(type).stream())
                    .flatMap(policy ->
                            policy.properties().at("/PolicyDocument/Statement").valueStream())
                    .filter(TemplatesTest::refusesWhatIsNotTls)
                    .flatMap(statement -> strings(statement.path("Resource")))
                    .collect(Collectors.toSet());

            assertThat(Stream.of("AWS::SQS::Queue", "AWS::SNS::Topic")
                            .flatMap(type -> template.ofType(type).stream())
                            .map(Resource::arn))
                    .isNotEmpty()
                    .isSubsetOf(guarded);
        }
    }

    private static boolean refusesWhatIsNotTls(JsonNode statement) {
        return statement.path("Effect").asString().equals("Deny")
                && statement.path("Principal").asString("").equals("*")
                && statement
                        .at("/Condition/Bool")
                        .path("aws:SecureTransport")
                        .asString("")
                        .equals("false");
    }

    private static Stream<String> strings(JsonNode oneOrSeveral) {
        return oneOrSeveral.isArray()
                ? oneOrSeveral.valueStream().map(JsonNode::asString)
                : Stream.of(oneOrSeveral.asString());
    }

    @Test
    void what_functions_are_told_is_encrypted_with_the_tenants_key_and_none_reserves_concurrency() {
        Template template = stack(Map.of());
        String key = template.only("AWS::KMS::Key").arn();

        assertThat(template.ofType(FUNCTION)).isNotEmpty().allSatisfy(function -> {
            assertThat(function.properties().path("KmsKeyArn").asString()).isEqualTo(key);
            assertThat(function.properties().has("ReservedConcurrentExecutions"))
                    .as(function.id())
                    .isFalse();
        });
    }

    @Test
    void what_may_not_be_asked_for_two_weeks_has_no_snapshot_that_falls_asleep() {
        assertThat(stack(Map.of()).ofType(FUNCTION).stream()
                        .filter(function -> function.properties()
                                .at("/SnapStart/ApplyOn")
                                .asString()
                                .equals("None"))
                        .map(Resource::id))
                .containsExactlyInAnyOrderElementsOf(MAY_SLEEP);
    }

    @Test
    void a_call_of_another_instance_is_dropped_unless_somebody_says_otherwise() {
        assertThat(stack(Map.of())
                        .only(FUNCTION, "ContactEvents")
                        .properties()
                        .at("/Events/Contacts/Properties/FilterCriteria/Filters")
                        .toString())
                .contains("instanceArn", "instanceARN");
    }

    /** A text of SNS has no ARN: whoever may publish one may publish to every phone. */
    @Test
    void where_all_texts_go_through_end_user_messaging_no_function_may_publish_to_phones() {
        assertThat(publishesToWhatIsNoTopic("unused")).isTrue();
        assertThat(publishesToWhatIsNoTopic("used")).isTrue();
        assertThat(publishesToWhatIsNoTopic("only")).isFalse();
    }

    private static boolean publishesToWhatIsNoTopic(String endUserMessaging) {
        return stack(Map.of("EndUserMessaging", endUserMessaging))
                .only("AWS::IAM::ManagedPolicy", "ActOnCallbacks")
                .properties()
                .toString()
                .contains("NotResource");
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(NESTED)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
