package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.PrivacyCheck.About;
import dev.ringback.texting.PrivacyCheck.Finding;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {

    private static final String HELLO = "{practice}: sorry we missed you.";
    private static final String STOP = "Reply STOP to opt out.";

    private static final TextBlanks WITHOUT_LINK =
            new TextBlanks("Sunrise Family Practice", new PhoneNumber("+12125550100"), Optional.empty());
    private static final TextBlanks WITH_LINK = new TextBlanks(
            "Sunrise Family Practice",
            new PhoneNumber("+12125550100"),
            Optional.of(URI.create("https://book.example.org/oak")));

    @Test
    void the_blanks_are_filled_with_what_the_location_gave() {
        TextTemplate template = TextTemplate.of(HELLO, "Please call {number}.", "Book online: {link}", STOP);

        assertThat(template.render(WITH_LINK))
                .isEqualTo("Sunrise Family Practice: sorry we missed you. Please call (212) 555-0100."
                        + " Book online: https://book.example.org/oak Reply STOP to opt out.");
    }

    @Test
    void without_a_link_the_sentence_that_needs_it_is_absent() {
        TextTemplate template = TextTemplate.of(HELLO, "Book online: {link}", STOP);

        assertThat(template.render(WITHOUT_LINK))
                .isEqualTo("Sunrise Family Practice: sorry we missed you. Reply STOP to opt out.");
    }

    @Test
    void a_name_is_put_in_as_it_is_whatever_characters_it_has() {
        var blanks = new TextBlanks("{link} & $1 \\Sons", new PhoneNumber("+12125550100"), Optional.empty());

        assertThat(TextTemplate.of(HELLO, STOP).render(blanks))
                .isEqualTo("{link} & $1 \\Sons: sorry we missed you. Reply STOP to opt out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{patient}", "{PRACTICE}", "{ practice }", "{}", "{", "}"})
    void only_three_blanks_are_known(String blank) {
        assertThat(TextTemplate.mistakesIn(List.of(HELLO, "We called " + blank + " back.", STOP)))
                .containsExactly(new TextMistake.UnknownBlank(blank));
    }

    @Test
    void a_template_names_the_practice() {
        assertThat(TextTemplate.mistakesIn(List.of("Sorry we missed you.", STOP)))
                .containsExactly(new TextMistake.NoPractice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"We'll call again.", "Please do not stop.", "STOP", "Never reply stop."})
    void a_template_says_how_to_stop(String instead) {
        assertThat(TextTemplate.mistakesIn(List.of(HELLO, instead))).containsExactly(new TextMistake.NoWayToStop());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reply STOP to opt out.",
                "To opt out reply STOP.",
                "Text STOP to end.",
                "Responda STOP para no recibir mensajes."
            })
    void there_is_more_than_one_way_to_say_how_to_stop(String sentence) {
        assertThat(TextTemplate.mistakesIn(List.of(HELLO, sentence))).isEmpty();
    }

    @Test
    void what_every_text_must_say_does_not_hang_on_the_link() {
        assertThat(TextTemplate.mistakesIn(List.of("{practice}: book at {link} or reply STOP to opt out.")))
                .containsExactly(new TextMistake.NoPractice(), new TextMistake.NoWayToStop());
    }

    @Test
    void words_that_reveal_something_are_refused() {
        assertThat(TextTemplate.mistakesIn(List.of(HELLO, "Your results are ready.", STOP)))
                .containsExactly(new TextMistake.SaysTooMuch(new Finding(About.HEALTH, "results")));
    }

    @Test
    void the_sentence_with_the_link_is_checked_like_the_others() {
        assertThat(TextTemplate.mistakesIn(List.of(HELLO, "Your results: {link}", STOP)))
                .containsExactly(new TextMistake.SaysTooMuch(new Finding(About.HEALTH, "results")));
    }

    @Test
    void characters_that_would_cost_a_second_segment_are_refused() {
        assertThat(TextTemplate.mistakesIn(List.of("{practice}: we’ll call back…", STOP)))
                .containsExactly(new TextMistake.NotGsm7(TextSentence.TEMPLATE, "’…"));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(TextTemplate.mistakesIn(List.of("Hi {name}, it’s Dr. Who")))
                .extracting(TextMistake::getClass)
                .containsOnlyOnce(
                        TextMistake.UnknownBlank.class,
                        TextMistake.NoPractice.class,
                        TextMistake.NoWayToStop.class,
                        TextMistake.NotGsm7.class)
                .contains(TextMistake.SaysTooMuch.class);
    }

    @Test
    void a_template_with_a_mistake_cannot_be_made() {
        assertThatThrownBy(() -> TextTemplate.of("Sorry we missed you, {patient}.", STOP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "{patient}", "only {practice}, {number} and {link}", "does not say who sends it");
    }
}
