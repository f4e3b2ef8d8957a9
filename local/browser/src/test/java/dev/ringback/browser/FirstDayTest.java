package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody's first day: only what the screen says leads from one callback to the next. */
class FirstDayTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final Look SMALL = new Look(820, 1180, ColorScheme.LIGHT, "en-US");

    /** How each of ten calls ends: what was true of it, and the button that says so. */
    private static final List<Ending> TEN = List.of(
            new Ending(List.of("Identity verified"), "Booked"),
            new Ending(List.of(), "Message left"),
            new Ending(List.of(), "Second attempt needed"),
            new Ending(List.of("Identity verified"), "Booked"),
            new Ending(List.of(), "Wrong number"),
            new Ending(List.of(), "Message left"),
            new Ending(List.of(), "Declined", "Went elsewhere"),
            new Ending(List.of(), "Second attempt needed"),
            new Ending(List.of(), "No further action", "No visit needed"),
            new Ending(List.of(), "Message left"));

    private record Ending(List<String> facts, String outcome, String why) {

        Ending(List<String> facts, String outcome) {
            this(facts, outcome, "");
        }
    }

    @Test
    void a_new_assistant_works_ten_callbacks_by_what_the_screen_says() throws Exception {
        for (int caller = 0; caller < TEN.size(); caller++) {
            desk.missed("+121255501%d".formatted(30 + caller), OAK_NEW, Map.of());
        }
        try (var ana = signedIn(ANA, SMALL)) {
            ana.button("Take the next callback").click();
            for (Ending ending : TEN) {
                assertThat(ana.page().locator(".spoken > .opening")).isVisible();
                for (String fact : ending.facts()) {
                    ana.page().getByLabel(fact).check();
                }
                ana.button(ending.outcome()).click();
                if (!ending.why().isEmpty()) {
                    ana.button(ending.why()).click();
                }
                Locator record = ana.page().locator("#record");
                assertThat(record).containsText("Record: " + ending.outcome());
                record.click();
                assertThat(ana.page().locator(".done h1")).containsText(ending.outcome());
                ana.page().locator("#next").click();
            }
            assertThat(ana.page().locator(".why, .done").first()).isVisible();
            ana.mustKeepQuiet("after ten callbacks");
        }
    }

    @Test
    void a_caller_on_the_phone_is_found_by_number() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("f");
            ana.page().getByLabel("Number").fill("(212) 555-0143");
            ana.press("Enter");

            assertThat(ana.page().locator("rb-caller .story li")).hasCount(1);
            ana.mustKeepQuiet("after a number was looked up");
        }
    }

    @Test
    void a_number_that_cannot_be_read_or_that_nobody_called_from_is_said() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("f");
            ana.page().getByLabel("Number").fill("212 555 01");
            ana.press("Enter");
            assertThat(ana.page().locator("dialog .bad")).containsText("no phone number");
            ana.page().getByLabel("Number").fill("212 555 0188");
            ana.press("Enter");
            assertThat(ana.page().locator("dialog .bad")).containsText("no callback of this number");
        }
    }
}
