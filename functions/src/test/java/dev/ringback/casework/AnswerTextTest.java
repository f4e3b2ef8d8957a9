package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.casework.Oak.CONSENTS;
import static dev.ringback.casework.Oak.DIALLED;
import static dev.ringback.casework.Oak.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Callback;
import dev.ringback.callback.MayCall;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.intake.Address;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/rules.md §8: what Ringback answers by itself. */
class AnswerTextTest {

    private static final String TEXTED = "+12125550101";

    private final MemoryPractice practice = Oak.practice();
    private int texts;

    private void text(String id, String from, String to, String body, Duration ago) {
        practice.takeText.take(
                new ReceivedText(
                        id,
                        Address.of(from),
                        Address.of(to),
                        practice.clock.instant().minus(ago),
                        body),
                practice.log);
    }

    private void text(String body) {
        texts++;
        text("text-" + texts, PATIENT.e164(), TEXTED, body, Duration.ZERO);
    }

    private static void text(MemoryPractice practice, String to, String body) {
        var text =
                new ReceivedText("text-1", Address.of(PATIENT.e164()), Address.of(to), practice.clock.instant(), body);
        practice.takeText.take(text, practice.log);
    }

    private List<String> answers() {
        return practice.texts.sent().stream().map(Texts.Message::words).toList();
    }

    private List<AnswersGiven.Given> given() {
        return practice.answers.find(PATIENT).lately();
    }

    @Test
    void help_is_answered_with_the_name_and_the_number_of_the_practice() {
        text("Help");

        assertThat(practice.texts.sent())
                .singleElement()
                .satisfies(
                        sent -> assertThat(sent.words())
                                .isEqualTo(
                                        "Sunrise Family Practice: for help, please call (212) 555-0100. Reply STOP to opt out."))
                .satisfies(sent -> assertThat(sent.from().e164()).isEqualTo(TEXTED))
                .satisfies(sent -> assertThat(sent.to()).isEqualTo(PATIENT));
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, no more texts",
        "no more texts please, no more texts",
        "STOP calling me, no more texts",
        "don't stop, no more texts",
        "basta, ya no le enviaremos",
        "HELP, for help",
        "AYUDA, si necesita ayuda",
        "INFO, for help"
    })
    void a_no_and_a_call_for_help_have_an_answer_in_the_language_of_the_text(String body, String says) {
        text(body);

        assertThat(answers()).singleElement().asString().contains(says);
    }

    @Test
    void the_language_of_the_patients_last_call_counts_more_than_that_of_the_text() {
        opened(practice, Map.of("ringback_language", "es"));

        text("HELP");

        assertThat(answers()).singleElement().asString().contains("llame al");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "STOP"})
    void five_times_in_a_row_is_answered_once(String body) {
        for (int i = 0; i < 5; i++) {
            text(body);
            practice.clock.tick(Duration.ofMinutes(1));
        }

        assertThat(answers()).hasSize(1);
    }

    @Test
    void the_same_text_again_is_answered_once() {
        for (int i = 0; i < 3; i++) {
            text("text-1", PATIENT.e164(), TEXTED, "HELP", Duration.ZERO);
        }
        practice.clock.tick(Duration.ofHours(30));
        text("text-1", PATIENT.e164(), TEXTED, "HELP", Duration.ofHours(30));

        assertThat(answers()).hasSize(1);
    }

    @Test
    void of_all_kinds_one_goes_in_a_day() {
        text("HELP");
        text("STOP");
        text("START");
        text("STOP");

        assertThat(answers()).hasSize(1);
        practice.clock.tick(Duration.ofHours(24));
        text("START");
        assertThat(answers()).hasSize(2).last().asString().contains("again");
    }

    @Test
    void a_no_that_stands_already_is_not_confirmed_again() {
        text("STOP");
        practice.clock.tick(Duration.ofDays(3));
        text("STOP");

        assertThat(answers()).hasSize(1);
    }

    @Test
    void a_start_that_gives_nothing_back_is_not_answered() {
        text("START");

        assertThat(answers()).isEmpty();
    }

    @Test
    void who_wants_no_texts_is_not_even_helped_by_one() {
        text("STOP");
        practice.clock.tick(Duration.ofDays(3));
        text("HELP");

        assertThat(answers()).hasSize(1);
    }

    @Test
    void who_wants_no_calls_is_not_texted_about_help() {
        Callback opened = opened(practice);
        practice.work.claim(Oak.person(practice, "pat"), opened.id(), practice.log);
        Oak.wishes(practice, MayCall.DO_NOT_CALL, opened);

        text("HELP");

        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "HELP"})
    void after_five_minutes_no_answer_goes(String body) {
        text("text-1", PATIENT.e164(), TEXTED, body, Duration.ofMinutes(5));

        assertThat(answers()).isEmpty();
        text("text-2", "+12125550143", TEXTED, body, Duration.ofSeconds(299));
        assertThat(answers()).hasSize(1);
    }

    @Test
    void at_night_too_who_asks_is_answered() {
        practice.clock.tick(Duration.ofHours(14));

        text("HELP");

        assertThat(answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {DIALLED, "+12125550177", "+13125550110"})
    void only_the_number_that_texts_answers(String to) {
        text("text-1", PATIENT.e164(), to, "HELP", Duration.ZERO);

        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22395", "AMAZON", "anonymous", Oak.HARBOR_DIALLED, DIALLED, TEXTED})
    void short_codes_names_and_our_own_numbers_are_never_answered(String from) {
        text("text-1", from, TEXTED, "HELP", Duration.ZERO);
        text("text-2", from, TEXTED, "STOP", Duration.ZERO);

        assertThat(answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"please don't stop texting me", "Can I come at nine?", "😀", ""})
    void what_a_person_answers_is_not_answered(String body) {
        text(body);

        assertThat(answers()).isEmpty();
    }

    @Test
    void sixteen_hundred_emoji_are_not_answered_and_sixteen_hundred_stop_signs_once() {
        text("😀".repeat(1600));
        assertThat(answers()).isEmpty();

        text("🛑".repeat(1600));
        assertThat(answers()).hasSize(1);
    }

    @Test
    void an_answer_counts_as_a_text() {
        text("HELP");

        opened(practice, CONSENTS);

        assertThat(answers()).hasSize(1);
        assertThat(Oak.words(Oak.current(practice))).contains("text-withheld");
    }

    @Test
    void a_text_that_went_before_keeps_no_answer_from_going() {
        opened(practice, CONSENTS);

        text("HELP");

        assertThat(answers()).hasSize(2);
    }

    @Test
    void who_dies_while_sending_has_not_sent_it_again() {
        practice.texts.failures().failsOnce();
        assertThatThrownBy(() -> text("text-1", PATIENT.e164(), TEXTED, "HELP", Duration.ZERO))
                .isInstanceOf(IllegalStateException.class);

        practice.clock.tick(Duration.ofMinutes(3));
        text("text-1", PATIENT.e164(), TEXTED, "HELP", Duration.ofMinutes(3));

        assertThat(practice.texts.sent()).hasSize(1);
        assertThat(given()).singleElement().extracting(AnswersGiven.Given::fate).isEqualTo(Fate.UNKNOWN);
    }

    @Test
    void who_dies_before_it_is_marked_has_answered_once_in_the_end() {
        practice.answers.failures().failsOnce();
        assertThatThrownBy(() -> text("text-1", PATIENT.e164(), TEXTED, "HELP", Duration.ZERO))
                .isInstanceOf(IllegalStateException.class);

        text("text-1", PATIENT.e164(), TEXTED, "HELP", Duration.ofMinutes(1));

        assertThat(answers()).hasSize(1);
    }

    @Test
    void a_throttled_answer_did_not_go_and_counts_for_nothing() {
        practice.texts.answers(new Texts.Receipt.NotNow());

        text("HELP");

        assertThat(given()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop\n", "Start", "UNSTOP"})
    void on_a_toll_free_number_the_carrier_has_answered_already(String body) {
        MemoryPractice tollFree =
                new MemoryPractice(Oak.directory().replace(TEXTED, "+18335550101"), practice.clock.instant());
        text(tollFree, "+18335550101", body);

        assertThat(tollFree.texts.sent()).isEmpty();
    }

    @Test
    void where_aws_answers_ringback_does_not() {
        MemoryPractice byAws =
                new MemoryPractice(Oak.directory().replace("\"ringback\"", "\"aws\""), practice.clock.instant());
        text(byAws, TEXTED, "STOP");

        assertThat(byAws.texts.sent()).isEmpty();
    }
}
