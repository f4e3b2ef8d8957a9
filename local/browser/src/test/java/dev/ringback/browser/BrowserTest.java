package dev.ringback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A laptop of its own for each test, and one browser for all of a class. */
@SuppressWarnings("NullAway.Init")
abstract class BrowserTest {

    /** Oak Street's number, and the line of its new patients. */
    static final String OAK = "+12125550100";

    static final String OAK_NEW = "+12125550102";

    /** In hours after the day of a test begins. */
    private static final int NOON = 3;

    /** How somebody looks at it. */
    record Look(int width, int height, ColorScheme colours, String language) {

        static final Look DESKTOP = new Look(1440, 900, ColorScheme.LIGHT, "en-US");
    }

    private static Chromium chromium;

    ServedDesk desk;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() throws Exception {
        desk = served();
    }

    /** What this class of tests looks at. */
    ServedDesk served() throws Exception {
        return ServedDesk.onLaptop();
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.complained()).as("what the laptop complained about").isEmpty();
    }

    Visitor visitor(Look look) {
        return new Visitor(context(look));
    }

    BrowserContext context(Look look) {
        return context(look, "America/New_York");
    }

    /** @param zone of whoever looks, an IANA name */
    BrowserContext context(Look look, String zone) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.colours())
                        .setLocale(look.language())
                        .setTimezoneId(zone)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setIgnoreHTTPSErrors(true));
    }

    /** Somebody who has signed in and sees the list. */
    Visitor signedIn(String person, Look look) {
        return visitor(look).at(desk.url()).as(person);
    }

    /** A few patients who called this morning. */
    void aMorning() throws Exception {
        desk.missed(
                "+12125550142", OAK, Map.of("ringback_reason", "I would like an appointment, mornings if possible"));
        desk.missed("+12125550143", OAK_NEW, Map.of("ringback_text_consent", "yes"));
        desk.missed("+12125550147", OAK, Map.of("ringback_language", "es", "ringback_voicemail", "voicemails/1.wav"));
        desk.missed("+12125550142", OAK, Map.of("ringback_reason", "me again, any morning next week"));
    }

    /** Calls in each hour from nine to three, of which most were called back, and nobody at noon, when it is closed. */
    void aWorkedDay() throws Exception {
        List<String> outcomes = List.of(
                "{\"outcome\": \"booked\", \"identityVerified\": true}",
                "{\"outcome\": \"declined\", \"identityVerified\": true, \"notBooked\": \"no-suitable-time\"}",
                "{\"outcome\": \"message-left\"}");
        for (int hour = 0; hour < 6; hour++) {
            for (int call = 0; call <= hour % 3; call++) {
                desk.missed("+121255501" + (40 + 3 * hour + call), call == 0 ? OAK_NEW : OAK, Map.of());
            }
            desk.passAndWake(Duration.ofMinutes(4));
            if (hour != NOON) {
                takeOne(outcomes.get(hour % outcomes.size()));
            }
            desk.passAndWake(Duration.ofMinutes(56));
        }
    }

    private void takeOne(String outcome) throws Exception {
        String callback = desk.ask("POST", "worklist/next", "ana@northwind.example", "")
                .path("callback")
                .asString();
        desk.ask("POST", "callbacks/" + callback + "/outcome", "ana@northwind.example", outcome);
    }
}
