package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWordsTest {

    private static void assertMeans(ReplyMeaning meaning, String text) {
        assertThat(ReplyWords.meaningOf(text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop.",
                "STOP!!!",
                "stop?",
                "Stop all",
                "STOPALL",
                "QUIT",
                "END",
                "end.",
                "REVOKE",
                "Opt out",
                "OPT-OUT",
                "OPTOUT",
                "CANCEL",
                "UNSUBSCRIBE",
                "ARRET",
                "REMOVE",
                "TD",
                "ALTO",
                "PARAR",
                "pare",
                "BASTA",
                "cancelar",
                "NO MAS",
                "no más",
                "DARME DE BAJA",
                "quítenme de la lista",
                "SALIR"
            })
    void a_word_that_revokes_does_in_any_casing_and_both_languages(String text) {
        assertMeans(ReplyMeaning.REVOKES, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STPO",
                "SOTP",
                "TSOP",
                "STOPP",
                "sto",
                "stoooop",
                "S T O P",
                "s.t.o.p",
                "St0p",
                "$top",
                "unsuscribe",
                "CANCLE",
                "qiut",
                "\uFF33\uFF34\uFF2F\uFF30",
                "s\u200Btop",
                "\u0405\u0422\u041E\u0420",
                "stoptexting"
            })
    void typos_and_disguises_do_not_hide_it(String text) {
        assertMeans(ReplyMeaning.REVOKES, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDED1",
                "\u270B",
                "\uD83D\uDEAB please",
                "\uD83D\uDC4E",
                "no \uD83D\uDE4F",
                "No",
                "Nope",
                "no gracias"
            })
    void signs_and_a_bare_no_are_a_no(String text) {
        assertMeans(ReplyMeaning.REVOKES, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop. Thank you",
                "please stop sending text reminders",
                "do not text me",
                "don’t text me anymore",
                "STOP calling me",
                "opt me out please",
                "I want to opt out of these messages",
                "I revoke my consent",
                "please remove me from your list",
                "take me off your list",
                "leave me alone",
                "wrong number",
                "End these texts",
                "no more texts pls",
                "i no longer want texts",
                "quit texting me",
                "you won't stop!",
                "no me manden mensajes",
                "no más mensajes por favor",
                "ya no quiero recibir textos",
                "deje de mandarme mensajes",
                "no me escriban",
                "Please STOP! My appointment is Tuesday",
                "cancel my appointment and stop texting me",
                "STOP HELP",
                "STOP START"
            })
    void a_no_within_a_sentence_is_a_no(String text) {
        assertMeans(ReplyMeaning.REVOKES, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please cancel",
                "I need to cancel",
                "don't stop",
                "Don't! Stop texting me",
                "can you stop this?",
                "enough"
            })
    void when_in_doubt_it_is_a_no(String text) {
        assertMeans(ReplyMeaning.REVOKES, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can I stop by tomorrow",
                "I'll stop in after work",
                "cancel my appointment",
                "I need to cancel my appointment on Friday",
                "quiero cancelar mi cita",
                "No, I can't make Tuesday",
                "no puedo ir mañana",
                "the bleeding won't stop",
                "I can't stop coughing",
                "when should I stop taking the antibiotic",
                "I quit smoking in May",
                "call me at the end of the day",
                "please don't stop texting me",
                "don't call me before noon",
                "when do I get my stitches removed?",
                "el lunes para mi hijo",
                "tengo la presión alta",
                "after 3 please",
                "mañana por la tarde",
                "yes",
                "ok",
                "C",
                "",
                "\uD83D\uDC4D"
            })
    void a_sentence_that_says_what_else_it_is_about_is_no_revocation(String text) {
        assertMeans(ReplyMeaning.OTHER, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start.", "Unstop", "UNSTOP!", "reanudar", "Iniciar"})
    void what_restores_is_the_whole_text(String text) {
        assertMeans(ReplyMeaning.RESTORES, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start please", "yes start", "when do you start", "can we start over", "YES"})
    void what_may_restore_does_not(String text) {
        assertMeans(ReplyMeaning.OTHER, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help?", "Ayuda", "INFO please"})
    void help_is_asked_for_by_one_word(String text) {
        assertMeans(ReplyMeaning.ASKS_FOR_HELP, text);
    }

    /** {@code replies.txt}: invented answers to a text of a practice, by what they mean. */
    @Test
    void every_reply_of_the_corpus_is_read_as_a_person_would() {
        assertThat(Replies.all())
                .allSatisfy(reply -> assertThat(ReplyWords.meaningOf(reply.text()))
                        .as(reply.text())
                        .isEqualTo(reply.meaning()));
    }

    /** Who says no more than the word that each of our texts names has said all there is. */
    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop!!", "STPO", "stop please", "Alto", "unsubscribe"})
    void a_bare_no_says_no_more_than_no(String text) {
        assertThat(ReplyWords.saysMore(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP calling me",
                "Stop, and cancel my appointment",
                "no me llamen más",
                "please stop, wrong person"
            })
    void whoever_would_call_next_reads_a_no_that_says_more(String text) {
        assertThat(ReplyWords.saysMore(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"STOP, EN", "basta, ES", "AYUDA, ES", "please stop, EN", "no me manden mensajes, ES"})
    void the_language_of_a_text_is_told_by_its_words(String text, Language language) {
        assertThat(ReplyWords.languageOf(text)).isEqualTo(language);
    }
}
