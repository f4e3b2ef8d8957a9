package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A patient's voice, on the screen of the callback (docs/rules.md §1). */
class VoicemailTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String PATIENT = "+12125550147";

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
