package dev.ringback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.ringback.standins.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory, changed on the screen: seen before, meant twice, and never over what somebody else changed meanwhile. */
class DirectoryScreenTest extends BrowserTest {

    private static final String OPS = "ops@sunrise.example";
    private static final String SAM = "sam@sunrise.example";
    private static final String ANA = "ana@northwind.example";
    private static final Look SPANISH = new Look(390, 844, ColorScheme.DARK, "es-US");

    /** Words of which any English sentence has one. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|an|and|or|of|to|is|was|now|with|for|from|who|which|such|each|must|at)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void an_administrator_puts_a_file_in_force_and_means_it_twice() throws Exception {
        try (var ops = at(OPS, Look.DESKTOP)) {
            choose(ops, file().put("keep", "500d"));
            assertThat(ops.page().locator("#dir-changes")).containsText("keep");

            ops.button("Put it in force").click();
            assertThat(ops.page().locator("#dir-sure")).isFocused();
            assertThat(ops.page().getByText("1 change would hold for everybody"))
                    .isVisible();
            ops.mustBeSound("directory, before it is meant");
            assertThat(version()).isEqualTo(1);
            ops.press("Enter");

            assertThat(ops.page().locator(".note")).containsText("Version 2 is in force");
            assertThat(ops.page().locator("h1 + p")).containsText("Version 2");
            assertThat(ops.page().locator("#dir-changes")).hasCount(0);
            ops.mustBeSound("directory, changed");
        }
        assertThat(desk.ask("GET", "directory", SAM, "").path("by").asString()).isEqualTo(OPS);
    }

    @Test
    void who_thinks_better_of_it_changes_nothing() throws Exception {
        try (var ops = at(OPS, Look.DESKTOP)) {
            choose(ops, file().put("keep", "500d"));
            ops.button("Put it in force").click();
            ops.button("Not now").click();

            assertThat(ops.button("Put it in force")).isVisible();
            assertThat(version()).isEqualTo(1);
        }
    }

    @Test
    void an_earlier_version_comes_back_after_the_page_has_said_what_it_changes() throws Exception {
        apply(1, file().put("keep", "500d"));
        try (var ops = at(OPS, SPANISH)) {
            ops.button("Recuperar la versión 1").click();
            assertThat(ops.page().locator("#dir-changes h3")).hasText("Qué cambiaría con la versión 1");
            assertThat(ops.page().locator("#dir-changes")).containsText("keep");
            ops.button("Ponerlo en vigor").click();
            ops.mustBeSound("directory, before a version comes back");
            ops.button("Sí, ponerlo en vigor").click();

            assertThat(ops.page().locator(".note")).containsText("La versión 3 está en vigor");
        }
        assertThat(desk.ask("GET", "directory", SAM, "").path("restores").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_said_and_the_file_is_compared_anew() throws Exception {
        try (var ops = at(OPS, Look.DESKTOP)) {
            choose(ops, file().put("keep", "500d"));
            ops.button("Put it in force").click();
            apply(1, file().put("keep", "600d"));
            ops.page().locator("#dir-sure").click();

            assertThat(ops.page().locator(".bad")).containsText("Somebody else changed the directory meanwhile");
            assertThat(ops.page().locator("h1 + .bad + p")).containsText("Version 2");
            assertThat(ops.page().locator("#dir-changes")).containsText("600d");
            ops.button("Put it in force").click();
            ops.page().locator("#dir-sure").click();
            assertThat(ops.page().locator(".note")).containsText("Version 3 is in force");
        }
    }

    @Test
    void what_open_callbacks_hang_on_cannot_be_put_in_force() throws Exception {
        desk.missed("+12125550143", OAK_NEW, Map.of());
        desk.ask("POST", "worklist/next", ANA, "");
        ObjectNode without = file();
        ((ArrayNode) without.path("staff"))
                .removeIf(person -> person.path("id").asString().equals(ANA));
        try (var ops = at(OPS, Look.DESKTOP)) {
            choose(ops, without);

            assertThat(ops.page().locator("#dir-changes .bad")).containsText("would have nobody any more");
            assertThat(ops.button("Put it in force")).hasCount(0);
        }
    }

    @Test
    void a_manager_compares_and_is_told_who_puts_it_in_force() throws Exception {
        apply(1, file().put("keep", "500d"));
        try (var sam = at(SAM, Look.DESKTOP)) {
            choose(sam, file().put("keep", "600d"));

            assertThat(sam.page().locator("#dir-changes")).containsText("600d");
            assertThat(sam.page().getByText("An administrator puts a file in force."))
                    .isVisible();
            assertThat(sam.button("Put it in force")).hasCount(0);
            assertThat(sam.button("Bring back version 1")).hasCount(0);
        }
    }

    @Test
    void whoever_reads_spanish_reads_no_english_about_a_file() throws Exception {
        desk.missed("+12125550143", OAK_NEW, Map.of());
        desk.ask("POST", "worklist/next", ANA, "");
        ObjectNode faulty = file().put("keep", "long").put("catchAll", "nowhere");
        ObjectNode changed = file().put("keep", "500d");
        grantLess(changed, ANA);
        ownWithoutMail(changed);
        try (var ops = at(OPS, SPANISH)) {
            choose(ops, faulty);
            assertThat(ops.page().locator("[role=alert] li")).hasCount(2);
            assertThat(ops.page().locator("[role=alert] ul")).containsText("se esperaba el id de una sede: ");
            mustBeSpanish(ops);

            choose(ops, changed);
            assertThat(ops.page().locator("#dir-changes")).containsText("antes 400d, ahora 500d");
            assertThat(ops.page().locator("#dir-changes .bad li")).containsText("un permiso de " + ANA);
            assertThat(ops.page().getByText("no se puede enviar correo a desk-1"))
                    .isVisible();
            mustBeSpanish(ops);
            ops.mustBeSound("directory, in Spanish");

            ops.page().locator("label.language select").selectOption("en");
            assertThat(ops.page().locator("#dir-changes")).containsText("was 400d, now 500d");
            assertThat(ops.page().getByText("no mail can be sent to desk-1")).isVisible();
        }
    }

    @Test
    void a_file_that_is_no_yaml_is_told_by_its_line() {
        try (var ops = at(OPS, SPANISH)) {
            ops.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "directory.yaml",
                            "application/yaml",
                            "tenant: sunrise\nkeep: [".getBytes(StandardCharsets.UTF_8)));

            assertThat(ops.page().locator("p[role=alert]")).containsText("Mire la línea ");
            mustBeSpanish(ops);
        }
    }

    /** But for paths, which are the file's. */
    private static void mustBeSpanish(Visitor visitor) {
        Locator section = visitor.page().locator("[aria-labelledby=dir-change]");
        assertThat(section.locator("[lang=en]")).hasCount(0);
        String said = (String) section.evaluate("(section) => { const copy = section.cloneNode(true);"
                + " copy.querySelectorAll('code').forEach((one) => one.remove()); return copy.textContent; }");
        assertThat(ENGLISH.matcher(said).results().map(MatchResult::group)).isEmpty();
    }

    private static void grantLess(ObjectNode file, String person) {
        for (JsonNode one : file.path("staff")) {
            if (one.path("id").asString().equals(person)) {
                one.asObject().putArray("buckets").add("billing");
            }
        }
    }

    /** The first location's callbacks are somebody's who has no address. */
    private static void ownWithoutMail(ObjectNode file) {
        ((ArrayNode) file.path("staff"))
                .addObject()
                .put("id", "desk-1")
                .put("role", "coordinator")
                .put("locations", "all");
        file.path("locations").path(0).asObject().put("queueOwner", "desk-1");
    }

    private Visitor at(String person, Look look) {
        Visitor visitor = signedIn(person, look);
        visitor.page().navigate(desk.url() + "#/directory");
        visitor.page().locator(".list tbody tr").first().waitFor();
        return visitor;
    }

    private static void choose(Visitor visitor, ObjectNode file) {
        visitor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "directory.json", "application/json", Json.write(file).getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode file() throws Exception {
        return desk.ask("GET", "directory", SAM, "").path("file").asObject();
    }

    private int version() throws Exception {
        return desk.ask("GET", "directory", SAM, "").path("version").asInt();
    }

    private void apply(int against, ObjectNode file) throws Exception {
        ObjectNode body = Json.object().put("against", against);
        body.set("file", file);
        desk.ask("POST", "directory/apply", OPS, Json.write(body));
    }
}
