package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a stack: an authorization code with PKCE, in a small window, and the token in memory alone. */
@SuppressWarnings("NullAway.Init")
class SignInWithIssuerTest extends BrowserTest {

    private static final String PAT = "pat@sunrise.example";

    @TempDir
    private Path scratch;

    private IssuerStandIn issuer;

    /** Browsers go by the real time, the desk by its own; a token must be good for both. */
    private final Instant goodForBoth = Instant.now().plus(Duration.ofHours(1));

    @Override
    @BeforeEach
    void open() throws Exception {
        issuer = new IssuerStandIn(PAT, "*", goodForBoth, scratch);
        desk = ServedDesk.inStack(new HashMap<>(Map.of(
                "SignInIssuer",
                IssuerStandIn.ISSUER,
                "SignInAudience",
                IssuerStandIn.CLIENT,
                "SignInAuthorizationUrl",
                issuer.url("/authorize"),
                "SignInTokenUrl",
                issuer.url("/token"))));
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void a_small_window_signs_one_in_and_closes() {
        try (var pat = visitor(Look.DESKTOP).at(desk.stack())) {
            signIn(pat);

            assertThat(pat.page().locator(".hero")).isVisible();
            assertThat(pat.page().locator(".who")).containsText(PAT);
            pat.mustKeepQuiet("signed in");
            assertThat(pat.page()).hasURL(Pattern.compile("^[^?]*$"));
        }
    }

    @Test
    void a_window_whose_opener_was_cut_off_gives_the_code_back_all_the_same() {
        try (var pat = visitor(Look.DESKTOP)) {
            pat.page().context().addInitScript("if (opener) { opener = null }");
            pat.at(desk.stack());
            signIn(pat);

            assertThat(pat.page().locator(".hero")).isVisible();
        }
    }

    @Test
    void a_token_that_has_run_out_locks_the_page_until_the_same_person_signs_in_again() {
        try (var pat = visitor(Look.DESKTOP).at(desk.stack())) {
            signIn(pat);
            assertThat(pat.page().locator(".hero")).isVisible();

            desk.pass(Duration.between(ServedDesk.TUESDAY_MORNING, goodForBoth).plusMinutes(1));
            issuer.lastUntil(goodForBoth.plus(Duration.ofDays(1)));
            pat.button("Take the next callback").click();
            assertThat(pat.page().locator(".lock")).containsText("all that you typed is still here");

            signIn(pat);
            assertThat(pat.page().locator(".lock")).hasCount(0);
            assertThat(pat.page().locator(".hero")).isVisible();
        }
    }

    private static void signIn(Visitor visitor) {
        Page small = visitor.page()
                .waitForPopup(() -> visitor.page()
                        .getByRole(
                                com.microsoft.playwright.options.AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                        .click());
        small.getByText("I am").click();
    }
}
