package dev.ringback.checkers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextedWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "Stop. Thank you",
                "REVOKE",
                "please stop sending text reminders",
                "opt out",
                "OPTOUT",
                "end",
                "TD",
                "do not text me",
                "no me manden mensajes",
                "ALTO",
                "basta",
                "no mas",
                "cancelar",
                "\uD83D\uDED1",
                "cancel my appointment and stop texting me"
            })
    void a_no_is_seen(String body) {
        assertThat(TextedWords.of(body)).isEqualTo(TextedWords.NO_MORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can I stop by tomorrow",
                "cancel my appointment",
                "the bleeding won't stop",
                "after 3 please",
                "yes",
                "please don't stop texting me",
                "I quit smoking",
                "my son starts school",
                "I got your message, no problem"
            })
    void what_is_about_something_else_is_not_held_against_a_text(String body) {
        assertThat(TextedWords.of(body)).isEqualTo(TextedWords.NEITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Reanudar."})
    void a_start_is_seen(String body) {
        assertThat(TextedWords.of(body)).isEqualTo(TextedWords.AGAIN);
    }
}
