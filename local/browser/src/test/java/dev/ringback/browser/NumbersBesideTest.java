package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What stands beside the days that are shown, what has changed in words, and who was reached. */
class NumbersBesideTest extends BrowserTest {

    private static final String SAM = "sam@sunrise.example";
    private static final String SEVEN_DAYS = "from=2026-11-18&to=2026-11-24";
    private static final Look SPANISH = new Look(820, 1100, ColorScheme.LIGHT, "es-US");

    /** Two weeks before, with hours and without appointments. */
    private static final String AUDIT = """
        {"ringbackAudit": 1, "period": {"from": "2026-11-02", "to": "2026-11-15"},
         "inbound": {"calls": 112, "missed": 42, "percentMissed": 37.5},
         "byHour": {"8": {"calls": 30, "missed": 14}, "12": {"calls": 82, "missed": 28}},
         "byWeekday": {"mon": {"calls": 60, "missed": 22}, "tue": {"calls": 52, "missed": 20}},
         "byLine": {"+12125550100": {"calls": 70, "missed": 21}, "+12125550102": {"calls": 42, "missed": 21}},
         "episodes": {"count": 40, "calledBack": 30, "calledAgainAndAnswered": 4, "neverReached": 6},
         "timeToCallBack": {"minutes": {"average": 200.0, "median": 95.5, "p90": 900.0},
                            "openMinutes": {"average": 90.0, "median": 44.3, "p90": 110.0}},
         "appointments": {"episodes": 10, "percent": 25.0}}""";

    @Test
    void the_bar_of_the_patients_who_were_reached_opens_their_callbacks() throws Exception {
        aWorkedDay();
        JsonNode reached = numbers("").at("/figures/bookings/reached");
        try (var sam = at("", Look.DESKTOP)) {
            sam.page()
                    .locator("#chart-steps .opens", new Page.LocatorOptions().setHasText("Patient reached"))
                    .click();

            Locator rows = sam.page().locator("rb-behind tbody tr");
            assertThat(rows).hasCount(reached.asInt());
            assertThat(rows.getByText("Open", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            assertThat(reached.asInt()).isPositive();
        }
    }

    @Test
    void the_call_log_before_ringback_stands_beside_once_it_is_chosen() throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT);
        try (var sam = at("?by=campaign", Look.DESKTOP)) {
            sam.page().locator("select[name=beside]").selectOption("audit");
            sam.page().locator(".asked button").click();

            assertThat(sam.page().locator("#period"))
                    .containsText("beside the call log before Ringback, Mon, Nov 2, 2026 to Sun, Nov 15, 2026");
            assertThat(sam.page().url()).endsWith("#/numbers?against=audit&by=campaign");
            // 12 in seven days and 42 in fourteen.
            assertThat(beside(sam, "Missed calls")).hasText("▼ fewer a day: 1.7 (was 3) · better");
            assertThat(beside(sam, "To the first callback, median")).hasText("was 44.3 min; too few to tell");
            assertThat(beside(sam, "Booked, of those reached")).hasText("call log: 25% of all who called");
            for (String unknown : new String[] {"Within target", "Reached with the first callback", "Texts sent"}) {
                assertThat(beside(sam, unknown)).hasText("not in the call log");
            }
            assertThat(changes(sam)).containsText(new String[] {
                "Fewer missed calls a day: 1.7, 3 before. better",
                "In the call log 37.5% of all calls were missed.",
                "Called back, of all callbacks: ",
                "Booked, of all callbacks: ",
                "15% of the patients were neither called back nor answered later",
                "Too few callbacks to tell",
                "Not in the call log: Within target; Reached with the first callback; Patients who called again;"
            });
            sam.mustKeepQuiet("numbers beside a call log");
        }
    }

    @Test
    void charts_and_table_have_what_the_call_log_knows_and_say_what_it_does_not() throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT);
        try (var sam = at("?against=audit&by=campaign", Look.DESKTOP)) {
            assertThat(row(sam, "#chart-weekdays", "Mon").locator("td")).hasText(new String[] {"0", "11"});
            assertThat(row(sam, "#chart-weekdays", "Tue").locator("td")).hasText(new String[] {"12", "10"});
            assertThat(row(sam, "#chart-hours", "12 PM").locator("td")).hasText(new String[] {"0.1", "2"});
            assertThat(sam.page().locator("#chart-weekdays .other")).hasCount(2);
            assertThat(sam.page().locator("#chart-heat svg")).isVisible();
            assertThat(row(sam, "#chart-steps", "Called back").locator("td").last())
                    .hasText("75%");
            assertThat(row(sam, "#chart-steps", "Patient reached").locator("td").last())
                    .hasText("not in the call log");

            assertThat(cell(sam, "spring-checkups", "Missed calls").locator("small"))
                    .hasText("▼ fewer a day: 0.9 (was 1.5)");
            assertThat(cell(sam, "spring-checkups", "Within target").locator("small"))
                    .hasCount(0);
            sam.link("By hour").click();
            assertThat(cell(sam, "8 AM", "Missed calls")).containsText("fewer a day: 0 (was 1)");
            assertThat(cell(sam, "9 AM", "Missed calls")).containsText("more a day: 0.1 (was 0)");
            sam.link("By person").click();
            assertThat(sam.page().getByText("The call log tells no calls apart by this."))
                    .isVisible();
            assertThat(sam.page().locator(".groups small")).hasCount(0);
        }
    }

    @Test
    void minutes_of_the_clock_are_shown_as_such_and_not_compared() throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT.replaceAll("\"openMinutes\": \\{.*?}", "\"openMinutes\": null"));
        try (var sam = at("?against=audit", Look.DESKTOP)) {
            assertThat(beside(sam, "To the first callback, median"))
                    .hasText("call log: 95.5 min by the clock, nights and weekends included");
            assertThat(sam.page().locator(".changed")).containsText("the two cannot be compared");
            assertThat(sam.page().locator(".changed")).not().containsText("median first callback came");
        }
    }

    @Test
    void a_part_of_the_group_is_not_compared_with_the_call_log_of_all() throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT);
        try (var sam = at("?against=audit&location=oak-street&by=campaign", Look.DESKTOP)) {
            assertThat(beside(sam, "Missed calls")).hasText("call log, of the whole group: 42");
            assertThat(changes(sam)).hasCount(1);
            assertThat(changes(sam)).containsText(new String[] {"Choose all locations, kinds of call and campaigns"});
            assertThat(sam.page().locator(".other, #chart-weekdays, .groups small"))
                    .hasCount(0);
        }
    }

    @Test
    void without_a_kept_call_log_the_days_are_shown_and_how_to_keep_one() throws Exception {
        aWorkedDay();
        try (var sam = at("?against=audit", Look.DESKTOP)) {
            assertThat(tile(sam, "Missed calls"))
                    .hasText(numbers("").at("/figures/missedCalls").asString());
            assertThat(sam.page().locator(".note code")).hasText("./ringback numbers keep-audit audit.json");
            assertThat(sam.page().locator(".bad, .differs, .changed")).hasCount(0);
            assertThat(sam.page().locator("svg.picture")).hasCount(5);
            sam.mustKeepNobodyOut("numbers without a call log");

            desk.keepAudit(AUDIT);
            sam.page().locator(".asked button").click();
            assertThat(sam.page().locator("#period")).containsText("beside the call log");
            assertThat(sam.page().locator(".note")).hasCount(0);
        }
    }

    @Test
    void who_may_not_know_the_call_log_sees_the_days_and_no_agency_is_offered_it() throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT);
        try (var dana = at("dana@sunrise.example", "?against=audit", SPANISH)) {
            assertThat(dana.page().locator(".note")).containsText("solo lo ve quien dirige todas las sedes");
            assertThat(dana.page().locator(".tile")).not().hasCount(0);
            assertThat(dana.page().locator(".bad")).hasCount(0);
        }
        try (var lee = at("lee@northwind.example", "", Look.DESKTOP)) {
            assertThat(lee.page().locator("select[name=beside] option")).hasCount(2);
        }
    }

    @Test
    void other_days_stand_beside_each_group_with_the_change_in_words() throws Exception {
        aWorkedDay();
        desk.passAndWake(Duration.ofDays(7).minusHours(6));
        for (int call = 0; call < 11; call++) {
            desk.missed("+121255501" + (60 + call), OAK, Map.of());
        }
        desk.passAndWake(Duration.ofMinutes(5));
        try (var sam = at("?period=today&by=campaign", Look.DESKTOP)) {
            assertThat(changes(sam).first()).hasText("1 missed call fewer: 11, 12 before. better");
            assertThat(changes(sam).last()).containsText("Too few callbacks to tell what has changed in these");
            assertThat(cell(sam, "spring-checkups", "Missed calls")).hasText("0▼ 6 less (was 6)");
            assertThat(sam.page().locator("#chart-weekdays")).hasCount(0);
            sam.link("By hour").click();
            assertThat(cell(sam, "9 AM", "Missed calls")).hasText("11▲ 10 more (was 1)");
            assertThat(cell(sam, "11 AM", "Callbacks")).hasText("0▼ 3 less (was 3)");
            sam.mustBeSound("numbers beside other days");
            sam.link("By day").click();
            assertThat(sam.page().locator(".groups small")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.ringback.browser.ScreensTest#looks")
    void the_numbers_beside_a_call_log_are_sound(Look look) throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT);
        try (var sam = at("?against=audit&by=hour", look)) {
            sam.mustBeSound("numbers beside a call log");
            sam.page().locator(".chart summary").all().forEach(Locator::click);
            sam.mustBeSound("numbers beside a call log, their tables");
            assertThat(sam.page().locator("main")).not().containsText(Pattern.compile("num\\.|[{}]|undefined|NaN"));
        }
    }

    @Test
    void with_a_call_log_beside_it_is_printed_on_one_page_all_the_same() throws Exception {
        aWorkedDay();
        desk.keepAudit(AUDIT);
        try (var sam = at("?against=audit", Look.DESKTOP)) {
            sam.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            String pdf = new String(
                    sam.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results())
                    .hasSize(1);
        }
    }

    private static Locator row(Visitor visitor, String chart, String name) {
        Locator details = visitor.page().locator(chart + " details:not([open]) summary");
        if (details.count() > 0) {
            details.click();
        }
        return visitor.page()
                .locator(chart + " tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)));
    }

    private static Locator cell(Visitor visitor, String group, String column) {
        return visitor.page()
                .locator(".groups tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + group)))
                .locator("td[data-label='" + column + "']");
    }

    private static Locator changes(Visitor visitor) {
        return visitor.page().locator(".changed li");
    }

    private static Locator tile(Visitor visitor, String name) {
        return visitor.page()
                .locator(".tile", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator("dd b");
    }

    private static Locator beside(Visitor visitor, String name) {
        return visitor.page()
                .locator(".tile", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator(".differs");
    }

    private Visitor at(String query, Look look) {
        return at(SAM, query, look);
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
}
