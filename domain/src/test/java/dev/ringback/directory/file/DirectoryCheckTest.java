package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.reading.Told;
import dev.ringback.seeds.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

class DirectoryCheckTest {

    private static final int SEEDS = 9;

    /** Values that somebody may leave anywhere in a file. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "99999999999999999999",
            "1.5",
            "''",
            "' '",
            "x",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "{x: y}",
            "{id: x}",
            "24:00-24:00",
            "00:00-00:00",
            "'-'",
            "','",
            "all",
            "clinical",
            "999999d",
            "'+1'",
            "2026-02-30",
            "'99:99'",
            "'https://'",
            "'#'",
            "{\"\": 1}",
            "{mon: null}",
            "{billing: null}");

    @Test
    void a_sound_file_has_no_mistakes() {
        assertThat(DirectoryFiles.mistakes(DirectoryFiles.SOUND)).isEmpty();
    }

    /** Each slip is the only mistake of its file: nothing that refers to it is blamed too. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # of the file itself
        tenant: sunrise-health            | tenant:                           | tenant                        | nothing        | such as oak-street
        tenant: sunrise-health            | tenant: a b                       | tenant                        | "a b"          | letters, digits
        tenant: sunrise-health            | tenant: 12                        | tenant                        | 12             | put it in quotes
        catchAll: oak-street              | catchAll: elm-street              | catchAll                      | "elm-street"   | oak-street, harbor
        catchAll: oak-street              | catchall: oak-street\\ncatchAll: harbor | catchall                | an unknown key | catchAll
        keep: 90d                         | keep: 90                          | keep                          | 90             | unit (s, m, h or d)
        keep: 90d                         | keep: 0d                          | keep                          | "0d"           | from 1d
        keep: 90d                         | keep: 90d\\nphones: []            | phones                        | an unknown key | one of tenant
        # of ids, names and zones
        hours: {mon-sun: 09:00-17:00}     | hours: {mon-sun: 09:00-17:00}\\n  - {id: "oak#street", name: M, saysAs: M, timeZone: America/Phoenix, numbers: ["+16025550120"], callBackOn: "+16025550120", hours: {mon: 09:00-17:00}} | locations[2].id | "oak#street"   | letters, digits
        hours: {mon-sun: 09:00-17:00}     | hours: {mon-sun: 09:00-17:00}\\n  - {id: harbor, name: M, saysAs: M, timeZone: America/Phoenix, numbers: ["+16025550120"], callBackOn: "+16025550120", hours: {mon: 09:00-17:00}} | locations[2].id | "harbor" | locations[1] has it already
        name: Harbor                      | name: "  "                        | locations[1].name             | "  "           | a text
        name: Harbor                      | name: 7                           | locations[1].name             | 7              | put it in quotes
        saysAs: Sunrise Harbor            | saysas: Sunrise Harbor\\n    saysAs: S | locations[1].saysas      | an unknown key | saysAs
        timeZone: America/Chicago         | timeZone: America/Chicagoo        | locations[1].timeZone         | "America/Chicagoo" | such as America/New_York
        timeZone: America/Chicago         | timeZone: "+06:00"                | locations[1].timeZone         | "+06:00"       | such as America/New_York
        timeZone: America/Chicago         | timeZone: Antarctica/Troll              | locations[1].timeZone         | "Antarctica/Troll"       | such as America/New_York
        timeZone: America/Chicago         | timeZone: Pacific/Wake              | locations[1].timeZone         | "Pacific/Wake"       | such as America/New_York
        # of what patients read
        saysAs: Sunrise Family Practice   | saysAs: Sunrise Family Practice of the Greater Metropolitan Area, Internal and Community Care, Northern | locations[0].saysAs | characters | shorten name or link
        saysAs: Sunrise Family Practice   | saysAs: Sunrise ☀ Practice        | locations[0].saysAs           | "☀"            | GSM-7
        saysAs: Sunrise Family Practice   | saysAs: Sunrise Oncology          | locations[0].saysAs           | oncology       | reveal nothing
        # of numbers
        numbers: ["+13125550110"]         | numbers: []                       | locations[1].numbers          | []             | dialled numbers
        numbers: ["+13125550110"]         | numbers: [13125550110]            | locations[1].numbers[0]       | 13125550110    | in quotes
        numbers: ["+13125550110"]         | numbers: ["312 555 0110"]         | locations[1].numbers[0]       | "312 555 0110" | E.164
        numbers: ["+13125550110"]         | numbers: ["+1312555011"]          | locations[1].numbers[0]       | "+1312555011"  | E.164
        numbers: ["+13125550110"]         | numbers: ["+13125550110", "+12125550102"] | locations[1].numbers[1] | "+12125550102" | locations[0] has it already
        numbers: ["+13125550110"]         | numbers: ["+13125550110", "+13125550110"] | locations[1].numbers[1] | "+13125550110" | each number once
        callBackOn: "+13125550110"        | callBackOn: "+12125550100"        | locations[1].callBackOn       | "+12125550100" | locations[0] has it
        callBackOn: "+13125550110"        | callBackOn: 3125550110            | locations[1].callBackOn       | 3125550110     | in quotes
        lines: {"+12125550102":           | lines: {"+12125550103":           | locations[0].lines["+12125550103"] | "+12125550103" | numbers of this location
        bucket: new-patient,              | bucket: new-patients,             | locations[0].lines["+12125550102"].bucket | "new-patients" | one of new-patient
        campaign: spring                  | campain: spring                   | locations[0].lines["+12125550102"].campain | an unknown key | campaign
        # of Connect and texts
        connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555 | connect | locations[0].connect.instance | "arn:aws:connect" | the ARN of a Connect instance
        instance/1/queue/7": scheduling   | instance/1/queue/7": schedules    | locations[0].connect.queues["arn:aws:connect:us-east-1:111122223333:instance/1/queue/7"] | "schedules" | one of new-patient
        {"arn:aws:connect:us-east-1:111122223333:instance/1/queue/7": scheduling} | {desk: scheduling} | locations[0].connect.queues.desk | "desk" | the ARN of a Connect queue
        from: "+12125550101"              | from: SUNRISE                     | locations[0].texting.from     | "SUNRISE"      | E.164
        from: "+12125550101",             |                                   | locations[0].texting.from     | nothing        | E.164
        link: https:                      | link: http:                       | locations[0].texting.link     | "http://book.example.org/oak" | https
        link: https://book                | link: https://me:secret@book      | locations[0].texting.link     | secret         | https
        onMissedCall: true                | onMissedCall: "yes"               | locations[0].texting.onMissedCall | "yes"      | true or false
        # of the rhythm
        attempts: 2                       | attempts: 0                       | locations[0].rhythm.attempts  | 0              | from 1 to 10
        attempts: 2                       | attempts: 2.5                     | locations[0].rhythm.attempts  | 2.5            | from 1 to 10
        attempts: 2                       | attempts: "2"                     | locations[0].rhythm.attempts  | "2"            | from 1 to 10
        secondAfter: 1h                   | secondAfter: 0h                   | locations[0].rhythm.secondAfter | "0h"         | from 1m
        secondAfter: 1h                   | secondAftr: 1h                    | locations[0].rhythm.secondAftr | an unknown key | secondAfter
        secondAfter: 1h                   | morning: 600                      | locations[0].rhythm.morning   | 600            | in quotes
        secondAfter: 1h                   | morning: "13:00"                  | locations[0].rhythm           | morning 13:00, midday 12:00 | morning before midday
        secondAfter: 1h                   | midday: "14:30"                   | locations[0].rhythm           | afternoon 14:00 | no earlier than midday
        secondAfter: 1h                   | earliest: "21:00"                 | locations[0].rhythm           | earliest 21:00, latest 21:00 | earliest before latest
        secondAfter: 1h                   | earliest: "19:00"                 | locations[0].hours            | mon-fri        | from 19:00 to 21:00
        billing: {attempts: 1}            | billing: {attempts: 11}           | locations[0].rhythm.buckets.billing.attempts | 11 | from 1 to 10
        billing: {attempts: 1}            | billing: {midday: "09:00"}        | locations[0].rhythm.buckets.billing | midday 09:00 | morning before midday
        billing: {attempts: 1}            | billing: {earliest: "17:00"}      | locations[0].hours            | mon-fri        | from 17:00 to 21:00
        billing: {attempts: 1}            | biling: {attempts: 1}             | locations[0].rhythm.buckets.biling | an unknown bucket | billing
        under: 5s                         | under: 5                          | locations[0].shortAbandon.under | 5            | unit (s, m, h or d)
        opens: false                      | opens: nothing                    | locations[0].shortAbandon.opens | "nothing"    | true or false
        intake-paperwork, reminders       | intake-paperwork, flowers         | locations[0].followUps.new-patient[1] | "flowers" | insurance-verification
        {new-patient: [intake-paperwork, reminders], scheduling: []} | {new-patients: [reminders]} | locations[0].followUps.new-patients | "new-patients" | a bucket
        {new-patient: [intake-paperwork, reminders], scheduling: []} | [reminders]    | locations[0].followUps        | ["reminders"]  | a map by follow-up
        # of buckets, teams and agencies
        billing: {team: money,            | bills: {target: 1h}\\n  billing: {team: money, | buckets.bills                 | an unknown bucket | one of new-patient
        target: 2h                        | target: 0m                        | buckets.billing.target        | "0m"           | from 1m
        team: money,                      | team: many,                       | buckets.billing.team          | "many"         | money
        [front-desk, referrals, money,    | [front-desk, referrals, money, money, | teams[3]                  | "money"        | each team once
        , clinical, insurance]            | , clinical]                       | teams                         | no insurance   | handed off to it
        {id: northwind, name: N           | {id: northwind, url: n, name: N   | agencies[0].url             | an unknown key | one of id, name
        - {id: northwind, name: Northwind Virtual Assistants} | - {id: northwind, name: N}\\n  - {id: northwind, name: M} | agencies[1].id | "northwind" | an id of its own
        # of the staff
        id: lee@northwind.example         | id: ANA@northwind.example         | staff[1].id                   | "ANA@northwind.example" | staff[0] has it already
        role: coordinator                 | role: reception                   | staff[2].role                 | "reception"    | assistant, agency-lead
        role: assistant, agency: northwind | role: assistant                  | staff[0].agency               | nothing        | the agency of this assistant
        role: assistant, agency: northwind | role: assistant, agency: bluebird | staff[0].agency              | "bluebird"     | northwind
        role: coordinator                 | role: coordinator, agency: northwind | staff[2].agency            | "northwind"    | in-house
        role: coordinator, locations: [oak-street] | role: coordinator, locations: [oak-street, elm] | staff[2].locations[1] | "elm" | oak-street, harbor
        role: coordinator, locations: [oak-street] | role: coordinator, locations: every | staff[2].locations | "every" | all, or a list
        role: coordinator, locations: [oak-street] | role: coordinator        | staff[2].locations            | nothing        | all, or a list
        buckets: [other]                  | buckets: [other, clinical]        | staff[1].buckets              | ["other","clinical"] | in-house staff only
        buckets: [other]                  | buckets: [others]                 | staff[1].buckets[0]           | "others"       | one of new-patient
        queueOwner: pat@sunrise.example   | queueOwner: kim@sunrise.example   | locations[0].queueOwner       | "kim@sunrise.example" | one of the staff
        queueOwner: pat@sunrise.example   | queueOwner: sam@sunrise.example   | locations[0].queueOwner       | "sam@sunrise.example" | granted oak-street
        queueOwner: pat@sunrise.example   |                                   | locations[0].queueOwner       | no manager     | a manager of it
        # of urgent words
        add: [fainted]                    | add: fainted                      | urgentWords.add               | "fainted"      | a list
        add: [fainted]                    | add: [fainted, "?!"]              | urgentWords.add[1]            | "?!"           | words that may be said
        add: [fainted]                    | adds: [fainted]                   | urgentWords.adds              | an unknown key | add
        """)
    void says_where_a_slip_is_what_was_found_and_what_is_right(
            String text, String instead, String path, String found, String expected) {
        String replacement = instead == null ? "" : instead.replace("\\n", "\n");

        var mistakes = DirectoryFiles.mistakes(DirectoryFiles.soundBut(text, replacement));

        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo(path);
            assertThat(mistake.found()).contains(found);
            assertThat(mistake.expected()).contains(expected);
        });
    }

    @Test
    void tells_all_mistakes_of_a_file_at_once_in_the_order_of_its_sections() {
        String file = DirectoryFiles.SOUND
                .replace("catchAll: oak-street", "catchAll: elm-street")
                .replace("saysAs: Sunrise Harbor\n", "saysAs:\n")
                .replace("mon-sun: 09:00-17:00", "mon-sun: closed, wen: 09:00-17:00")
                .replace("target: 2h", "target: soon")
                .replace("role: manager", "role: boss");

        assertThat(DirectoryFiles.mistakes(file))
                .extracting(Told::path)
                .containsExactly(
                        "catchAll",
                        "locations[1].saysAs",
                        "locations[1].hours.mon-sun",
                        "locations[1].hours.wen",
                        "buckets.billing.target",
                        "staff[3].role");
    }

    @ParameterizedTest
    @CsvSource({"tenant", "catchAll", "locations", "staff"})
    void a_file_must_have(String section) {
        var file = (ObjectNode) DirectoryFiles.tree(DirectoryFiles.SOUND);
        file.remove(section);

        assertThat(DirectoryFiles.mistakes(file)).extracting(Told::path).contains(section);
    }

    @Test
    void every_team_that_a_bucket_or_an_outcome_needs_must_be_listed() {
        String file =
                DirectoryFiles.soundBut("teams: [front-desk, referrals, money, clinical, insurance]", "teams: [money]");

        assertThat(DirectoryFiles.mistakes(file))
                .extracting(Told::path, Told::found)
                .contains(
                        tuple("teams", "no front-desk"),
                        tuple("teams", "no referrals"),
                        tuple("teams", "no clinical"),
                        tuple("teams", "no insurance"))
                .doesNotContain(tuple("teams", "no billing"));
    }

    @Test
    void a_broken_manager_is_not_called_a_missing_one() {
        assertThat(DirectoryFiles.mistakes(
                        DirectoryFiles.soundBut("role: manager, locations: [harbor]", "role: manager, locations: 5")))
                .extracting(Told::path)
                .containsExactly("staff[3].locations");
    }

    @Test
    void a_file_that_is_no_map_is_one_mistake() {
        assertThat(DirectoryFiles.mistakes("- oak-street")).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("the file");
            assertThat(mistake.expected()).contains("tenant", "catchAll", "locations", "staff");
        });
        assertThat(DirectoryFiles.mistakes(MissingNode.getInstance())).hasSize(1);
    }

    @Test
    void a_stored_directory_with_mistakes_is_a_bug() {
        assertThatThrownBy(() -> DirectoryFiles.directory(DirectoryFiles.soundBut("keep: 90d", "keep: soon")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keep: found \"soon\"");
    }

    /** Whatever stands anywhere in the file, checking ends with a list of mistakes, never with an exception. */
    @Test
    void survives_any_value_anywhere() {
        Seeds.each(SEEDS, DirectoryCheckTest::survivesAnyValueAnywhere);
    }

    private static void survivesAnyValueAnywhere(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            JsonNode file = DirectoryFiles.tree(DirectoryFiles.SOUND);
            JsonNode value = DirectoryFiles.tree(ODD.get(random.nextInt(ODD.size())));
            String changed = replaceSomething(file, value, random);

            assertThatCode(() -> DirectoryFiles.mistakes(file))
                    .as("seed %d, round %d: %s in place of %s", seed, round, value, changed)
                    .doesNotThrowAnyException();
        }
    }

    /** Replaces one value, at any depth, and tells its key or index. */
    private static String replaceSomething(JsonNode node, JsonNode value, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> keys = List.copyOf(object.propertyNames());
            String key = keys.get(random.nextInt(keys.size()));
            JsonNode child = object.get(key);
            return isLeaf(child, random) ? replaced(object, key, value) : replaceSomething(child, value, random);
        }
        var array = (ArrayNode) node;
        int index = random.nextInt(array.size());
        JsonNode child = array.get(index);
        return isLeaf(child, random) ? replaced(array, index, value) : replaceSomething(child, value, random);
    }

    private static boolean isLeaf(JsonNode node, Random random) {
        return !node.isContainer() || node.isEmpty() || random.nextInt(4) == 0;
    }

    private static String replaced(ObjectNode object, String key, JsonNode value) {
        object.set(key, value);
        return key;
    }

    private static String replaced(ArrayNode array, int index, JsonNode value) {
        array.set(index, value);
        return "item " + index;
    }
}
