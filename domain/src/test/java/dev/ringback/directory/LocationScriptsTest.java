package dev.ringback.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.file.DirectoryFiles;
import dev.ringback.reading.Told;
import dev.ringback.script.Recorder;
import dev.ringback.script.Script;
import dev.ringback.script.ScriptPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LocationScriptsTest {

    private static final String HARBOR_HOURS = "hours: {mon-sun: 09:00-17:00}";

    @Test
    void a_location_says_what_ringback_says_unless_it_says_otherwise() {
        Location harbor = harbor("""
            {scheduling: {en: {opening: "Good day, {saysAs} here. How can I help?", boundaries: [No advice.]}}}\
            """);
        Location plain = harbor("{}");

        assertThat(harbor.script(Bucket.SCHEDULING, Language.EN).lines(ScriptPart.OPENING))
                .containsExactly("Good day, Sunrise Harbor here. How can I help?");
        assertThat(harbor.script(Bucket.SCHEDULING, Language.EN).lines(ScriptPart.BOUNDARIES))
                .containsExactly("No advice.");
        assertThat(harbor.script(Bucket.SCHEDULING, Language.EN).lines(ScriptPart.CLOSING))
                .isEqualTo(plain.script(Bucket.SCHEDULING, Language.EN).lines(ScriptPart.CLOSING));
        assertThat(harbor.script(Bucket.SCHEDULING, Language.ES))
                .isEqualTo(plain.script(Bucket.SCHEDULING, Language.ES));
    }

    @Test
    void a_script_names_the_locations_public_name_and_number() {
        assertThat(harbor("{}").script(Bucket.CLINICAL, Language.ES).lines(ScriptPart.VOICEMAIL))
                .singleElement()
                .asString()
                .contains("Sunrise Harbor", "(312) 555-0110");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {booking: {}}                                              | .booking              | an unknown key        | one of new-patient
        {billing: {fr: {}}}                                        | .billing.fr           | an unknown key        | one of en, es
        {billing: {en: {opening: Hello}}}                          | .billing.en.opening   | no {saysAs}           | {saysAs} in this line
        {billing: {en: {voicemail: "{saysAs}, {callBackOn}: your results are in"}}} | .billing.en.voicemail | "results" (health) | reveal nothing
        {billing: {en: {confirm: [Your name?, "{patient}?"]}}}     | .billing.en.confirm[1] | {patient}            | only {saysAs} and {callBackOn}
        hello                                                      |                       | "hello"               | a map with new-patient
        """)
    void a_mistake_in_a_script_is_a_mistake_of_the_file(String scripts, String path, String found, String expected) {
        String under = path == null ? "" : path;

        assertThat(DirectoryFiles.mistakes(file(scripts))).first().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("locations[1].scripts" + under);
            assertThat(mistake.found()).contains(found);
            assertThat(mistake.expected()).contains(expected);
        });
    }

    @Test
    void a_name_that_a_voicemail_says_reveals_no_specialty_also_where_nobody_is_texted() {
        assertThat(DirectoryFiles.mistakes(
                        DirectoryFiles.soundBut("saysAs: Sunrise Harbor", "saysAs: Sunrise Oncology")))
                .containsExactly(new Told(
                        "locations[1].saysAs",
                        "\"oncology\" (department)",
                        "words that reveal nothing about the patient, or the word under properNames where it is only"
                                + " the name of a person or a place"));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSISTANT, ASSISTANT",
        "AGENCY_LEAD, ASSISTANT",
        "COORDINATOR, COORDINATOR",
        "CLINICIAN, CLINICIAN",
        "MANAGER, MANAGER",
        "ADMIN, MANAGER",
    })
    void the_rules_see_every_role_as_one_recorder(Role role, Recorder recorder) {
        assertThat(role.recorder()).isEqualTo(recorder);
    }

    private static Location harbor(String scripts) {
        return DirectoryFiles.directory(file(scripts))
                .location(new LocationId("harbor"))
                .orElseThrow();
    }

    private static String file(String scripts) {
        return DirectoryFiles.soundBut(HARBOR_HOURS, HARBOR_HOURS + "\n    scripts: " + scripts);
    }

    @ParameterizedTest
    @EnumSource
    void a_follow_up_is_spoken_of_in_the_locations_name_in_each_language(FollowUpKind kind) {
        for (Language language : Language.values()) {
            Script script = harbor("{}").script(Bucket.NEW_PATIENT, kind, language);

            assertThat(script.lines(ScriptPart.OPENING)).isNotEmpty();
            assertThat(script.lines(ScriptPart.VOICEMAIL))
                    .singleElement()
                    .asString()
                    .contains("Sunrise Harbor");
        }
    }

    @Test
    void what_a_follow_up_says_itself_takes_the_place_of_what_its_callback_says() {
        Location plain = harbor("{}");

        assertThat(plain.script(Bucket.NEW_PATIENT, FollowUpKind.POST_VISIT, Language.EN)
                        .lines(ScriptPart.OPENING))
                .isNotEqualTo(plain.script(Bucket.NEW_PATIENT, Language.EN).lines(ScriptPart.OPENING));
    }
}
