package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How a patient wishes to be called back, on the screen of the callback (docs/rules.md §4). */
class WishesTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String PATIENT = "+12125550147";

    @Test
    void the_number_to_call_is_the_one_that_the_patient_wishes_and_what_else_they_wish_stands_beside_it()
            throws Exception {
        desk.missed(
                PATIENT,
                OAK,
                Map.of(
                        "ringback_call_on",
                        "+12125550187",
                        "ringback_may_leave_voicemail",
                        "no",
                        "ringback_language",
                        "es"));
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");

            assertThat(ana.page().locator("h1 .number")).hasText("(212) 555-0187");
            assertThat(ana.page().locator("a[href='tel:+12125550187']")).isVisible();
            assertThat(ana.page().locator(".head .tags")).containsText("called from (212) 555-0147");
            assertThat(ana.page().locator(".head .tags")).containsText("Leave no voicemail");
            assertThat(ana.page().locator(".head .tags")).containsText("Speaks Spanish");
            ana.press("v");
            assertThat(ana.page().locator("details.voicemail")).containsText("Leave no voicemail");
        }
    }

    @Test
    void who_holds_the_callback_records_what_the_patient_wishes_and_takes_it_back() throws Exception {
        desk.missed(PATIENT, OAK, Map.of());
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().locator("details.wishes summary").click();
            ana.page().getByLabel(Pattern.compile("^In the afternoon")).check();
            ana.page().getByLabel("On another number").fill("212 555 0187");
            ana.page().getByLabel("Leave no voicemail").check();
            ana.button("Record these wishes").click();

            assertThat(ana.page().locator(".before")).containsText("call between 12:00 PM and 5:00 PM");
            assertThat(ana.page().locator("h1 .number")).hasText("(212) 555-0187");
            ana.page().getByLabel("Any time").check();
            ana.page().getByLabel("On another number").fill("");
            ana.button("Record these wishes").click();
            assertThat(ana.page().locator(".before")).not().containsText("call between");
            assertThat(ana.page().locator(".before")).containsText("Leave no voicemail");
            assertThat(ana.page().locator("h1 .number")).hasText("(212) 555-0147");
        }
    }

    @Test
    void what_cannot_be_meant_is_said_and_loses_nothing() throws Exception {
        desk.missed(PATIENT, OAK, Map.of());
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().locator("details.wishes summary").click();
            ana.page().getByLabel("At another time:").check();
            ana.page()
                    .getByLabel("From", new Page.GetByLabelOptions().setExact(true))
                    .fill("14:00");
            ana.button("Record these wishes").click();

            assertThat(ana.page().locator(".bad")).containsText("give both times");
            ana.page()
                    .getByLabel("Until", new Page.GetByLabelOptions().setExact(true))
                    .fill("16:00");
            ana.page().getByLabel("On another number").fill("12");
            ana.button("Record these wishes").click();
            assertThat(ana.page().locator(".bad")).containsText("no phone number");
            assertThat(ana.page().getByLabel("Until", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("16:00");
        }
    }
}
