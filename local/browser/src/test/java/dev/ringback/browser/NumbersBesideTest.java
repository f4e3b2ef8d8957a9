package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands beside the days that are shown, what has changed in words, and who was reached. */
class NumbersBesideTest extends BrowserTest {

    private static final String SAM = "sam@sunrise.example";
    private static final String SEVEN_DAYS = "from=2026-11-18&to=2026-11-24";

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

    private Visitor at(String query, Look look) {
        Visitor visitor = signedIn(SAM, look);
        visitor.page().navigate(desk.url() + "#/numbers" + query);
        visitor.page().locator(".tiles").waitFor();
        return visitor;
    }

    private JsonNode numbers(String more) throws Exception {
        return desk.ask("GET", "numbers?" + SEVEN_DAYS + more, SAM, "");
    }
}
