package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A patient who was reached and did not book said why, and one who moved a visit said from when. */
class WhyNotBookedTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";

    /** A manager sees what has left the desk, too. */
    private static final String SAM = "sam@sunrise.example";

    private static final Look SPANISH = new Look(820, 1100, ColorScheme.LIGHT, "es-US");

    @Test
    void why_nothing_was_booked_is_one_more_key() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            String callback = taken(ana);
            ana.press("9");
            assertThat(reasons(ana).first()).isFocused();
            ana.press("e");
            assertThat(ana.page().locator("#record")).isFocused();
            assertThat(ana.page().locator(".reasons [aria-pressed=true]")).containsText("Went elsewhere");
            ana.press("Enter");

            assertThat(ana.page().locator(".done")).containsText("Declined");
            assertThat(outcome(callback).path("notBooked").asString()).isEqualTo("went-elsewhere");
            ana.mustKeepQuiet("after a reason");
        }
    }

    @Test
    void by_mouse_it_is_asked_for_before_it_is_recorded() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            String callback = taken(ana);
            ana.button("No further action").click();
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".bad")).containsText("Please choose why nothing was booked.");
            assertThat(reasons(ana).first()).isFocused();
            ana.mustBeSound("a reason is missing");

            ana.page().locator(".reasons").getByText("No visit needed").click();
            assertThat(ana.page().locator(".bad")).hasCount(0);
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".done")).isVisible();
            assertThat(outcome(callback).path("notBooked").asString()).isEqualTo("no-visit-needed");
        }
    }

    @Test
    void of_what_is_handed_on_it_may_be_said_and_need_not() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            String callback = taken(ana);
            ana.press("6");
            assertThat(ana.page().locator("#record")).isFocused();
            ana.press("w");
            ana.press("w");
            assertThat(ana.page().locator(".reasons [aria-pressed=true]")).hasCount(0);
            ana.page().locator("#record").click();

            assertThat(ana.page().locator(".done")).isVisible();
            assertThat(outcome(callback).has("notBooked")).isFalse();
        }
    }

    @Test
    void a_reason_that_was_chosen_for_another_ending_is_not_sent() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            String callback = taken(ana);
            ana.press("9");
            ana.press("r");
            ana.press("4");
            assertThat(reasons(ana)).hasCount(0);
            ana.page().locator("#record").click();

            assertThat(ana.page().locator(".done")).isVisible();
            assertThat(outcome(callback).has("notBooked")).isFalse();
        }
    }

    @Test
    void who_reads_spanish_is_asked_in_spanish_and_the_keys_stay_the_same() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, SPANISH)) {
            String callback = taken(ana);
            ana.button("El paciente no lo desea").click();
            assertThat(ana.page().locator(".reasons h3")).hasText("¿Por qué no se reservó nada?");
            ana.mustBeSound("reasons in Spanish");
            ana.press("y");
            ana.press("Enter");

            assertThat(ana.page().locator(".done")).isVisible();
            assertThat(outcome(callback).path("notBooked").asString()).isEqualTo("other");
        }
    }

    @Test
    void whoever_comes_next_reads_why() throws Exception {
        desk.missed("+12125550142", OAK, Map.of("ringback_reason", "I would like an appointment"));
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            String callback = taken(ana);
            ana.press("8");
            ana.press("q");
            ana.press("Enter");
            assertThat(ana.page().locator(".done")).isVisible();
            ana.link("Desk").click();
            assertThat(ana.page().locator(".hero")).isVisible();
            ana.page().navigate(desk.url() + "#/callback/" + callback);

            assertThat(ana.page().locator(".before")).containsText("No suitable time");
        }
    }

    @Test
    void a_visit_is_moved_from_a_day_and_a_time_of_the_location() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            String callback = taken(ana);
            ana.page().getByLabel("Identity verified").check();
            ana.button("Rescheduled").click();
            ana.page().locator("#day").fill("2026-12-01");
            field(ana, "Time").fill("09:30");
            field(ana, "Old day").fill("2026-11-20");
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".bad")).containsText("both the day and the time");
            field(ana, "Old time").fill("15:00");
            ana.mustBeSound("a visit is moved");
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".done")).isVisible();

            assertThat(at(callback, "rescheduledFrom")).isEqualTo(Instant.parse("2026-11-20T20:00:00Z"));
            assertThat(at(callback, "appointmentAt")).isEqualTo(Instant.parse("2026-12-01T14:30:00Z"));
        }
    }

    /** The next one is taken, and its screen is there. @return its id */
    private static String taken(Visitor visitor) {
        visitor.press("n");
        assertThat(visitor.page().locator(".ending")).isVisible();
        return visitor.page().url().replaceAll(".*/", "");
    }

    private static Locator reasons(Visitor visitor) {
        return visitor.page().locator(".reasons button");
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private Instant at(String callback, String field) throws Exception {
        return OffsetDateTime.parse(outcome(callback).path(field).asString()).toInstant();
    }

    private JsonNode outcome(String callback) throws Exception {
        return desk.ask("GET", "callbacks/" + callback, SAM, "")
                .path("history")
                .valueStream()
                .filter(entry -> entry.path("entry").asString().equals("outcome"))
                .findFirst()
                .orElseThrow();
    }
}
