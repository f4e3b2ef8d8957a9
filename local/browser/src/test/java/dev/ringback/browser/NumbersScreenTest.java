package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The numbers on the screen are the desk's own, in words for who reads them, with the callbacks behind each. */
class NumbersScreenTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String LEE = "lee@northwind.example";
    private static final String IVY = "ivy@bluebird.example";
    private static final String SAM = "sam@sunrise.example";
    private static final String SEVEN_DAYS = "from=2026-11-18&to=2026-11-24";
    private static final Look SPANISH = new Look(820, 1100, ColorScheme.LIGHT, "es-US");

    @Test
    void a_manager_sees_on_first_look_what_the_desk_counts() throws Exception {
        aWorkedDay();
        JsonNode figures = numbers("").path("figures");
        try (var sam = signedIn(SAM, Look.DESKTOP)) {
            sam.link("Numbers").click();

            assertThat(tile(sam, "Missed calls"))
                    .hasText(figures.path("missedCalls").asString());
            assertThat(tile(sam, "Within target"))
                    .hasText(figures.path("withinTarget")
                                    .path("percent")
                                    .decimalValue()
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + "%");
            assertThat(sam.page().locator("#chart-heat text[class^=on]").allTextContents().stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(figures.path("callbacks").asInt())
                    .isGreaterThan(5);
            assertThat(sam.page().locator("svg.picture[role=img][aria-label]")).hasCount(5);
            assertThat(sam.page().locator(".chart table")).hasCount(5);
            sam.mustKeepQuiet("numbers");
        }
    }

    @Test
    void a_bar_opens_its_callbacks_and_each_leads_to_its_screen() throws Exception {
        aWorkedDay();
        try (var sam = at(SAM, "", Look.DESKTOP)) {
            sam.page().locator("#chart-steps .opens").last().click();

            Locator rows = sam.page().locator("rb-behind tbody tr");
            assertThat(rows)
                    .hasCount(numbers("")
                            .path("figures")
                            .path("bookings")
                            .path("booked")
                            .asInt());
            assertThat(rows.first()).containsText("Booked");
            String callback = rows.first().locator("a").textContent();
            rows.first().locator("a").click();
            assertThat(sam.page().locator("rb-behind")).hasCount(0);
            assertThat(sam.page().locator("h1 .number")).isVisible();
            assertThat(sam.page().url()).endsWith("#/callback/" + callback);
        }
    }

    @Test
    void all_that_a_mouse_can_open_a_keyboard_can() throws Exception {
        aWorkedDay();
        try (var sam = at(SAM, "", Look.DESKTOP)) {
            sam.page().locator("#chart-heat summary").focus();
            sam.press("Enter");
            sam.press("Tab");
            Locator first = sam.page().locator("#chart-heat .opener").first();
            assertThat(first).isFocused();
            sam.press("Enter");
            assertThat(sam.page().locator("rb-behind dialog")).isVisible();
            sam.press("Escape");

            assertThat(sam.page().locator("rb-behind")).hasCount(0);
            assertThat(first).isFocused();
            assertThat(sam.page().locator("#chart-heat .opener"))
                    .hasCount(sam.page().locator("#chart-heat .opens").count());
        }
    }

    @Test
    void what_is_chosen_stands_in_the_address_and_the_way_back_leads_back() throws Exception {
        aWorkedDay();
        try (var sam = at(SAM, "", Look.DESKTOP)) {
            sam.page().locator("select[name=period]").selectOption("days");
            sam.page().locator("input[name=from]").fill("2026-11-23");
            sam.page().locator("input[name=to]").fill("2026-11-24");
            sam.page().locator("select[name=bucket]").selectOption("new-patient");
            sam.page().locator(".asked button").click();

            assertThat(tile(sam, "Missed calls"))
                    .hasText(desk.ask("GET", "numbers?from=2026-11-23&to=2026-11-24&bucket=new-patient", SAM, "")
                            .path("figures")
                            .path("missedCalls")
                            .asString());
            assertThat(sam.page().url())
                    .endsWith("#/numbers?from=2026-11-23&to=2026-11-24&bucket=new-patient&by=location");
            assertThat(sam.page().locator("#chart-first")).containsText("target: 15 min");
            sam.page().goBack();
            assertThat(sam.page().locator("select[name=period]")).hasValue("seven");
            assertThat(tile(sam, "Missed calls"))
                    .hasText(numbers("").path("figures").path("missedCalls").asString());
        }
    }

    @Test
    void the_other_period_stands_beside_it_with_a_sign_and_words() throws Exception {
        aWorkedDay();
        try (var sam = at(SAM, "?period=today&against=2026-11-24..2026-11-24", Look.DESKTOP)) {
            assertThat(sam.page().locator(".differs").first()).hasText("= as before");
        }
        try (var sam = at(SAM, "?from=2026-11-23&to=2026-11-23&against=2026-11-24..2026-11-24", Look.DESKTOP)) {
            assertThat(sam.page().locator(".differs").first())
                    .hasText(Pattern.compile("▼ \\d+ less \\(was \\d+\\) · better"));
        }
        try (var sam = at(SAM, "", Look.DESKTOP)) {
            assertThat(sam.page().locator(".differs")).hasCount(0);
            assertThat(sam.page().locator("#period")).containsText("of which no missed calls are known");
        }
    }

    @Test
    void what_the_figures_suggest_is_said_in_the_readers_language() throws Exception {
        aMorning();
        try (var sam = at(SAM, "", SPANISH)) {
            assertThat(sam.page().locator(".findings")).containsText("Hay muy pocas llamadas perdidas");
            assertThat(sam.page().locator("main")).not().containsText("Too few");
            sam.page().locator(".language select").selectOption("en");
            assertThat(sam.page().locator(".findings")).containsText("Too few missed calls");
        }
    }

    @Test
    void every_finding_has_words_of_its_own_in_both_languages() throws Exception {
        aMorning();
        for (Look look : new Look[] {Look.DESKTOP, SPANISH}) {
            try (var sam = signedIn(SAM, look)) {
                sam.page().route("**/numbers?*by=hour*", NumbersScreenTest::suggestEverything);
                sam.page().navigate(desk.url() + "#/numbers");

                assertThat(sam.page().locator(".findings li")).hasCount(6);
                assertThat(sam.page().locator(".findings")).containsText("12.5");
                assertThat(sam.page().locator(".findings")).not().containsText("ENGLISH");
                assertThat(sam.page().locator(".findings")).not().containsText("finding.");
                assertThat(sam.page().locator(".findings")).not().containsText("{");
            }
        }
    }

    @Test
    void the_table_is_saved_as_the_desk_tells_it() throws Exception {
        aWorkedDay();
        try (var sam = at(SAM, "?by=person", Look.DESKTOP)) {
            Download table = sam.page()
                    .waitForDownload(() -> sam.button("This table as CSV").click());
            assertThat(table.suggestedFilename()).isEqualTo("ringback-by-person-2026-11-18-2026-11-24.csv");
            assertThat(Files.readString(table.path()))
                    .isEqualTo(desk.table("numbers?" + SEVEN_DAYS + "&by=person", SAM))
                    .contains(ANA);

            Download callbacks = sam.page()
                    .waitForDownload(() -> sam.button("All callbacks as CSV").click());
            assertThat(Files.readString(callbacks.path()))
                    .isEqualTo(desk.table("callbacks?" + SEVEN_DAYS, SAM))
                    .contains("callback,location,");
            // A table is no answer to who asks for figures.
            sam.page().locator(".asked button").click();
            assertThat(sam.page().locator(".groups tbody th")).containsText(new String[] {ANA});
        }
    }

    @Test
    void a_lead_sees_what_the_own_people_tried_and_an_assistant_nothing() throws Exception {
        aWorkedDay();
        try (var lee = at(LEE, "", Look.DESKTOP)) {
            assertThat(lee.page().locator(".groups tbody th")).hasText(new String[] {ANA});
            assertThat(lee.page().locator(".tile", new Page.LocatorOptions().setHasText("Open at the last close")))
                    .hasCount(0);
        }
        try (var ivy = at(IVY, "", Look.DESKTOP)) {
            assertThat(ivy.page().locator(".tiles + .empty, .empty").first()).isVisible();
            assertThat(ivy.page().locator("main")).not().containsText(ANA);
        }
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            assertThat(ana.link("Numbers")).hasCount(0);
            ana.page().navigate(desk.url() + "#/numbers");
            assertThat(ana.page().locator(".hero")).isVisible();
        }
    }

    @Test
    void what_is_printed_is_one_page_of_charts_and_no_controls() throws Exception {
        aWorkedDay();
        try (var sam = at(SAM, "", Look.DESKTOP)) {
            sam.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(sam.page().locator("form.asked")).isHidden();
            assertThat(sam.page().locator(".top")).isHidden();
            assertThat(sam.page().locator("svg.picture").first()).isVisible();
            assertThat(sam.page().locator(".groups")).isVisible();
            String pdf = new String(
                    sam.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results())
                    .hasSize(1);
        }
    }

    @Test
    void more_callbacks_than_can_be_told_are_counted_all_the_same() throws Exception {
        aWorkedDay();
        try (var sam = signedIn(SAM, Look.DESKTOP)) {
            sam.page().route("**/callbacks?*", route -> refuse(route, 400, "bad-request"));
            sam.page().navigate(desk.url() + "#/numbers");

            assertThat(sam.page().locator(".note")).containsText("more callbacks than can be listed");
            assertThat(sam.page().locator("#chart-weekdays svg")).isVisible();
            assertThat(sam.page().locator("#chart-hours svg")).isVisible();
            assertThat(sam.page().locator(".opener")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, not-allowed, Your role may not do that",
        "429, too-many-requests, That was too fast",
        "500, internal-error, The desk could not do that just now"
    })
    void what_goes_wrong_is_said_and_can_be_asked_for_again(int status, String type, String words) throws Exception {
        aMorning();
        try (var sam = signedIn(SAM, Look.DESKTOP)) {
            sam.page().route("**/numbers?*", route -> refuse(route, status, type));
            sam.page().navigate(desk.url() + "#/numbers");
            assertThat(sam.page().locator(".bad")).containsText(words);
            sam.page().unroute("**/numbers?*");
            sam.page().locator(".asked button").click();

            assertThat(tile(sam, "Missed calls")).isVisible();
            assertThat(sam.page().locator(".bad")).hasCount(0);
        }
    }

    private static void refuse(Route route, int status, String type) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"type\": \"urn:ringback:problem:%s\", \"status\": %d}".formatted(type, status)));
    }

    /** All six at once, as no figures suggest them. */
    private static void suggestEverything(Route route) {
        String figures = "\"because\": {\"missedCalls\": 80, \"medianFirstCallback\": 12.5, \"hourPercent\": 31.3,"
                + " \"weekdayPercent\": 40.0, \"campaignPercent\": 60.0, \"late\": 20, \"lateWhileManyWaited\":"
                + " 15, \"reached\": 40, \"bookingPercent\": 12.5, \"no-suitable-time\": 9, \"repeatCallers\": 9,"
                + " \"callbacks\": 60, \"percent\": 15.0, \"average\": 12.5, \"worst\": 14}, \"where\": {\"hour\":"
                + " \"12\", \"weekday\": \"mon\", \"campaign\": \"spring\"}}";
        String all = Stream.of("coverage", "staffing", "ownership", "conversation", "repeat-callers", "unresolved")
                .map(id -> "{\"id\": \"%s\", \"says\": \"ENGLISH\", ".formatted(id) + figures)
                .collect(Collectors.joining(", "));
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(route.fetch().text().replaceFirst("\"findings\":\\[.*?]", "\"findings\": [" + all + "]")));
    }

    private Visitor at(String person, String query, Look look) {
        Visitor visitor = signedIn(person, look);
        visitor.page().navigate(desk.url() + "#/numbers" + query);
        visitor.page().locator(".tiles").waitFor();
        return visitor;
    }

    private JsonNode numbers(String more) throws Exception {
        return desk.ask("GET", "numbers?" + SEVEN_DAYS + more, SAM, "");
    }

    private static Locator tile(Visitor visitor, String name) {
        return visitor.page()
                .locator(".tile", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator("dd b");
    }
}
