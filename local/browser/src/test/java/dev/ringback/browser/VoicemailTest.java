package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A patient's voice, on the screen of the callback (docs/rules.md §1). */
class VoicemailTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String PATIENT = "+12125550147";
    private static final Look SPANISH = new Look(1440, 900, ColorScheme.LIGHT, "es-US");

    private void left(String reference) throws Exception {
        desk.missed(PATIENT, OAK, Map.of("ringback_voicemail", reference));
    }

    @Test
    void what_a_patient_left_is_heard_where_the_call_stands_and_leaves_nothing_in_the_browser() throws Exception {
        left("voicemails/2026/11/24/0a4c.wav");
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.button("Listen L")).isVisible();
            ana.press("l");

            assertThat(ana.page().locator("audio")).isVisible();
            ana.page().waitForFunction("() => document.querySelector('audio')?.duration > 1");
            Assertions.assertThat(ana.page().url()).doesNotContain("X-Amz");
            Assertions.assertThat(ana.page().evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void nothing_is_heard_any_more_once_the_page_is_locked() throws Exception {
        left("voicemails/2026/11/24/0a4c.wav");
        try (var ana = visitor(Look.DESKTOP)) {
            ana.page().clock().install();
            ana.at(desk.url()).as(ANA);
            ana.press("n");
            assertThat(ana.button("Listen L")).isVisible();
            ana.press("l");
            // A long one.
            ana.page().waitForFunction("() => document.querySelector('audio')?.duration > 1");
            ana.page()
                    .evaluate(
                            "() => { const audio = document.querySelector('audio'); audio.loop = true; return audio.play(); }");
            Assertions.assertThat(ana.page().evaluate("() => document.querySelector('audio').paused"))
                    .isEqualTo(false);
            ana.page().clock().fastForward(Duration.ofMinutes(11).toMillis());

            assertThat(ana.page().locator(".lock")).isVisible();
            Assertions.assertThat(ana.page().evaluate("() => document.querySelector('audio').paused"))
                    .isEqualTo(true);
        }
    }

    @Test
    void where_nothing_can_be_heard_it_says_so_instead() throws Exception {
        desk.missed(PATIENT, OAK, Map.of("ringback_missed_reason", "left-voicemail"));
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");

            assertThat(ana.page().locator(".before")).containsText("No recording of it has come so far.");
            assertThat(ana.button("Listen L")).hasCount(0);
        }
    }

    @Test
    void silence_is_said_to_be_silence_in_spanish_too() throws Exception {
        desk.missed(PATIENT, OAK, Map.of("ringback_missed_reason", "left-voicemail"));
        String callback = desk.ask("GET", "worklist", ANA, "")
                .path("callbacks")
                .path(0)
                .path("callback")
                .asString();
        desk.stored(
                desk.ask("GET", "callbacks/" + callback, ANA, "")
                        .path("said")
                        .path("contact")
                        .asString(),
                "");
        try (var ana = signedIn(ANA, SPANISH)) {
            ana.press("n");

            assertThat(ana.page().locator(".before")).containsText("Dejó un mensaje de voz");
            assertThat(ana.page().locator(".before")).containsText("No dijo nada en él.");
            assertThat(ana.button("Escuchar L")).isVisible();
        }
    }

    @Test
    void a_recording_of_another_system_is_said_to_be_there() throws Exception {
        left("https://pbx.example.org/7");
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.button("Listen L").click();

            assertThat(ana.page().locator(".bad")).containsText("kept in another system");
            assertThat(ana.page().locator("audio")).hasCount(0);
        }
    }
}
