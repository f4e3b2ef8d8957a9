package dev.ringback.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.house.FlowFile.Action;
import dev.ringback.intake.FlowAttributes;
import dev.ringback.intake.FlowParameters;
import dev.ringback.standins.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The flows that are shipped (docs/flows.md): whatever fails, the call goes on. */
class FlowFilesTest {

    private static final Path NESTED = Sources.ROOT.resolve("infrastructure/flows.yaml");

    private static final List<String> ANY = List.of("NoMatchingError");
    private static final List<String> CONDITIONS = List.of("NoMatchingCondition");

    /** The branches that Connect refuses a block without, by AWS's reference of the Flow language; empty for what cannot fail. */
    private static final Map<String, List<String>> FAILS = Map.ofEntries(
            entry("CheckHoursOfOperation", ANY),
            entry("Compare", CONDITIONS),
            entry("InvokeLambdaFunction", ANY),
            entry("MessageParticipant", ANY),
            entry("MessageParticipantIteratively", ANY),
            entry("TransferContactToQueue", List.of("QueueAtCapacity", "NoMatchingError")),
            entry("TransferToFlow", ANY),
            entry("UpdateContactAttributes", ANY),
            entry("UpdateContactEventHooks", ANY),
            entry("UpdateContactRecordingAndAnalyticsBehavior", List.of("NoMatchingError", "ChannelMismatch")),
            entry("UpdateContactTargetQueue", ANY),
            entry("UpdateContactTextToSpeechVoice", ANY),
            entry("Loop", List.of()),
            entry("DisconnectParticipant", List.of()),
            entry("EndFlowExecution", List.of()));

    private static final List<String> MENU =
            List.of("InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError");
    private static final List<String> TYPED_NUMBER = List.of("InvalidPhoneNumber", "NoMatchingError");

    /** Where a call leaves a flow; a flow of the queue that ends leaves the caller in the queue. */
    private static final Set<String> ENDS =
            Set.of("DisconnectParticipant", "TransferToFlow", "TransferContactToQueue", "EndFlowExecution");

    private static final Pattern PATHS = Pattern.compile("\\$\\.[\\w.]*\\w");

    /** What Ringback answers of the practice, and what was typed a moment ago by whoever hears it. */
    private static final Set<String> SAID =
            Set.of("$.External.calledBack", "$.External.opens", "$.StoredCustomerInput");

    static List<FlowFile> flows() throws IOException {
        return FlowFile.all();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void each_branch_leads_to_a_block_and_each_block_can_be_reached_and_left(FlowFile flow) {
        assertThat(flow.actions()).containsKey(flow.start());
        assertThat(flow.actions().values())
                .allSatisfy(action ->
                        assertThat(flow.actions().keySet()).as(action.id()).containsAll(action.next()));
        assertThat(flow.from(flow.start())).hasSameSizeAs(flow.actions().values());
        assertThat(flow.actions().values())
                .allSatisfy(action -> assertThat(flow.from(action.id()))
                        .as(action.id())
                        .anyMatch(last -> ENDS.contains(last.type())));
        assertThat(flow.metadata().path("ActionMetadata").propertyNames())
                .containsExactlyInAnyOrderElementsOf(flow.actions().keySet());
    }

    @ParameterizedTest
    @MethodSource("flows")
    void each_block_that_can_fail_has_the_branches_for_it(FlowFile flow) {
        assertThat(flow.actions().values()).allSatisfy(action -> {
            List<String> branches = action.type().equals("GetParticipantInput")
                    ? action.parameters().path("StoreInput").asString().equals("True") ? TYPED_NUMBER : MENU
                    : FAILS.get(action.type());
            assertThat(action.errors().keySet())
                    .as("%s (%s)", action.id(), action.type())
                    .containsExactlyInAnyOrderElementsOf(branches);
        });
    }

    @ParameterizedTest
    @MethodSource("flows")
    void where_the_function_fails_or_sleeps_the_call_goes_on(FlowFile flow) {
        assertThat(flow.ofType("InvokeLambdaFunction")).allSatisfy(ask -> {
            Action instead =
                    Objects.requireNonNull(flow.actions().get(ask.errors().get("NoMatchingError")));
            assertThat(instead.type()).as(ask.id()).isNotEqualTo("DisconnectParticipant");
            assertThat(flow.from(ask.then()))
                    .as("%s leads to where a success leads", ask.id())
                    .containsAll(flow.from(instead.id()));
            assertThat(ask.parameters().path("InvocationTimeLimitSeconds").asInt())
                    .isEqualTo(3);
            assertThat(ask.parameters().at("/ResponseValidation/ResponseType").asString())
                    .isEqualTo("STRING_MAP");
        });
    }

    @ParameterizedTest
    @MethodSource("flows")
    void all_that_is_said_is_said_in_both_languages(FlowFile flow) {
        assertThat(flow.actions().values()).allSatisfy(action -> {
            if (action.id().endsWith("-en")) {
                Action spanish = flow.actions().get(inSpanish(action.id()));
                assertThat(spanish).as(action.id()).isNotNull();
                assertThat(spanish.type()).isEqualTo(action.type());
                assertThat(spanish.next())
                        .as(spanish.id())
                        .isEqualTo(action.next().stream()
                                .map(FlowFilesTest::inSpanish)
                                .collect(Collectors.toSet()));
                assertThat(spanish.said()).hasSameSizeAs(action.said()).noneMatch(action.said()::contains);
                assertThat(paths(spanish)).as(spanish.id()).isEqualTo(paths(action));
            } else if (action.id().endsWith("-es")) {
                assertThat(flow.actions()).containsKey(action.id().replaceFirst("-es$", "-en"));
            } else {
                assertThat(action.said()).as(action.id()).allMatch(text -> text.contains("<lang xml:lang=\"es-US\">"));
            }
        });
    }

    private static String inSpanish(String id) {
        return id.replaceFirst("-en$", "-es");
    }

    @ParameterizedTest
    @MethodSource("flows")
    void nothing_is_said_of_a_patient(FlowFile flow) {
        assertThat(flow.actions().values().stream().flatMap(action -> paths(action).stream()))
                .isSubsetOf(SAID);
    }

    private static Set<String> paths(Action action) {
        return action.said().stream()
                .flatMap(text -> PATHS.matcher(text).results().map(found -> found.group()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("flows")
    void what_is_noted_are_words_that_ringback_reads(FlowFile flow) {
        assertThat(flow.ofType("UpdateContactAttributes"))
                .isNotEmpty()
                .allSatisfy(note -> note.parameters().path("Attributes").forEachEntry((name, value) -> {
                    assertThat(FlowAttributes.NAMES).contains(name);
                    assertThat(value.asString().startsWith("$.")
                                    || value.asString().equals("any")
                                    || !FlowAttributes.in(Map.of(name, value.asString()))
                                            .equals(FlowAttributes.in(Map.of())))
                            .as("%s: %s", note.id(), name)
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void what_is_handed_over_is_all_that_was_noted_under_names_that_ringback_reads(FlowFile flow) {
        assertThat(flow.ofType("InvokeLambdaFunction"))
                .extracting(ask -> ask.parameters().path("LambdaInvocationAttributes"))
                .filteredOn(handedOver -> !handedOver.isMissingNode())
                .allSatisfy(handedOver -> assertThat(handedOver.propertyNames())
                        .isSubsetOf(FlowParameters.NAMES)
                        .contains("bucket", "language", "askedForCallback", "texts", "voicemail", "callOn", "when"));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void a_flow_that_says_its_last_word_says_goodbye_and_hangs_up(FlowFile flow) {
        assertThat(flow.ofType("InvokeLambdaFunction"))
                .filteredOn(ask ->
                        ask.parameters().path("LambdaInvocationAttributes").has("final"))
                .allSatisfy(ask -> assertThat(flow.from(ask.id()))
                        .extracting(Action::type)
                        .isSubsetOf("InvokeLambdaFunction", "Compare", "MessageParticipant", "DisconnectParticipant"));
    }

    @Test
    void a_recording_that_is_begun_is_ended_before_the_caller_is_asked_anything_more() throws IOException {
        FlowFile voicemail = flows().stream()
                .filter(flow -> flow.name().equals("voicemail"))
                .findFirst()
                .orElseThrow();

        assertThat(voicemail.ofType("GetParticipantInput")).hasSize(2).allSatisfy(message -> {
            assertThat(message.next()).hasSize(1);
            assertThat(recording(Objects.requireNonNull(voicemail.actions().get(message.then()))))
                    .isEqualTo("Disabled");
        });
        assertThat(voicemail.ofType("UpdateContactRecordingAndAnalyticsBehavior"))
                .extracting(FlowFilesTest::recording)
                .containsExactlyInAnyOrder("Enabled", "Disabled", "Enabled", "Disabled");
    }

    private static String recording(Action action) {
        return action.parameters()
                .at("/VoiceBehavior/VoiceRecordingBehavior/IVRRecordingBehavior")
                .asString();
    }

    /** {@code -Dringback.flows=write} puts the files into the template. */
    @Test
    void the_template_has_the_files_as_they_are() throws IOException {
        String template = Files.readString(NESTED);
        String expected = template;
        for (FlowFile flow : flows()) {
            expected = embedded(expected, flow);
        }
        if (System.getProperty("ringback.flows", "").equals("write")) {
            Files.writeString(NESTED, expected);
        } else {
            assertThat(template).as("write it anew with -Dringback.flows=write").isEqualTo(expected);
        }
    }

    private static String embedded(String template, FlowFile flow) {
        Matcher content = Pattern.compile(
                        "(Name: !Sub \\$\\{Ringback} %s\n(?: {6}\\w.*\n)* {6}Content: !Sub \\|\n)(?: {8}.*\n)*"
                                .formatted(Pattern.quote(flow.name())))
                .matcher(template);
        assertThat(content.find()).as(flow.name()).isTrue();
        String text = flow.text().indent(8);
        return content.replaceFirst(Matcher.quoteReplacement(content.group(1) + text));
    }

    @Test
    void what_is_deployed_is_json_that_connect_takes_and_names_nothing_that_is_not_there() throws IOException {
        List<Template.Resource> deployed = Template.read(
                        NESTED,
                        "flows",
                        Map.of(
                                "Ringback", "ringback",
                                "ConnectInstanceArn", "arn:aws:connect:us-east-1:111122223333:instance/i",
                                "CallerFlow", "arn:aws:lambda:us-east-1:111122223333:function:ringback-CallerFlow:live",
                                "Queue", "arn:aws:connect:us-east-1:111122223333:instance/i/queue/q",
                                "Hours", "arn:aws:connect:us-east-1:111122223333:instance/i/operating-hours/h",
                                "Transcripts", "False"))
                .ofType("AWS::Connect::ContactFlow");

        assertThat(deployed).hasSameSizeAs(flows()).allSatisfy(flow -> {
            String content = flow.properties().path("Content").asString();
            assertThat(content).hasSizeLessThan(256_000).doesNotContain("${");
            assertThat(JsonMapper.shared().readTree(content).path("Version").asString())
                    .isEqualTo("2019-10-30");
        });
    }
}
