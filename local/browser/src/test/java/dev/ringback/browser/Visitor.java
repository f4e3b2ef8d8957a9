package dev.ringback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the page: what their browser shows, and all that it must not tell. */
final class Visitor implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("\\+?1?\\D{0,2}\\d{3}\\D{0,2}555\\D{0,2}01\\d\\d");

    private static final double LONGEST_WAIT = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> heard = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT);
        page.onConsoleMessage(message -> heard.add(message.type() + ": " + message.text()));
        page.onPageError(error -> heard.add("error: " + error));
        page.onRequest(request -> requests.add(request.url()));
        page.addInitScript("addEventListener('securitypolicyviolation', (e) => (window.reports ??= []).push("
                + "`${e.violatedDirective}: ${e.blockedURI} ${e.sample}`))");
    }

    Page page() {
        return page;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    Visitor at(String url) {
        page.navigate(url);
        return this;
    }

    /** Signs in with the card of this person, and waits for the list. */
    Visitor as(String person) {
        button(person).click();
        page.locator(".hero").waitFor();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Everything that has to be so on every screen. */
    void mustBeSound(String screen) throws IOException {
        mustKeepNobodyOut(screen);
        mustKeepQuiet(screen);
    }

    /** The part of it that holds too where a browser writes to its console what the desk refused. */
    void mustKeepNobodyOut(String screen) throws IOException {
        // All of the page at once: a bar that stays in sight covers half a box, until somebody scrolls on.
        ViewportSize window = page.viewportSize();
        page.setViewportSize(window.width, (Integer) page.evaluate("document.documentElement.scrollHeight"));
        List<String> violations = violations();
        page.setViewportSize(window.width, window.height);
        assertThat(violations).as("axe, %s", screen).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways, %s", screen)
                .isLessThanOrEqualTo(0);
    }

    /** No number where others could read it, and nothing that the page's own policy had to stop. */
    void mustKeepQuiet(String screen) {
        assertThat(page.evaluate("window.reports ?? []")).as("CSP, %s", screen).isEqualTo(List.of());
        assertThat(heard).as("console, %s", screen).isEmpty();
        assertThat(requests)
                .as("addresses, %s", screen)
                .noneMatch(url -> NUMBER.matcher(url).find());
        assertThat(List.of(page.url(), page.title()))
                .noneMatch(text -> NUMBER.matcher(text).find());
        assertThat(page.evaluate("[localStorage.length, sessionStorage.length, document.cookie,"
                        + " JSON.stringify(history.state)]"))
                .as("storage, %s", screen)
                .isEqualTo(java.util.Arrays.asList(0, 0, "", "null"));
    }

    @SuppressWarnings("unchecked") // the shape of axe's answer
    private List<String> violations() throws IOException {
        page.evaluate(Files.readString(Chromium.TOOLS.resolve("axe-core/axe.min.js")));
        var found =
                (List<Map<String, Object>>) page.evaluate("async () => (await axe.run(document, {runOnly: ['wcag2a',"
                        + " 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})).violations.map((one) =>"
                        + " ({id: one.id, where: one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}))");
        return found.stream()
                .map(one -> one.get("id") + ": " + one.get("where"))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
