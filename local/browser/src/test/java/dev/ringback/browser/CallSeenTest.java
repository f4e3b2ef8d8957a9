package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calls to a patient that the phone system saw, on the screen of the callback and among the numbers (docs/rules.md §5). */
class CallSeenTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String PAT = "pat@sunrise.example";
    private static final String SAM = "sam@sunrise.example";
    private static final String PATIENT = "+12125550147";

    @Test
    void a_call_is_told_where_it_was_made_with_who_made_it_and_how_it_ended_although_it_becomes_known_late()
            throws Exception {
        String callback = called();
        try (var pat = signedIn(PAT, Look.DESKTOP)) {
            pat.page().navigate(desk.url() + "#/callback/" + callback);

            var tried = pat.page().locator(".before ol.story").nth(1).locator("li");
            assertThat(tried).hasCount(2);
            assertThat(tried.first()).containsText("Call again later");
            assertThat(tried.nth(1)).containsText("Call made, as the phone system saw");
            assertThat(tried.nth(1)).containsText(ANA);
            assertThat(tried.nth(1)).containsText("45 s, no answer");
        }
    }

    @Test
    void the_numbers_of_people_say_how_many_of_their_attempts_had_a_call_and_what_that_means() throws Exception {
        called();
        try (var sam = signedIn(SAM, Look.DESKTOP)) {
            sam.page().navigate(desk.url() + "#/numbers?by=person");

            assertThat(sam.page().locator("table.groups thead")).containsText("Attempts with a call");
            assertThat(sam.page().locator("table.groups td[data-label='Attempts with a call']"))
                    .containsText("100");
            assertThat(sam.page().locator("rb-app")).containsText("It does not see calls from other telephones.");
        }
    }

    /** Ana calls a patient, records how it ended, and then Connect tells of the call. */
    private String called() throws Exception {
        desk.missed(PATIENT, OAK_NEW, Map.of());
        String callback =
                desk.ask("POST", "worklist/next", ANA, "").path("callback").asString();
        desk.pass(Duration.ofMinutes(2));
        desk.ask(
                "POST",
                "callbacks/" + callback + "/outcome",
                ANA,
                "{\"outcome\": \"attempt-again\", \"identityVerified\": false}");
        desk.pass(Duration.ofMinutes(1));
        desk.dialled(PATIENT, Duration.ofMinutes(2), Duration.ofSeconds(45));
        return callback;
    }
}
