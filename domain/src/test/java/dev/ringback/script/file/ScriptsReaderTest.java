package dev.ringback.script.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Wording;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Mistake;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import dev.ringback.reading.Told;
import dev.ringback.script.Practice;
import dev.ringback.script.Script;
import dev.ringback.script.ScriptPart;
import dev.ringback.script.Scripts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScriptsReaderTest {

    private static final String VOICEMAIL = "This is {saysAs}. Please call us at {callBackOn}.";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        []                                                        | scripts                            | []                | a map with new-patient, scheduling
        {"booking": {}}                                           | scripts.booking                    | an unknown key    | one of new-patient, scheduling
        {"a b": {}}                                               | scripts["a b"]                     | an unknown key    | one of new-patient
        {"billing": "hello"}                                      | scripts.billing                    | "hello"           | a map with en, es
        {"billing": {"fr": {}}}                                   | scripts.billing.fr                 | an unknown key    | one of en, es
        {"billing": {"en": {"greeting": "Hi"}}}                   | scripts.billing.en.greeting        | an unknown key    | opening, identity
        {"billing": {"en": {"closing": 7}}}                       | scripts.billing.en.closing         | 7                 | a text
        {"billing": {"en": {"closing": "  "}}}                    | scripts.billing.en.closing         | "  "              | a text
        {"billing": {"en": {"closing": ["Bye."]}}}                | scripts.billing.en.closing         | ["Bye."]          | a text
        {"billing": {"en": {"confirm": "Your name?"}}}            | scripts.billing.en.confirm         | "Your name?"      | a list of lines
        {"billing": {"en": {"confirm": []}}}                      | scripts.billing.en.confirm         | 0 lines           | from 1 to 8
        {"billing": {"en": {"confirm": ["Your name?", 3]}}}       | scripts.billing.en.confirm[1]      | 3                 | a text
        {"billing": {"en": {"closing": "Bye, {person}."}}}        | scripts.billing.en.closing         | {person}          | only {saysAs} and {callBackOn}
        {"billing": {"en": {"closing": "Bye }"}}}                 | scripts.billing.en.closing         | }                 | only {saysAs} and {callBackOn}
        {"billing": {"en": {"opening": "Hello, who is this?"}}}   | scripts.billing.en.opening         | no {saysAs}       | {saysAs} in this line
        {"billing": {"en": {"opening": "{saysAs}, your results are here."}}} | scripts.billing.en.opening | "results" (health) | reveal nothing
        {"billing": {"en": {"voicemail": "Call {callBackOn}."}}}  | scripts.billing.en.voicemail       | no {saysAs}       | {saysAs} in this line
        {"billing": {"en": {"voicemail": "Call {saysAs}."}}}      | scripts.billing.en.voicemail       | no {callBackOn}   | {callBackOn} in this line
        {"billing": {"en": {"voicemail": "{saysAs} {callBackOn} about your balance"}}} | scripts.billing.en.voicemail | "balance" (reason) | reveal nothing
        {"billing": {"es": {"voicemail": "{saysAs} {callBackOn} sobre su cita"}}}      | scripts.billing.es.voicemail | "sobre" (reason)   | reveal nothing
        {"billing": {"en": {"voicemail": "{saysAs} {callBackOn}, before you choke"}}}  | scripts.billing.en.voicemail | choke" (health) | reveal nothing
        {"billing": {"en": {"opening": "{saysAs} here, are you choking?"}}}            | scripts.billing.en.opening   | choking" (health) | reveal nothing
        {"billing": {"es": {"voicemail": "{saysAs} {callBackOn} si no puede respirar"}}} | scripts.billing.es.voicemail | respirar" (health) | reveal nothing
        {"billing": {"en": {"voicemail": "{saysAs} {callBackOn} before 5pm"}}}         | scripts.billing.en.voicemail | "5pm" (date)       | reveal nothing
        """)
    void a_mistake_has_its_path_and_what_was_expected(String json, String path, String found, String expected) {
        assertThat(mistakes(json)).first().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo(path);
            assertThat(mistake.found()).contains(found);
            assertThat(mistake.expected()).contains(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"opening, 300", "voicemail, 200", "closing, 200"})
    void a_line_is_short_enough_to_be_said(String part, int longest) {
        String line = VOICEMAIL + " " + "a".repeat(longest - VOICEMAIL.length() - 1);

        assertThat(mistakes(script(part, line))).isEmpty();
        assertThat(mistakes(script(part, line + "a"))).singleElement().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo("scripts.other.en." + part);
            assertThat(mistake.found()).isEqualTo("a text of %d characters".formatted(longest + 1));
            assertThat(mistake.expected()).isEqualTo("at most %d characters".formatted(longest));
        });
    }

    /** It says nothing about the patient. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otherwise, hang up and dial 911.",
                "If this is a medical emergency, please hang up and dial 911.",
                "In an emergency call 911.",
                "Si esto es una emergencia, cuelgue y marque el 911."
            })
    void a_message_may_say_what_is_dialled_in_an_emergency(String line) {
        assertThat(mistakes(script("voicemail", VOICEMAIL + " " + line))).isEmpty();
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(mistakes("""
            {"billing": {"en": {"closing": "{x}", "voicemail": "Hello"}}, "other": {"de": {}}}\
            """))
                .extracting(Told::path)
                .containsExactly(
                        "scripts.billing.en.voicemail",
                        "scripts.billing.en.voicemail",
                        "scripts.billing.en.closing",
                        "scripts.other.de");
    }

    @Test
    void ringbacks_own_scripts_must_lack_nothing() {
        assertThat(complete(JsonMapper.shared().readTree("{}")))
                .hasSize(6 * 2 * 7 + 2)
                .contains(
                        new Told("clinical.es.voicemail", "nothing", "a line"),
                        new Told("scheduling.en.rescheduling", "nothing", "a list of lines"));
    }

    @Test
    void ringbacks_own_scripts_have_no_mistakes() {
        assertThat(complete(StandardScripts.file())).isEmpty();
    }

    @Test
    void a_resource_with_mistakes_is_a_bug_that_says_where() {
        assertThatThrownBy(() -> {
                    var mistake = new Mistake("a.b", Wording.verbatim("nothing"), ScriptSentence.LINE);
                    new Checked.Faulty<>(List.of(mistake)).orBugIn("resource scripts");
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the resource scripts has mistakes: a.b: found nothing; expected a line");
    }

    @Test
    void an_overridden_part_replaces_ringbacks_own_and_no_other() {
        Scripts overrides = sound("{\"billing\": {\"es\": {\"identity\": [\"¿Me da su nombre?\"]}}}");
        var practice = new Practice("Sunrise", new PhoneNumber("+12125550100"));
        Script own = StandardScripts.scripts().filledIn(Scripts.NONE, practice, Bucket.BILLING, Language.ES);
        Script script = StandardScripts.scripts().filledIn(overrides, practice, Bucket.BILLING, Language.ES);

        assertThat(script.lines(ScriptPart.IDENTITY)).containsExactly("¿Me da su nombre?");
        assertThat(script.lines(ScriptPart.CONFIRM)).isEqualTo(own.lines(ScriptPart.CONFIRM));
        assertThat(StandardScripts.scripts().filledIn(overrides, practice, Bucket.BILLING, Language.EN))
                .isEqualTo(StandardScripts.scripts().filledIn(Scripts.NONE, practice, Bucket.BILLING, Language.EN));
    }

    @Test
    void a_key_without_a_value_is_a_mistake_wherever_it_stands() {
        assertThat(mistakes(
                        "{\"billing\": null, \"other\": {\"en\": {\"closing\": null}, \"es\": {\"confirm\": null}}}"))
                .containsExactly(
                        new Told("scripts.billing", "nothing", "a map with en, es"),
                        new Told("scripts.other.en.closing", "nothing", "a text"),
                        new Told("scripts.other.es.confirm", "nothing", "a list of lines"));
    }

    @Test
    void overrides_that_are_in_force_are_read_as_they_are_whatever_a_check_would_say_now() {
        Mistakes mistakes = Mistakes.ofReading();
        Scripts scripts =
                ScriptsReader.overrides(new Node("scripts", JsonMapper.shared().readTree("""
                    {"billing": {"en": {"closing": "Bye, {person}. Your results are in.", "voicemail": null}, "fr": {}}, "x": 1}\
                    """), mistakes));

        assertThat(mistakes.count()).isZero();
        assertThat(scripts.lines(Bucket.BILLING, Language.EN).byPart())
                .isEqualTo(Map.of(ScriptPart.CLOSING, List.of("Bye, {person}. Your results are in.")));
    }

    private static String script(String part, String line) {
        return "{\"other\": {\"en\": {\"%s\": \"%s\"}}}".formatted(part, line);
    }

    private static List<Told> mistakes(String json) {
        return switch (read(json)) {
            case Checked.Sound<Scripts> _ -> List.of();
            case Checked.Faulty<Scripts>(var mistakes) -> Told.inEnglish(mistakes);
        };
    }

    private static List<Told> complete(JsonNode file) {
        return switch (ScriptsReader.read(Node.root(file, Mistakes.ofCheck()))) {
            case Checked.Sound<Scripts> _ -> List.of();
            case Checked.Faulty<Scripts>(var mistakes) -> Told.inEnglish(mistakes);
        };
    }

    private static Scripts sound(String json) {
        return read(json).orBugIn("overrides");
    }

    private static Checked<Scripts> read(String json) {
        Mistakes mistakes = Mistakes.ofCheck();
        return mistakes.checked(
                ScriptsReader.overrides(new Node("scripts", JsonMapper.shared().readTree(json), mistakes)));
    }
}
