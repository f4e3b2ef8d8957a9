package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do at the desk all day, by keyboard alone and by mouse. */
class JourneysTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String LEE = "lee@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final Look SPANISH = new Look(820, 1100, ColorScheme.LIGHT, "es-US");

    @Test
    void a_call_that_nobody_answers_is_three_keys_and_the_next_one_is_there() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator("h1 .number")).hasText("(212) 555-0143");
            assertThat(ana.page().locator(".ending")).isVisible();

            ana.press("4");
            assertThat(ana.page().locator("#record")).isFocused();
            ana.press("Enter");
            assertThat(ana.page().locator("#next")).isFocused();
            assertThat(ana.page().locator(".done")).containsText("Second attempt needed");
            assertThat(ana.page().locator(".after")).containsText("It comes back 11:00 AM EST");
            ana.press("Enter");

            assertThat(ana.page().locator("h1 .number")).not().hasText("(212) 555-0143");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.mustKeepQuiet("after three keys");
        }
    }

    @Test
    void a_booking_is_refused_with_the_reason_until_it_is_clear_who_it_is() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.button("Take the next callback").click();
            // A refused outcome can be pressed all the same: it says why.
            ana.button("Booked").click(new Locator.ClickOptions().setForce(true));
            assertThat(ana.page().locator(".refusals .now")).containsText("Booked");
            assertThat(ana.page().locator("#record")).hasCount(0);

            ana.page().getByLabel("Identity verified").check();
            ana.page().getByLabel("Note").fill("mornings suit best");
            ana.button("Booked").click();
            ana.page().locator("#day").fill("2026-12-01");
            ana.page()
                    .getByLabel("Time", new Page.GetByLabelOptions().setExact(true))
                    .fill("09:30");
            ana.button("Record: Booked").click();

            assertThat(ana.page().locator(".done")).containsText("This one is closed.");
            assertThat(ana.page().locator(".done")).containsText("send the forms");
        }
    }

    @Test
    void somebody_who_reads_spanish_does_it_in_spanish() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, SPANISH)) {
            assertThat(ana.page().locator("html")).hasAttribute("lang", "es");
            ana.button("Tomar la siguiente llamada").click();
            ana.button("Mensaje dejado").click();
            ana.button("Registrar: Mensaje dejado").click();
            assertThat(ana.page().locator(".done h1")).hasText("Registrado: Mensaje dejado");
        }
    }

    @Test
    void urgent_words_are_one_key_and_one_button() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.press("u");
            assertThat(ana.page().locator(".strip")).containsText("911");
            ana.button("Hand to the clinical team now").click();
            assertThat(ana.page().locator(".done")).isVisible();
        }
    }

    @Test
    void a_patient_calls_while_one_looks() throws Exception {
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            assertThat(ana.page().locator(".empty")).isVisible();
            ana.button("A patient calls").click();
            ana.page().getByLabel("What the patient says").fill("I would like an appointment");
            ana.button("Let it ring, nobody answers").click();
            assertThat(ana.page().locator(".list tbody tr")).hasCount(1);
        }
    }

    @Test
    void nothing_that_was_typed_is_lost_when_the_time_runs_out_and_it_can_still_be_recorded() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().getByLabel("Note").fill("call after lunch");
            desk.pass(Duration.ofMinutes(11));
            ana.link("Desk").click();
            assertThat(ana.page().locator(".hero")).isVisible();
            ana.page().goBack();

            assertThat(ana.page().locator(".note.warn")).containsText("Your time for this one has run out");
            assertThat(ana.page().getByLabel("Note")).hasValue("call after lunch");
            assertThat(ana.page().locator("[data-key='3']")).isVisible();
            ana.press("3");
            ana.button("Record: Message left").click();
            assertThat(ana.page().locator(".done")).isVisible();
        }
    }

    @Test
    void what_somebody_else_took_meanwhile_is_said_and_the_note_stays() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().getByLabel("Note").fill("call after lunch");
            String callback = ana.page().url().replaceAll(".*/", "");
            desk.pass(Duration.ofMinutes(11));
            desk.ask("POST", "callbacks/" + callback + "/claim", ELI, "");
            ana.press("Escape");
            ana.page().locator("h1").click();
            ana.press("4");
            ana.page().locator("#record").click();

            assertThat(ana.page().locator(".bad")).isVisible();
            assertThat(ana.page().getByLabel("Note")).hasValue("call after lunch");
        }
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_it_is_done_once() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.page().route("**/outcome", route -> {
                route.fetch();
                route.abort();
            });
            ana.press("4");
            ana.press("Enter");
            assertThat(ana.page().locator(".bad")).containsText("Nothing is lost");
            ana.page().unroute("**/outcome");
            ana.page().locator("#record").click();

            assertThat(ana.page().locator(".after")).containsText("It comes back 11:00 AM EST");
        }
    }

    @Test
    void a_page_that_nobody_touches_is_locked_and_keeps_what_was_typed_for_the_same_person() throws Exception {
        aMorning();
        try (var ana = visitor(Look.DESKTOP)) {
            ana.page().clock().install();
            ana.at(desk.url()).as(ANA);
            ana.press("n");
            ana.page().getByLabel("Note").fill("call after lunch");
            ana.page().clock().fastForward(Duration.ofMinutes(11).toMillis());

            assertThat(ana.page().locator(".lock")).isVisible();
            assertThat(ana.page().locator(".head")).not().isVisible();
            ana.button(ANA).click();
            assertThat(ana.page().getByLabel("Note")).hasValue("call after lunch");
        }
    }

    @Test
    void a_lead_gives_what_one_of_the_people_holds_to_another() throws Exception {
        aMorning();
        desk.ask("POST", "worklist/next", ANA, "");
        try (var lee = signedIn(LEE, Look.DESKTOP)) {
            var held = lee.page().locator("rb-people li");
            assertThat(held).containsText(ANA);
            held.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX).selectOption(ELI);
            assertThat(held).containsText(ANA);
            held.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            assertThat(held).containsText(ELI);
        }
    }

    @Test
    void keys_can_be_turned_off() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("?");
            assertThat(ana.page().locator("dialog")).containsText("Take the next callback");
            ana.page().getByLabel("Use these keys").uncheck();
            ana.button("Close").click();
            ana.press("n");
            assertThat(ana.page()).hasURL(Pattern.compile("[^#]*(#/desk)?"));
        }
    }

    @Test
    void filters_stand_in_the_address_and_lead_back_to_the_same_list() throws Exception {
        desk.missed("+12125550143", OAK_NEW, Map.of());
        desk.missed("+12125550142", OAK, Map.of("ringback_reason", "I would like an appointment"));
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.page().getByLabel("Kind of call").selectOption("scheduling");
            assertThat(ana.page().locator(".list tbody tr")).hasCount(1);
            assertThat(ana.page()).hasURL(Pattern.compile(".*#/desk\\?bucket=scheduling"));
        }
    }

    @Test
    void another_person_at_the_lock_sees_nothing_of_the_one_before() throws Exception {
        aMorning();
        try (var ana = visitor(Look.DESKTOP)) {
            ana.page().clock().install();
            ana.at(desk.url()).as(ANA);
            ana.press("n");
            ana.page().getByLabel("Note").fill("call after lunch");
            ana.page().clock().fastForward(Duration.ofMinutes(11).toMillis());
            assertThat(ana.page().locator(".lock")).isVisible();
            // The card of somebody else is not offered here; an issuer can sign in whom it likes.
            ana.page().route("**/me", route -> {
                var headers = new java.util.HashMap<>(route.request().headers());
                headers.put("authorization", "Bearer " + ELI);
                route.resume(new com.microsoft.playwright.Route.ResumeOptions().setHeaders(headers));
            });
            ana.button(ANA).click();

            assertThat(ana.page().locator(".who")).containsText(ELI);
            assertThat(ana.page().locator(".hero")).isVisible();
            assertThat(ana.page()).hasURL(Pattern.compile(".*#/desk"));
            assertThat(ana.page().locator("rb-callback")).hasCount(0);
        }
    }

    @Test
    void no_key_does_anything_while_the_page_is_locked() throws Exception {
        aMorning();
        try (var ana = visitor(Look.DESKTOP)) {
            ana.page().clock().install();
            ana.at(desk.url()).as(ANA);
            ana.page().clock().fastForward(Duration.ofMinutes(11).toMillis());
            assertThat(ana.page().locator(".lock")).isFocused();
            ana.press("n");
            ana.button(ANA).click();

            assertThat(ana.page().locator(".hero")).isVisible();
            assertThat(ana.page()).hasURL(Pattern.compile("[^#]*(#/desk)?"));
        }
    }

    @Test
    void a_screen_that_cannot_be_loaded_leaves_the_one_that_is_there() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.page().route("**/callback.js", route -> route.abort());
            ana.press("n");

            assertThat(ana.page().locator("main > .bad")).containsText("could not be loaded");
            assertThat(ana.page().locator(".hero")).isVisible();
        }
    }

    @Test
    void a_screen_that_is_not_somebody_s_business_is_the_desk_in_the_address_too() throws Exception {
        try (var ana = visitor(Look.DESKTOP).at(desk.url() + "#/today").as(ANA)) {
            assertThat(ana.page()).hasURL(Pattern.compile(".*#/desk"));
        }
    }
}
