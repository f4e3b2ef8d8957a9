package dev.ringback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen, in every size, both languages, light and dark: nothing that keeps somebody out, nothing sideways, nothing told. */
class ScreensTest extends BrowserTest {

    private static final String ANA = "ana@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final String SAM = "sam@sunrise.example";
    private static final String OPS = "ops@sunrise.example";
    private static final int FIRST_LOAD_BYTES = 40 * 1024;
    private static final int FIRST_LOAD_REQUESTS = 13;

    /** Each size in both languages and both colours, and each language in both colours. */
    static Stream<Look> looks() {
        return Stream.of(
                Look.DESKTOP,
                new Look(1440, 900, ColorScheme.DARK, "es-US"),
                new Look(820, 1180, ColorScheme.LIGHT, "es-US"),
                new Look(820, 1180, ColorScheme.DARK, "en-US"),
                new Look(320, 640, ColorScheme.LIGHT, "en-US"),
                new Look(320, 640, ColorScheme.DARK, "es-US"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_screen_is_sound(Look look) throws Exception {
        aMorning();
        desk.missed("+12125550145", OAK, Map.of("ringback_reason", "the chest pain is back"));
        try (var sam = visitor(look).at(desk.url())) {
            sam.page().locator(".people").waitFor();
            sam.mustBeSound("sign-in");
            sam.as(SAM);
            sam.page().locator(".list tbody tr").nth(2).waitFor();
            sam.mustBeSound("desk");
            picture(sam, "desk", look);
            sam.press("?");
            sam.page().locator("dialog").waitFor();
            sam.mustBeSound("keys");
            sam.press("Escape");
            sam.press("f");
            sam.page().locator("dialog input").waitFor();
            sam.mustBeSound("who is calling");
            sam.press("Escape");

            sam.page().locator(".list .act button").nth(2).click();
            sam.page().locator(".ending").waitFor();
            sam.page().locator(".never").waitFor();
            sam.mustBeSound("callback");
            sam.page().locator(".facts input").nth(2).check();
            sam.page().locator("#note").fill("mornings suit best");
            sam.page().locator(".outcome").first().click();
            sam.page().locator("#day").waitFor();
            sam.mustBeSound("callback, booking");
            picture(sam, "callback", look);
            sam.page().locator(".outcome").nth(1).click();
            sam.page().locator(".booking").nth(1).waitFor();
            sam.mustBeSound("callback, a visit is moved");
            sam.page().locator(".outcome").nth(8).click();
            sam.page().locator(".reasons").waitFor();
            sam.mustBeSound("callback, why nothing was booked");
            sam.press("u");
            sam.page().locator("a[href*='#/caller/']").click();
            sam.page().locator(".wish").waitFor();
            sam.mustBeSound("caller");
            picture(sam, "caller", look);

            sam.page().navigate(desk.url() + "#/today");
            sam.page().locator(".counts.wide").waitFor();
            sam.page().locator("details").first().locator("summary").click();
            sam.mustBeSound("today");
            picture(sam, "today", look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_empty_desk_and_the_end_of_a_call_are_sound(Look look) throws Exception {
        try (var ana = signedIn(ANA, look)) {
            ana.page().locator(".empty").waitFor();
            ana.mustBeSound("empty desk");
            desk.missed("+12125550143", OAK_NEW, Map.of());
            ana.page().reload();
            ana.as(ANA);
            ana.page().locator(".hero .first").click();
            ana.page().locator(".outcome").nth(2).click();
            ana.page().locator("#record").click();
            ana.page().locator(".done").waitFor();
            ana.mustBeSound("done");
            picture(ana, "done", look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_callback_that_ran_out_or_went_to_a_colleague_and_the_lock_are_sound(Look look) throws Exception {
        aMorning();
        try (var ana = visitor(look)) {
            ana.page().clock().install();
            ana.at(desk.url()).as(ANA);
            ana.press("n");
            ana.page().locator("#note").fill("mornings suit best");
            String callback = ana.page().url().replaceAll(".*/", "");
            desk.pass(Duration.ofMinutes(11));
            ana.page().clock().fastForward(Duration.ofSeconds(21).toMillis());
            ana.page().locator(".note.warn").waitFor();
            ana.mustBeSound("run out");
            desk.ask("POST", "callbacks/" + callback + "/claim", ELI, "");
            ana.page().clock().fastForward(Duration.ofSeconds(21).toMillis());
            ana.page()
                    .locator(".outcome")
                    .first()
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
            ana.mustBeSound("a colleague has it");
            ana.page().clock().fastForward(Duration.ofMinutes(11).toMillis());
            ana.page().locator(".lock").waitFor();
            ana.mustBeSound("locked");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_directory_is_sound(Look look) throws Exception {
        try (var ops = signedIn(OPS, look)) {
            ops.page().navigate(desk.url() + "#/directory");
            ops.page().locator(".list tbody tr").first().waitFor();
            ops.page().locator(".list .act button").first().click();
            ops.page().locator(".panel[role=status]").waitFor();
            ops.mustBeSound("directory");
            picture(ops, "directory", look);
            ops.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "directory.yaml",
                            "application/yaml",
                            "staff: [{id: Ana}]".getBytes(StandardCharsets.UTF_8)));
            ops.page().locator("[role=alert] li").first().waitFor();
            ops.mustBeSound("directory, mistakes");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_numbers_are_sound(Look look) throws Exception {
        aWorkedDay();
        try (var sam = signedIn(SAM, look)) {
            sam.page().navigate(desk.url() + "#/numbers");
            sam.page().locator(".groups").waitFor();
            sam.mustBeSound("numbers");
            picture(sam, "numbers", look);
            sam.page().locator(".chart summary").all().forEach(Locator::click);
            sam.mustBeSound("numbers, their tables");
            sam.page().locator("select[name=period]").selectOption("days");
            sam.page().locator("select[name=beside]").selectOption("days");
            sam.mustBeSound("numbers, days of one's own");
            sam.page().locator(".groups .opener").first().click();
            sam.page().locator("rb-behind dialog").waitFor();
            sam.mustBeSound("numbers, what is behind one");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void numbers_of_days_without_calls_are_sound(Look look) throws Exception {
        try (var sam = signedIn(SAM, look)) {
            sam.page().navigate(desk.url() + "#/numbers");
            sam.page().locator("rb-numbers .tiles").waitFor();
            sam.page()
                    .getByText(
                            look.language().startsWith("es") ? "no se perdió ninguna llamada" : "No calls were missed")
                    .waitFor();
            sam.mustBeSound("numbers, none");
        }
    }

    @Test
    void the_first_load_is_light() throws Exception {
        aMorning();
        try (var ana = visitor(Look.DESKTOP)) {
            long[] bytes = {0};
            ana.page().onRequestFinished(request -> bytes[0] += request.sizes().responseBodySize);
            ana.at(desk.url()).as(ANA);
            ana.page().locator(".list tbody tr").first().waitFor();

            assertThat(ana.requests().stream().filter(url -> !url.startsWith("data:")))
                    .hasSizeLessThanOrEqualTo(FIRST_LOAD_REQUESTS);
            assertThat(bytes[0]).as("bytes until the list can be used").isBetween(1L, (long) FIRST_LOAD_BYTES);
        }
    }

    /** For the README and docs/desk.md, when they are asked for: -Dringback.screens=write. */
    private static void picture(Visitor visitor, String screen, Look look) throws IOException {
        String name = look.equals(Look.DESKTOP)
                ? screen
                : screen.equals("desk") && look.width() == 320 && look.colours() == ColorScheme.LIGHT
                        ? "desk-phone"
                        : "";
        boolean pictured = List.of("desk", "callback", "today", "directory", "caller", "done", "numbers", "desk-phone")
                .contains(name);
        if (pictured && System.getProperty("ringback.screens", "").equals("write")) {
            Path folder = Path.of(System.getProperty("ringback.home", "../.."), "docs", "screens");
            Files.createDirectories(folder);
            visitor.page().evaluate("document.activeElement?.blur(); scrollTo(0, 0)");
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        }
    }
}
