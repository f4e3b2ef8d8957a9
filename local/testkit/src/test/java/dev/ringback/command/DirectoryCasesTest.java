package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Directory files that passed a check and meant something else than their writers did. */
class DirectoryCasesTest {

    private static final Path FLOW_HOURS = Path.of("src", "test", "resources", "cases", "flow-hours", "directory.yaml");
    private static final String HOURS = "hours: {mon-fri: 08:00-12:00, 13:00-17:00}";
    private static final String RIGHT_HOURS = "hours: {mon-fri: \"08:00-12:00, 13:00-17:00\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void an_afternoon_that_yaml_takes_for_a_key_is_refused() {
        Ran ran = Ran.ringback("directory", "check", FLOW_HOURS);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "locations[0].hours[\"13:00-17:00\"]: found the day \"13:00-17:00\"; expected a day (mon, tue,"
                                + " wed, thu, fri, sat, sun) or a range such as mon-fri",
                        "1 mistake in " + FLOW_HOURS);
    }

    @Test
    void the_same_hours_in_quotes_are_sound() throws IOException {
        assertThat(Ran.ringback("directory", "check", with("")).exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        hours: {mon-fri: 08:00-12:00, sat}          | hours.sat            | spans of local time
        rhythm: {attempts: 2, secondAfter}          | rhythm.secondAfter   | a duration
        rhythm: {morning}                           | rhythm.morning       | a local time
        rhythm: {buckets: {billing}}                | rhythm.buckets.billing | a map with firstNeeds
        rhythm: {buckets: {billing: {attempts}}}    | rhythm.buckets.billing.attempts | a whole number
        lines: {"+12125550110"}                     | lines["+12125550110"] | a map with bucket, campaign
        lines: {"+12125550110": {bucket}}           | lines["+12125550110"].bucket | one of new-patient
        lines: {"+12125550110": {campaign}}         | lines["+12125550110"].campaign | a text
        texting: {from: "+12125550111", link}       | texting.link         | an https address
        texting: {from: "+12125550111", onMissedCall} | texting.onMissedCall | true or false
        texting:                                    | texting              | a map with from
        connect: {instance: INSTANCE, taskFlow}     | connect.taskFlow     | a text
        connect: {instance: INSTANCE, outboundQueue} | connect.outboundQueue | the ARN of a Connect queue
        connect: {instance: INSTANCE, queues}       | connect.queues       | a map from the ARN
        connect: {instance: INSTANCE, queues: {QUEUE}} | connect.queues["QUEUE"] | one of new-patient
        shortAbandon: {under}                       | shortAbandon.under   | a duration
        followUps: {billing}                        | followUps.billing    | a list
        scripts: {billing}                          | scripts.billing      | a map with en, es
        scripts: {billing: {en: {closing}}}         | scripts.billing.en.closing | a text
        scripts: {billing: {en: {confirm}}}         | scripts.billing.en.confirm | a list of lines
        queueOwner:                                 | queueOwner           | the id of one of the staff
        closed:                                     | closed               | a list
        scripts:                                    | scripts              | a map with new-patient
        rhythm: {attempts: null}                    | rhythm.attempts      | a whole number
        rhythm: {attempts: ~}                       | rhythm.attempts      | a whole number
        """)
    void a_key_without_a_value_is_a_mistake(String key, String path, String expected) throws IOException {
        String instance = "arn:aws:connect:us-east-1:111122223333:instance/1";
        String queue = instance + "/queue/7";
        String written = key.replace("\\n", "\n").replace("INSTANCE", instance).replace("QUEUE", '"' + queue + '"');

        Ran ran = Ran.ringback("directory", "check", with(written));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("locations[0]." + path.replace("QUEUE", queue) + ": found nothing; expected " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        keep:                          | keep                 | a duration
        teams:                         | teams                | a list
        buckets:                       | buckets              | a map by bucket
        buckets: {billing}             | buckets.billing      | a map with team, target
        buckets: {billing: {target}}   | buckets.billing.target | a duration
        urgentWords:                   | urgentWords          | a map with add, remove
        urgentWords: {add}             | urgentWords.add      | a list
        """)
    void so_is_one_at_the_top_of_the_file(String key, String path, String expected) throws IOException {
        String file = Files.readString(with("")).replace("keep: 400d", key);

        Ran ran = Ran.ringback("directory", "check", Files.writeString(folder.resolve("top.yaml"), file));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(path + ": found nothing; expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~"})
    void no_task_flow_may_be_written_out(String none) throws IOException {
        Path file = with(
                "connect: {instance: \"arn:aws:connect:us-east-1:111122223333:instance/1\", taskFlow: " + none + "}");

        assertThat(Ran.ringback("directory", "check", file).exit()).isZero();
    }

    /** The file of the case with its hours in quotes, and with a key of its location written in their place or beside them. */
    private Path with(String key) throws IOException {
        String file = Files.readString(FLOW_HOURS);
        assertThat(file).contains(HOURS);
        String name = key.split(":", 2)[0];
        String without = file.lines()
                .filter(line -> name.isEmpty() || !line.strip().startsWith(name + ":"))
                .reduce("", (all, line) -> all + line + "\n");
        String written = name.equals("hours") ? without : without.replace(HOURS, RIGHT_HOURS);
        return Files.writeString(
                folder.resolve("directory.yaml"),
                written.replace("    timeZone:", "    " + (key.isEmpty() ? "" : key + "\n    ") + "timeZone:"));
    }
}
