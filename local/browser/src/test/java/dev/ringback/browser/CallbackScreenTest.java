package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happens on the screen of a callback while somebody works there, and must cost nobody what they typed. */
class CallbackScreenTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final String WORDS = "call after lunch";

    @Test
    void what_was_typed_stays_and_can_be_copied_once_a_colleague_has_the_callback() throws Exception {
        aMorning();
        try (var ana = visitor(Look.DESKTOP)) {
            ana.page().clock().install();
            ana.at(desk.url()).as(ANA);
            ana.press("n");
            note(ana).fill(WORDS);
            desk.pass(Duration.ofMinutes(11));
            desk.ask("POST", "callbacks/" + callback(ana) + "/claim", ELI, "");
            ana.page().clock().fastForward(Duration.ofSeconds(21).toMillis());

            assertThat(ana.page().locator(".ending h2")).hasText("What you have not recorded");
            assertThat(ana.page().locator(".outcome")).hasCount(0);
            assertThat(note(ana)).hasValue(WORDS);
            assertThat(ana.button("Copy it")).isVisible();
            // Whoever was typing goes on typing: that presses no keys.
            assertThat(note(ana)).isFocused();
            ana.press("d");
            assertThat(ana.page()).hasURL(Pattern.compile(".*#/callback/.*"));
        }
    }

    @Test
    void the_same_callback_can_be_the_next_one() throws Exception {
        desk.missed("+12125550143", OAK_NEW, Map.of());
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.press("4");
            ana.press("Enter");
            assertThat(ana.page().locator(".done")).isVisible();
            String same = callback(ana);
            ana.page()
                    .route(
                            "**/worklist/next",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"callback\":\"" + same + "\"}")));
            ana.press("n");

            assertThat(ana.page().locator(".done")).hasCount(0);
            assertThat(ana.page().locator("h1 .number")).isVisible();
        }
    }

    @Test
    void the_filters_of_the_desk_hold_for_the_next_callback_and_for_the_way_back() throws Exception {
        desk.missed("+12125550143", OAK_NEW, Map.of());
        desk.missed("+12125550142", OAK, Map.of("ringback_reason", "I would like an appointment"));
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.page().getByLabel("Kind of call").selectOption("scheduling");
            assertThat(ana.page().locator(".list tbody tr")).hasCount(1);
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.press("3");
            ana.press("Enter");
            assertThat(ana.page().locator(".done")).isVisible();
            ana.press("n");

            assertThat(ana.page()).hasURL(Pattern.compile(".*#/desk\\?bucket=scheduling"));
            assertThat(ana.page().locator(".why")).not().isEmpty();
            assertThat(ana.page().locator(".held")).hasCount(0);
        }
    }

    @Test
    void a_note_goes_to_whoever_has_the_callback_next() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            note(ana).fill(WORDS);
            String callback = callback(ana);
            ana.page().locator(".head summary").click();
            ana.page().locator(".head").getByText("I was interrupted").click();
            assertThat(ana.page().locator(".hero")).isVisible();

            assertThat(desk.ask("GET", "callbacks/" + callback, ANA, "").toString())
                    .contains(WORDS);
            ana.page().goBack();
            assertThat(ana.page().locator(".story").first()).isVisible();
            assertThat(ana.page().locator(".ending")).hasCount(0);
        }
    }

    @Test
    void what_is_typed_while_a_note_is_on_its_way_stays() throws Exception {
        aMorning();
        List<Route> held = new CopyOnWriteArrayList<>();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            note(ana).fill(WORDS);
            ana.page().route("**/notes", held::add);
            ana.button("Save only the note").click();
            ana.page().waitForCondition(() -> !held.isEmpty());
            note(ana).fill(WORDS + ", not on Friday");
            held.getFirst().resume();

            assertThat(said(ana)).hasText("The note is saved.");
            assertThat(note(ana)).hasValue(WORDS + ", not on Friday");
        }
    }

    @Test
    void another_kind_of_call_is_chosen_before_it_is_changed() throws Exception {
        desk.missed("+12125550142", OAK, Map.of("ringback_reason", "I would like an appointment"));
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            ana.page().locator(".head summary").click();
            ana.page().locator(".head select").selectOption("new-patient");
            assertThat(ana.page().locator(".head .for")).containsText("Appointment");

            ana.page().locator(".head").getByText("Change what it is about").click();
            assertThat(said(ana)).hasText("Passed on.");
        }
    }

    @Test
    void urgent_words_stay_ticked_where_no_answer_comes_and_where_a_voicemail_was_ticked() throws Exception {
        aMorning();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            var voicemail = ana.page().locator(".facts").getByLabel("Voicemail");
            voicemail.check();
            assertThat(ana.page().locator(".refusals")).isVisible();
            ana.page().route("**/script?*facts=*", Route::abort);
            ana.press("u");
            assertThat(ana.page().locator(".bad")).containsText("Nothing is lost");
            assertThat(ana.page().locator(".strip")).isVisible();
            assertThat(voicemail).not().isChecked();

            ana.page().unroute("**/script?*facts=*");
            ana.button("Hand to the clinical team now").click();
            assertThat(ana.page().locator(".done")).isVisible();
        }
    }

    @Test
    void an_answer_for_one_callback_changes_nothing_on_the_screen_of_another() throws Exception {
        aMorning();
        List<Route> held = new CopyOnWriteArrayList<>();
        String other =
                desk.ask("POST", "worklist/next", ANA, "").path("callback").asString();
        try (var ana = signedIn(ANA, Look.DESKTOP)) {
            ana.press("n");
            assertThat(ana.page().locator(".ending")).isVisible();
            ana.page().route("**/outcome", held::add);
            ana.press("4");
            ana.press("Enter");
            ana.page().waitForCondition(() -> !held.isEmpty());
            ana.page().evaluate("to => { location.hash = to; }", "/callback/" + other);
            assertThat(ana.page().locator("h1 .number")).hasText("(212) 555-0143");
            note(ana).fill(WORDS);
            held.getFirst().resume();

            assertThat(said(ana)).containsText("Recorded: ");
            assertThat(ana.page().locator(".done")).hasCount(0);
            assertThat(note(ana)).hasValue(WORDS);
        }
    }

    private static Locator note(Visitor visitor) {
        return visitor.page().locator("#note");
    }

    private static Locator said(Visitor visitor) {
        return visitor.page().locator("rb-app > .heard[role=status]");
    }

    private static String callback(Visitor visitor) {
        return visitor.page().url().replaceAll(".*/", "");
    }
}
