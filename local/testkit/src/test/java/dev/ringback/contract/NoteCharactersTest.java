package dev.ringback.contract;

import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a note may be written with: it says what it shows (docs/notes.md). */
class NoteCharactersTest extends AtThePractice {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\u0000       | U+0000 (NULL)",
                "\\u001b[2J    | U+001B (ESCAPE)",
                "\\u0007       | U+0007 (BEL)",
                "\\u009b       | U+009B (CONTROL SEQUENCE INTRODUCER)",
                "\\ud800       | U+D800 (HIGH SURROGATES D800)",
                "\\udc00x      | U+DC00 (LOW SURROGATES DC00)",
                "\\u202e       | U+202E (RIGHT-TO-LEFT OVERRIDE)",
                "\\u202a       | U+202A (LEFT-TO-RIGHT EMBEDDING)",
                "\\u2066       | U+2066 (LEFT-TO-RIGHT ISOLATE)",
                "\\u2069       | U+2069 (POP DIRECTIONAL ISOLATE)",
                "\\u200e       | U+200E (LEFT-TO-RIGHT MARK)",
                "\\u200f       | U+200F (RIGHT-TO-LEFT MARK)",
                "\\u061c       | U+061C (ARABIC LETTER MARK)",
                "\\udb40\\udc01 | U+E0001 (LANGUAGE TAG)",
                "\\udb40\\udc41 | U+E0041 (TAG LATIN CAPITAL LETTER A)"
            })
    void a_note_with_what_nobody_can_see_is_refused_by_its_name_and_nothing_is_recorded(String escaped, String name) {
        String callback = practice.missed(CALLER);

        assertProblem(
                practice.as(PAT)
                        .post(
                                "/callbacks/" + callback + "/notes",
                                "{\"kind\": \"status\", \"note\": \"seen%s\"}".formatted(escaped)),
                400,
                "bad-request",
                "'note' must be without the character %s, which nobody can see; line breaks and tabs are fine."
                        .formatted(name));
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_note_in_any_script_and_of_several_lines_is_kept_as_it_is() {
        String callback = practice.missed(CALLER);
        String note = "mañana\n\tпосле обеда 👩‍⚕️";

        practice.as(PAT).note(callback, note);

        assertThat(notes()).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome {\"outcome\": \"attempt-again\", \"note\": \"TEXT\"}",
                "return {\"note\": \"TEXT\"}",
                "consent {\"said\": \"given\", \"how\": \"person\", \"evidence\": \"TEXT\"}",
                "call-wish {\"said\": \"do-not-call\", \"evidence\": \"TEXT\"}"
            })
    void so_is_whatever_else_people_write(String request) {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        String[] parts = request.split(" ", 2);

        Asking.Answer answer = practice.as(PAT)
                .post("/callbacks/" + callback + "/" + parts[0], parts[1].replace("TEXT", "seen\\u202e"));

        assertThat(answer.detail()).contains("without the character U+202E (RIGHT-TO-LEFT OVERRIDE)");
    }

    private List<String> notes() {
        return practice.callbackOf(CALLER).history().stream()
                .filter(Entry.Noted.class::isInstance)
                .map(entry -> ((Entry.Noted) entry).text())
                .toList();
    }
}
