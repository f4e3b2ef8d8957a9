package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextStep;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextTemplatesTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+12125550100");
    private static final String PRACTICE = "Sunrise Family Practice";
    private static final String LINK = "https://book.example.org/oak";

    @ParameterizedTest
    @EnumSource(names = {"MISSED_CALL", "AFTER_FIRST_ATTEMPT", "AFTER_LAST_ATTEMPT"})
    void each_spanish_text_says_the_same_and_is_no_longer_than_the_longest_english_one(TextStep step) {
        String text = TextTemplates.in(Language.ES).render(step, blanks(PRACTICE, LINK));

        assertThat(text)
                .startsWith(PRACTICE + ":")
                .contains("(212) 555-0100", LINK + " ")
                .endsWith("Responda STOP para salir.");
        assertThat(Gsm7.septets(text).orElseThrow())
                .isLessThanOrEqualTo(Gsm7.septets(TextTemplates.in(Language.EN)
                                .render(TextStep.AFTER_FIRST_ATTEMPT, blanks(PRACTICE, LINK)))
                        .orElseThrow());
    }

    @Test
    void the_spanish_texts_read_like_this() {
        TextBlanks blanks = new TextBlanks(PRACTICE, NUMBER, Optional.empty());

        assertThat(TextTemplates.in(Language.ES).render(TextStep.MISSED_CALL, blanks))
                .isEqualTo("Sunrise Family Practice: no pudimos atenderle. Llamaremos o llame al (212) 555-0100."
                        + " Responda STOP para salir.");
        assertThat(TextTemplates.in(Language.ES).render(TextStep.AFTER_FIRST_ATTEMPT, blanks))
                .isEqualTo("Sunrise Family Practice: le llamamos. Llamaremos otra vez, o llame al (212) 555-0100."
                        + " Responda STOP para salir.");
        assertThat(TextTemplates.in(Language.ES).render(TextStep.AFTER_LAST_ATTEMPT, blanks))
                .isEqualTo("Sunrise Family Practice: le llamamos sin suerte. Por favor llame al (212) 555-0100."
                        + " Responda STOP para salir.");
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSED_CALL", "AFTER_FIRST_ATTEMPT", "AFTER_LAST_ATTEMPT"})
    void each_text_names_the_practice_says_how_to_stop_and_fits_one_segment(TextStep step) {
        String text = TextTemplates.in(Language.EN).render(step, blanks(PRACTICE, LINK));

        assertThat(text)
                .startsWith(PRACTICE + ":")
                .contains("(212) 555-0100", LINK + " ")
                .endsWith("Reply STOP to opt out.");
        assertThat(Gsm7.septets(text).orElseThrow()).isLessThanOrEqualTo(Gsm7.SEGMENT_SEPTETS);
    }

    @Test
    void the_texts_read_like_this() {
        TextBlanks blanks = new TextBlanks(PRACTICE, NUMBER, Optional.empty());

        assertThat(TextTemplates.in(Language.EN).render(TextStep.MISSED_CALL, blanks))
                .isEqualTo("Sunrise Family Practice: sorry we missed you. We'll call back, or call (212) 555-0100."
                        + " Reply STOP to opt out.");
        assertThat(TextTemplates.in(Language.EN).render(TextStep.AFTER_FIRST_ATTEMPT, blanks))
                .isEqualTo("Sunrise Family Practice: sorry we missed you. We'll try again, or call (212) 555-0100."
                        + " Reply STOP to opt out.");
        assertThat(TextTemplates.in(Language.EN).render(TextStep.AFTER_LAST_ATTEMPT, blanks))
                .isEqualTo("Sunrise Family Practice: sorry we couldn't reach you. Please call (212) 555-0100."
                        + " Reply STOP to opt out.");
    }

    @Test
    void a_reminder_and_the_question_read_like_this() {
        TextBlanks blanks = new TextBlanks(PRACTICE, NUMBER, Optional.empty());
        TextBlanks withTime = blanks.saying(VisitTime.LONGEST, Language.EN);

        assertThat(TextTemplates.in(Language.EN).render(TextStep.DAY_BEFORE, blanks))
                .isEqualTo(
                        "Sunrise Family Practice: a reminder, see you soon. Reply C to confirm or call (212) 555-0100."
                                + " Reply STOP to opt out.");
        assertThat(TextTemplates.in(Language.EN).render(TextStep.THREE_DAYS_BEFORE, withTime))
                .isEqualTo("Sunrise Family Practice: a reminder, see you soon. When: Wed Nov 25, 10:30 AM."
                        + " Reply C to confirm or call (212) 555-0100. Reply STOP to opt out.");
        assertThat(TextTemplates.in(Language.EN).render(TextStep.FEEDBACK, blanks))
                .isEqualTo("Sunrise Family Practice: how was our call? Reply from one (bad) to five (great)."
                        + " Questions? Call (212) 555-0100. Reply STOP to opt out.");
        assertThat(TextTemplates.in(Language.ES)
                        .render(TextStep.DAY_BEFORE, blanks.saying(VisitTime.LONGEST, Language.ES)))
                .isEqualTo("Sunrise Family Practice: recuerde, le esperamos. Es mie 25 nov, 10:30 AM."
                        + " Responda C o llame al (212) 555-0100. Responda STOP para salir.");
        assertThat(TextTemplates.in(Language.ES).render(TextStep.FEEDBACK, blanks))
                .isEqualTo("Sunrise Family Practice: ¿qué tal le atendimos? Responda de uno (mal) a cinco (bien)."
                        + " Dudas: (212) 555-0100. Responda STOP para salir.");
    }

    @ParameterizedTest
    @EnumSource(names = {"THREE_DAYS_BEFORE", "DAY_BEFORE", "FEEDBACK"})
    void what_is_owed_after_a_call_is_no_longer_in_spanish_and_fits_with_the_longest_time(TextStep step) {
        TextBlanks blanks = new TextBlanks(PRACTICE, NUMBER, Optional.empty());
        int english = Gsm7.septets(
                        TextTemplates.in(Language.EN).render(step, blanks.saying(VisitTime.LONGEST, Language.EN)))
                .orElseThrow();

        assertThat(Gsm7.septets(TextTemplates.in(Language.ES)
                                .render(step, blanks.saying(VisitTime.LONGEST, Language.ES)))
                        .orElseThrow())
                .isLessThanOrEqualTo(english);
        assertThat(english).isLessThanOrEqualTo(Gsm7.SEGMENT_SEPTETS);
        assertThat(Stream.iterate(LocalDateTime.of(2026, 1, 1, 0, 0), at -> at.plusMinutes(487))
                        .takeWhile(at -> at.getYear() == 2026)
                        .map(at -> new VisitTime(at).in(Language.EN).length()))
                .allMatch(length -> length <= VisitTime.LONGEST.in(Language.EN).length());
    }

    @Test
    void a_name_with_which_a_reminder_is_too_long_is_a_mistake_only_where_reminders_go() {
        TextBlanks blanks =
                new TextBlanks("S".repeat(60), NUMBER, Optional.empty()).saying(VisitTime.LONGEST, Language.EN);

        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks)).isEmpty();
        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks, Set.of(TextStep.DAY_BEFORE)))
                .singleElement()
                .isInstanceOf(TextMistake.TooLong.class);
    }

    @Test
    void a_location_with_a_usual_name_and_link_has_no_mistakes() {
        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks(PRACTICE, LINK)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 160", "1, 161"})
    void the_last_septet_of_a_segment_may_be_used_and_not_one_more(int more, int septets) {
        TextBlanks shortest = blanks("", LINK);
        int left = Gsm7.SEGMENT_SEPTETS
                - Gsm7.septets(TextTemplates.in(Language.EN).render(TextStep.AFTER_FIRST_ATTEMPT, shortest))
                        .orElseThrow();
        TextBlanks full = blanks("S".repeat(left + more), LINK);

        assertThat(Gsm7.septets(TextTemplates.in(Language.EN).render(TextStep.AFTER_FIRST_ATTEMPT, full)))
                .hasValue(septets);
        if (more == 0) {
            assertThat(TextTemplates.in(Language.EN).mistakesWith(full)).isEmpty();
        } else {
            assertThat(TextTemplates.in(Language.EN).mistakesWith(full))
                    .containsExactly(new TextMistake.TooLong(TextStep.MISSED_CALL.word(), septets));
        }
    }

    @Test
    void characters_of_the_extension_table_count_two() {
        TextBlanks plain = blanks("Sunrise -Oak-", LINK);
        TextBlanks bracketed = blanks("Sunrise [Oak]", LINK);

        assertThat(Gsm7.septets(TextTemplates.in(Language.EN).render(TextStep.MISSED_CALL, bracketed))
                        .orElseThrow())
                .isEqualTo(Gsm7.septets(TextTemplates.in(Language.EN).render(TextStep.MISSED_CALL, plain))
                                .orElseThrow()
                        + 2);
    }

    @Test
    void of_texts_that_are_too_long_the_longest_says_by_how_much() {
        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks("S".repeat(100), LINK)))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.found().in(Language.EN))
                            .isEqualTo("a text for the step missed-call of 228 characters");
                    assertThat(mistake.expected().in(Language.EN))
                            .contains("at most 160")
                            .endsWith("by 68");
                });
    }

    @Test
    void a_name_outside_the_alphabet_is_a_mistake_and_told_once() {
        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks("Clínica Amanecer", LINK)))
                .containsExactly(new TextMistake.NotGsm7(TextSentence.PRACTICE, "í"));
    }

    @Test
    void a_link_outside_the_alphabet_is_a_mistake() {
        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks(PRACTICE, "https://book.example.org/ó")))
                .containsExactly(new TextMistake.NotGsm7(TextSentence.LINK, "ó"));
    }

    @Test
    void a_blank_name_is_a_mistake() {
        assertThat(TextTemplates.in(Language.EN).mistakesWith(blanks(" ", LINK)))
                .containsExactly(new TextMistake.Empty(Blank.PRACTICE));
    }

    @Test
    void every_step_has_its_words() {
        var missing = Map.of(TextStep.MISSED_CALL, TextTemplate.of("{practice}: hello.", "Reply STOP to opt out."));

        assertThatThrownBy(() -> new TextTemplates(missing)).hasMessageContaining("every step");
    }

    private static TextBlanks blanks(String practice, String link) {
        return new TextBlanks(practice, NUMBER, Optional.of(URI.create(link)));
    }
}
