package dev.ringback.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Debian's Chromium, driven by Playwright's own driver as npm has it; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    static final Path TOOLS = Path.of(System.getProperty("ringback.tools", "../../.ci/pages/node_modules"));

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        driver();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        onPath("node").toString())));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(onPath(System.getProperty("ringback.chromium", "chromium"))));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Playwright looks for its driver in a folder with {@code package} in it. */
    private static void driver() {
        Path driver = TOOLS.resolve("playwright-core");
        if (!Files.exists(driver)) {
            throw new IllegalStateException("the pages' tools are not there: npm ci --prefix .ci/pages");
        }
        try {
            Path folder = Files.createDirectories(Path.of("target/driver"));
            Path link = folder.resolve("package");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, driver.toAbsolutePath().normalize());
            }
            System.setProperty("playwright.cli.dir", folder.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onPath(String program) {
        Path given = Path.of(program);
        if (given.isAbsolute()) {
            return given;
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        program + " is not on the path; the profile `browser` needs Chromium and Node.js"));
    }
}
