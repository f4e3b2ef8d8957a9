package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What went wrong on the screens of other systems, and must not here. */
class OthersFaultsTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";

    /** Agencies are often on the other side of the earth. */
    private static final String MANILA = "Asia/Manila";

    @Test
    void who_sits_in_another_zone_reads_and_books_in_the_location_s_own() throws Exception {
        aMorning();
        try (var ana = new Visitor(context(Look.DESKTOP, MANILA)).at(desk.url()).as(ANA)) {
            assertThat(ana.page().locator(".doors")).containsText("12:00 PM EST");
            ana.press("n");
            ana.page().getByLabel("Identity verified").check();
            ana.button("Booked").click();
            assertThat(ana.page().locator(".booking legend")).containsText("EST");
            // It is the 25th already in Manila when it is the 24th at Oak Street.
            assertThat(ana.page().locator("#day")).hasAttribute("min", "2026-11-24");
            ana.page().locator("#day").fill("2026-12-01");
            ana.page()
                    .getByLabel("Time", new Page.GetByLabelOptions().setExact(true))
                    .fill("09:30");
            String callback = ana.page().url().replaceAll(".*/", "");
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".done")).isVisible();

            JsonNode history = desk.ask("GET", "callbacks/" + callback, ANA, "").path("history");
            assertThat(history.valueStream()
                            .map(entry -> entry.path("appointmentAt").asString("")))
                    .anyMatch(at -> !at.isEmpty()
                            && OffsetDateTime.parse(at).toInstant().equals(Instant.parse("2026-12-01T14:30:00Z")));
        }
    }

    @Test
    void the_minutes_that_are_left_go_by_the_desk_s_clock() throws Exception {
        aMorning();
        try (var ana = visitor(Look.DESKTOP)) {
            // This computer is six hours ahead.
            ana.page()
                    .clock()
                    .install(new com.microsoft.playwright.Clock.InstallOptions()
                            .setTime(ServedDesk.TUESDAY_MORNING
                                    .plus(Duration.ofHours(6))
                                    .toEpochMilli()));
            ana.at(desk.url()).as(ANA);
            ana.press("n");

            assertThat(ana.page().locator("[data-key='k']")).containsText("10 min left");
        }
    }

    @Test
    void a_double_click_takes_one_callback() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.page().locator(".hero .first").dblclick();
            assertThat(ana.page().locator(".ending")).isVisible();

            assertThat(desk.ask("GET", "worklist?mine=true", ANA, "").path("callbacks"))
                    .hasSize(1);
        }
    }

    @Test
    void a_key_that_is_held_down_records_one_outcome_and_takes_nothing() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.press("4");
            assertThat(ana.page().locator("#record")).isFocused();
            ana.page().keyboard().down("Enter");
            assertThat(ana.page().locator("#next")).isFocused();
            // As an operating system repeats it.
            ana.page().keyboard().down("Enter");
            ana.page().keyboard().down("Enter");
            ana.page().keyboard().up("Enter");

            assertThat(ana.page().locator(".done")).isVisible();
            assertThat(desk.ask("GET", "worklist?mine=true", ANA, "").path("callbacks"))
                    .isEmpty();
        }
    }

    @Test
    void going_back_after_an_outcome_offers_no_second_one() throws Exception {
        desk.missed("+12125550143", OAK_NEW, Map.of());
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.button("Declined").click();
            ana.press("e");
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".done")).isVisible();
            ana.link("Desk").click();
            assertThat(ana.page().locator(".hero")).isVisible();
            ana.page().goBack();

            assertThat(ana.page().locator(".note, .done").first()).isVisible();
            assertThat(ana.page().locator(".outcome")).hasCount(0);
        }
    }

    @Test
    void after_signing_out_the_way_back_shows_nothing_of_a_patient() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.button("Sign out").click();
            assertThat(ana.page().locator(".signin")).isVisible();
            ana.page().goBack();

            assertThat(ana.page().locator(".signin")).isVisible();
            assertThat(ana.page().locator("body")).not().containsText(Pattern.compile("555-01"));
        }
    }

    /** A browser that translates replaces texts, and what changes after that is shown as it was; one that checks spelling may send what is typed away. */
    @Test
    void nothing_is_sent_away_to_be_translated_or_spelt() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, new Look(820, 1100, ColorScheme.LIGHT, "es-US"))) {
            assertThat(ana.page().locator("html")).hasAttribute("translate", "no");
            ana.press("n");
            assertThat(ana.page().locator("#note")).hasAttribute("spellcheck", "false");
        }
    }

    @Test
    void somebody_who_types_a_script_into_a_note_gets_it_shown_as_they_typed_it() throws Exception {
        String script = "<img src=x onerror=\"document.title='taken'\">";
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().locator("#note").fill(script);
            String callback = ana.page().url().replaceAll(".*/", "");
            ana.press("Escape");
            ana.page().locator("h1").click();
            ana.press("3");
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".done")).isVisible();
            ana.button("Back to the desk").click();
            assertThat(ana.page().locator(".hero")).isVisible();
            ana.page().navigate(desk.url() + "#/callback/" + callback);
            assertThat(ana.page().locator(".before")).containsText(script);

            assertThat(ana.page().title()).doesNotContain("taken");
        }
    }
}
