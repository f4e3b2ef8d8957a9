package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk within the agent workspace, in a frame in which storage is blocked. */
@SuppressWarnings("NullAway.Init")
class WorkspaceTest extends BrowserTest {

    private static final String PAT = "pat@sunrise.example";

    @TempDir
    private Path scratch;

    private IssuerStandIn issuer;
    private HttpServer workspace;

    @Override
    @BeforeEach
    void open() throws Exception {
        issuer = new IssuerStandIn(PAT, "*", Instant.now().plus(Duration.ofHours(1)), scratch);
        workspace = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk = ServedDesk.inStack(Map.of(
                "SignInIssuer", IssuerStandIn.ISSUER,
                "SignInAudience", IssuerStandIn.CLIENT,
                "SignInAuthorizationUrl", issuer.url("/authorize"),
                "SignInTokenUrl", issuer.url("/token"),
                "WorkspaceOrigin", origin()));
        byte[] page = page().replace("{desk}", desk.stack()).getBytes(StandardCharsets.UTF_8);
        workspace.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        workspace.start();
    }

    @AfterEach
    void leave() {
        workspace.stop(0);
        issuer.close();
    }

    @Test
    void one_signs_in_in_a_frame_takes_a_callback_and_dials_under_the_number_of_the_location() throws Exception {
        aMorning();
        try (var pat = visitor(Look.DESKTOP)) {
            pat.page()
                    .addInitScript(
                            "if (self !== top) { Object.defineProperty(window, 'sessionStorage', {get() { throw new"
                                    + " DOMException('blocked', 'SecurityError'); }}) }");
            pat.at(origin());
            FrameLocator frame = pat.page().frameLocator("iframe");
            Page small = pat.page()
                    .waitForPopup(() -> frame.getByRole(
                                    AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Sign in"))
                            .click());
            small.getByText("I am").click();
            assertThat(frame.locator(".hero")).isVisible();
            assertThat(pat.page().locator("#said")).containsText("joined");

            frame.getByText("Take the next callback").click();
            assertThat(frame.locator("h1 .number")).containsText("555-01");
            frame.locator(".acts button.first").click();
            assertThat(pat.page().locator("#said")).containsText("dials");
            assertThat(pat.page().evaluate("dialled.map((one) => typeof one.options.queueARN)"))
                    .isEqualTo(List.of("string"));

            assertThat(frame.locator("html")).hasCSS("font-family", "\"Amazon Ember\", sans-serif");
            assertThat(frame.locator("html")).hasCSS("--first", "light-dark(rgb(7, 115, 152), rgb(124, 162, 187))");
            pat.page().evaluate("wears('dark')");
            assertThat(frame.locator("html")).hasAttribute("data-mode", "dark");
            pat.mustKeepQuiet("in the workspace");
        }
    }

    @Test
    void who_is_connected_brings_up_their_callback() throws Exception {
        aMorning();
        try (var pat = visitor(Look.DESKTOP).at(origin())) {
            FrameLocator frame = pat.page().frameLocator("iframe");
            Page small = pat.page()
                    .waitForPopup(() -> frame.getByRole(
                                    AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Sign in"))
                            .click());
            small.getByText("I am").click();
            assertThat(frame.locator(".hero")).isVisible();
            String callback = desk.ask("GET", "worklist", PAT, "")
                    .path("callbacks")
                    .path(0)
                    .path("callback")
                    .asString();
            String contact = desk.ask("GET", "callbacks/" + callback, PAT, "")
                    .path("said")
                    .path("contact")
                    .asString();

            pat.page().evaluate("(id) => connected(id)", contact);

            assertThat(frame.locator(".head")).isVisible();
        }
    }

    @Test
    void a_theme_that_could_not_be_read_gives_no_colours() throws Exception {
        try (var pat = visitor(Look.DESKTOP)) {
            // White on yellow.
            pat.page().addInitScript("window.brand = {light: '#ffe100', dark: '#ffe100'}");
            pat.at(origin());
            FrameLocator frame = pat.page().frameLocator("iframe");

            assertThat(frame.locator("html")).hasCSS("font-family", "\"Amazon Ember\", sans-serif");
            assertThat(frame.locator(".first").first()).hasCSS("background-color", "rgb(11, 87, 194)");
        }
    }

    @Test
    void nobody_else_frames_it() {
        try (var stranger = visitor(Look.DESKTOP)) {
            stranger.at(desk.url());
            assertThat(stranger.page()
                            .evaluate("async () => (await fetch('/')).headers.get('content-security-policy')"))
                    .asString()
                    .contains("frame-ancestors " + origin());
        }
    }

    private String origin() {
        return "http://localhost:" + workspace.getAddress().getPort();
    }

    private static String page() throws IOException {
        try (InputStream page = Objects.requireNonNull(WorkspaceTest.class.getResourceAsStream("workspace.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
