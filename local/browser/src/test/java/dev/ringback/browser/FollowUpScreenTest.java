package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is owed after a call, on the desk: one patient in one view, from the booking on (docs/rules.md §14). */
class FollowUpScreenTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final String PAT = "pat@sunrise.example";
    private static final String SAM = "sam@sunrise.example";
    private static final String PATIENT = "+12125550143";
    private static final String BOOKED =
            "{\"outcome\": \"booked\", \"identityVerified\": true, \"appointmentAt\": \"2026-12-08T09:30:00-05:00\"}";

    @Override
    ServedDesk served() throws Exception {
        return ServedDesk.onLaptopOwing();
    }

    /** A new patient whom Ana has booked. */
    private String booked() throws Exception {
        desk.missed(PATIENT, OAK_NEW, Map.of());
        String callback =
                desk.ask("POST", "worklist/next", ANA, "").path("callback").asString();
        desk.ask("POST", "callbacks/" + callback + "/outcome", ANA, BOOKED);
        return callback;
    }

    @Test
    void what_is_owed_stands_in_the_list_and_next_gives_it_with_its_words_and_its_number() throws Exception {
        booked();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            assertThat(ana.page().locator(".list .tag.owed")).hasCount(2);
            assertThat(ana.page().locator(".list")).containsText("Send and collect the forms");
            assertThat(ana.page().locator(".list")).containsText("owed after: New patient");

            ana.press("n");

            assertThat(ana.page().locator(".head h1")).containsText("(212) 555-0143");
            assertThat(ana.page().locator("a[href='tel:+12125550143']")).isVisible();
            assertThat(ana.page().locator(".script .opening").first()).containsText("about your visit");
            assertThat(ana.page().locator(".before")).containsText("The patient has booked");
            ana.mustBeSound("a follow-up");
        }
    }

    @Test
    void a_manager_gives_it_to_somebody_and_its_holder_hands_it_to_a_team() throws Exception {
        String callback = booked();
        try (var sam = signedIn(SAM, Look.DESKTOP)) {
            sam.at(desk.url() + "#/follow-up/" + callback + ".confirmation");
            sam.page().getByText("Give to somebody else").click();
            sam.page().locator("details.menu select[name='to']").last().selectOption(PAT);
            sam.page().locator("form.give button").click();
            assertThat(sam.page().locator(".note")).containsText(PAT);
            sam.mustBeSound("a follow-up that was given to somebody");
        }
        try (var pat = signedIn(PAT, Look.DESKTOP)) {
            pat.at(desk.url() + "#/follow-up/" + callback + ".confirmation");
            pat.page().getByText("Give to somebody else").click();
            pat.page().locator("details.menu select[name='to']").first().selectOption("insurance");
            pat.page().getByText("Hand it to this team").click();
            assertThat(pat.page().locator("body")).containsText("Handed to: Insurance");
        }
    }

    @Test
    void of_a_patient_who_wants_no_calls_a_line_says_so_and_there_is_no_button_to_call() throws Exception {
        String callback = booked();
        desk.ask(
                "POST",
                "callbacks/" + callback + "/call-wish",
                PAT,
                "{\"said\": \"do-not-call\", \"evidence\": \"told me on the phone\"}");
        desk.ask("POST", "follow-ups/" + callback + ".confirmation/claim", PAT, "");
        try (var pat = signedIn(PAT, Look.DESKTOP)) {
            pat.at(desk.url() + "#/follow-up/" + callback + ".confirmation");
            assertThat(pat.page().locator(".note.warn")).containsText("wants no calls");
            assertThat(pat.page().locator("a[href^='tel:']")).hasCount(0);
            pat.mustBeSound("a follow-up of a patient who wants no calls");
        }
    }

    @Test
    void it_is_recorded_with_the_keys_and_one_goes_on_with_the_same_patient() throws Exception {
        booked();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".also")).containsText("Also open with this patient");
            String first = ana.page().locator(".head h1 span").first().innerText();
            ana.press("1");
            assertThat(ana.page().locator("#record")).isFocused();
            ana.press("Enter");

            assertThat(ana.page().locator(".done h1")).containsText("Recorded: Sent");
            assertThat(ana.page().locator("#next")).isFocused();
            ana.mustBeSound("a follow-up that was done");
            ana.press("g");
            assertThat(ana.page().locator(".head h1 span").first()).not().hasText(first);
            assertThat(ana.page().locator(".head h1")).containsText("(212) 555-0143");
        }
    }

    @Test
    void a_call_that_books_goes_on_with_what_is_owed_from_it() throws Exception {
        desk.missed(PATIENT, OAK_NEW, Map.of());
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().getByLabel("Identity verified").check();
            assertThat(ana.page().locator("[data-key='1']")).not().hasAttribute("aria-disabled", "true");
            ana.press("1");
            ana.page().locator("#record").click();

            assertThat(ana.page().locator(".done")).containsText("Also open with this patient");
            assertThat(ana.page().locator(".done .also li")).hasCount(2);
            ana.press("g");
            assertThat(ana.page().locator(".head .tag.owed")).isVisible();
            assertThat(ana.page().locator("ol.journey li.is-done").first()).containsText("Called");
        }
    }

    @Test
    void the_other_office_and_the_day_to_ask_again_are_recorded_in_fields() throws Exception {
        String callback = booked();
        try (var pat = signedIn(PAT, Look.DESKTOP)) {
            pat.at(desk.url() + "#/follow-up/" + callback + ".referral-records");
            pat.page().locator(".note button").click();
            pat.button("Requested").click();
            assertThat(pat.page().locator("#office")).isFocused();
            pat.press("Enter");
            assertThat(pat.page().locator(".bad")).containsText("which office");
            pat.page().locator("#office").fill("Riverton Family Medicine");
            pat.page().getByLabel("Ask again on").fill("2026-12-01");
            pat.mustBeSound("the office that was asked");
            pat.page().locator("#record").click();
            assertThat(pat.page().locator(".done")).containsText("It comes back Tue");

            pat.at(desk.url() + "#/desk");
            assertThat(pat.page().locator("#waits")).isVisible();
            pat.at(desk.url() + "#/follow-up/" + callback + ".referral-records");
            assertThat(pat.page().locator(".before")).containsText("asked: Riverton Family Medicine");
        }
    }

    @Test
    void what_the_patient_confirms_is_recorded_in_fields_and_whoever_comes_next_sees_it() throws Exception {
        String callback = booked();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().locator(".confirming summary").click();
            ana.page().getByLabel("Can come").selectOption("mornings");
            ana.page().getByLabel("Plan").fill("Blue Plan");
            ana.mustBeSound("what the patient confirmed");
            ana.press("Tab");
            ana.page().locator(".outcome").first().click();
            ana.page().locator("#record").click();
            assertThat(ana.page().locator(".done")).isVisible();

            ana.at(desk.url() + "#/caller/" + callback);
            assertThat(ana.page().locator("rb-caller")).containsText("Blue Plan");
            ana.press("d");
            ana.button("Take the next callback").click();
            assertThat(ana.page().locator(".before")).containsText("Confirmed by the patient");
            assertThat(ana.page().locator(".before")).containsText("in the morning");
        }
    }

    @Test
    void a_colleague_sees_that_somebody_is_with_the_patient() throws Exception {
        booked();
        desk.ask("POST", "worklist/next", ANA, "");
        try (var eli = signedIn(ELI, Look.DESKTOP)) {
            assertThat(eli.page().locator(".list")).containsText("A colleague is with this patient until");
            assertThat(eli.page().locator(".list .act button")).hasCount(0);
        }
    }

    @Test
    void the_way_of_the_patient_is_a_list_that_can_be_read_aloud_on_a_phone_in_spanish_and_in_the_dark()
            throws Exception {
        String callback = booked();
        var phone = new Look(320, 720, ColorScheme.DARK, "es-US");
        try (var pat = signedIn(PAT, phone)) {
            pat.at(desk.url() + "#/follow-up/" + callback + ".insurance-verification");
            Locator way = pat.page().getByLabel("Hasta dónde ha llegado el paciente");
            assertThat(way.locator("li")).hasCount(8);
            assertThat(way).containsText(Pattern.compile("Verificado\\s*pendiente"));
            assertThat(pat.page().locator(".head h1")).containsText("Comprobar el seguro");
            pat.mustBeSound("a follow-up on a phone");
            pat.at(desk.url() + "#/caller/" + callback);
            assertThat(pat.page().locator("rb-caller")).containsText("Comprobar el seguro");
            pat.mustBeSound("a caller with follow-ups");
        }
    }
}
