package dev.ringback.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep.Purpose;
import dev.ringback.directory.Location;
import dev.ringback.directory.TextingSettings;
import dev.ringback.texting.OwedTextRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a directory says of the texts that the system owes after calls. */
class OwedTextsReaderTest {

    private static final OwedTextRule REMINDER = OwedTextRule.standard(Purpose.REMINDER);
    private static final OwedTextRule FEEDBACK = OwedTextRule.standard(Purpose.FEEDBACK);

    private static String file(String ofTenant, String ofOakStreet) {
        return DirectoryFiles.soundBut("{new-patient: [intake-paperwork, reminders], scheduling: []}", ofOakStreet)
                .replace("catchAll: oak-street", "catchAll: oak-street\nfollowUps: " + ofTenant);
    }

    private static Map<Purpose, OwedTextRule> owed(String ofTenant, String ofOakStreet) {
        return location(file(ofTenant, ofOakStreet)).followUps().texts();
    }

    private static Location location(String file) {
        return DirectoryFiles.directory(file)
                .location(new LocationId("oak-street"))
                .orElseThrow();
    }

    @Test
    void none_is_owed_unless_it_is_said() {
        assertThat(owed("{}", "{}")).isEmpty();
    }

    @Test
    void what_the_tenant_says_holds_unless_the_location_says_otherwise() {
        assertThat(owed("{reminder: on, feedback: {share: 50%}}", "{}"))
                .containsOnly(
                        Map.entry(Purpose.REMINDER, REMINDER),
                        Map.entry(Purpose.FEEDBACK, new OwedTextRule(FEEDBACK.seenTo(), FEEDBACK.buckets(), 50)));
        assertThat(owed(
                        "{reminder: on, feedback: on}",
                        "{reminder: off, feedback: {team: money, buckets: [scheduling]}}"))
                .containsOnly(Map.entry(
                        Purpose.FEEDBACK,
                        new OwedTextRule(new Team("money"), Set.of(Bucket.SCHEDULING), FEEDBACK.percent())));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
        reminder: maybe              | followUps.reminder       | "maybe"  | on, off
        reminder: {share: 50%}       | followUps.reminder.share | unknown  | one of team, buckets
        feedback: {share: 0%}        | followUps.feedback.share | "0%"     | %
        feedback: {share: some}      | followUps.feedback.share | "some"   | %
        feedback: {team: nurses}     | followUps.feedback.team  | "nurses" | the id of a team
        outreach: on                 | followUps.outreach       | outreach | one of
        """)
    void whatever_else_it_says_is_a_mistake(String written, String path, String found, String expected) {
        assertThat(DirectoryFiles.mistakes(file("{" + written + "}", "{}")))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo(path);
                    assertThat(mistake.found()).contains(found);
                    assertThat(mistake.expected()).contains(expected);
                });
    }

    @Test
    void who_sees_to_what_cannot_be_sent_must_be_a_team() {
        String file = DirectoryFiles.SOUND
                .replace("teams: [front-desk, ", "teams: [desk, ")
                .replace("buckets:\n  billing:", """
                        buckets:
                          new-patient: {team: desk}
                          scheduling: {team: desk}
                          other: {team: desk}
                          billing:""")
                .replace("catchAll: oak-street", "catchAll: oak-street\nfollowUps: {reminder: on}");

        assertThat(DirectoryFiles.mistakes(file)).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("followUps.reminder");
            assertThat(mistake.found()).contains("no front-desk");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void a_share_is_of_a_hundred(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwedTextRule(REMINDER.seenTo(), REMINDER.buckets(), percent));
    }

    @Test
    void a_text_that_reaches_out_is_owed_after_no_call() {
        assertThatIllegalArgumentException().isThrownBy(() -> OwedTextRule.standard(Purpose.OUTREACH));
    }

    @Test
    void a_reminder_says_when_the_visit_is_only_where_the_location_lets_it() {
        String shown =
                DirectoryFiles.SOUND.replace("onMissedCall: true}", "onMissedCall: true, reminders: {showTime: true}}");

        assertThat(location(shown).texting().map(TextingSettings::reminders))
                .contains(TextingSettings.Reminders.WITH_TIME);
        assertThat(location(DirectoryFiles.SOUND).texting().map(TextingSettings::reminders))
                .contains(TextingSettings.Reminders.WITHOUT_TIME);
    }
}
