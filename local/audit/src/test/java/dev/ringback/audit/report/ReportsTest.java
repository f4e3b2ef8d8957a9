package dev.ringback.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.audit.AuditRequest;
import dev.ringback.audit.AuditResult;
import dev.ringback.audit.HoursText;
import dev.ringback.audit.Story;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void the_json_has_every_hour_and_weekday_and_decimals_as_numbers() {
        JsonNode json = json(AuditJson.text(story()));

        assertThat(json.path("byHour").size()).isEqualTo(24);
        assertThat(json.path("byWeekday").propertyNames())
                .containsExactly("mon", "tue", "wed", "thu", "fri", "sat", "sun");
        assertThat(json.at("/byHour/12/missed").asInt()).isEqualTo(1);
        assertThat(json.at("/inbound/percentMissed").decimalValue()).isEqualByComparingTo("66.7");
        assertThat(json.at("/timeToCallBack/minutes/median").decimalValue()).isEqualByComparingTo("44.3");
        assertThat(json.at("/timeToCallBack/within/60").asInt()).isEqualTo(1);
        assertThat(json.at("/rows/leftOut").propertyNames())
                .containsExactly("internal", "spam", "fax", "leg", "duplicate");
    }

    @Test
    void what_nobody_has_stated_and_what_the_log_cannot_know_is_null() {
        JsonNode json = json(AuditJson.text(Story.done(Story.request(Story.file(
                folder,
                "calls.csv",
                Story.RINGCENTRAL.lines().limit(4).reduce("", (all, line) -> all + line + "\n"))))));

        assertThat(json.at("/openTime/missed").isNull()).isTrue();
        assertThat(json.at("/timeToCallBack/openMinutes/median").isNull()).isTrue();
        assertThat(json.at("/appointments/episodes").isNull()).isTrue();
        assertThat(json.at("/episodes/calledBack").isNull()).isTrue();
        assertThat(json.at("/episodes/neverReached").isNull()).isTrue();
        assertThat(json.at("/timeToCallBack/within/60").isNull()).isTrue();
        assertThat(json.at("/notes/0").asString()).contains("no outbound calls");
    }

    @Test
    void what_is_saved_is_the_same_object_with_a_mark() {
        JsonNode saved = json(AuditJson.saved(story()));

        assertThat(saved.path("ringbackAudit").asInt()).isEqualTo(1);
        assertThat(saved.path("system").asString()).isEqualTo("ringcentral-analytics");
    }

    @Test
    void no_callers_number_is_in_any_report() {
        AuditResult result = withHours();
        for (String report : new String[] {
            AuditJson.text(result),
            AuditJson.saved(result),
            AuditPage.html(result),
            String.join("\n", AuditText.lines(result))
        }) {
            assertThat(report)
                    .doesNotContain("5550142")
                    .doesNotContain("5550143")
                    .doesNotContain("5550144");
        }
        assertThat(AuditPage.html(result)).contains("+12125550100");
    }

    @Test
    void the_page_asks_for_nothing_has_a_language_and_headings_and_the_numbers_of_each_picture() {
        String page = AuditPage.html(withHours());

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("default-src 'none'")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("<script")
                .doesNotContain("url(");
        assertThat(Pattern.compile("<svg").matcher(page).results().count())
                .isEqualTo(3)
                .isEqualTo(Pattern.compile("<details>").matcher(page).results().count());
        assertThat(Pattern.compile("<h1>").matcher(page).results().count()).isEqualTo(1);
    }

    @Test
    void what_a_file_says_is_no_markup_of_the_page() {
        AuditResult result = Story.done(Story.request(Story.file(folder, "reports.csv", """
            Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost
            2026-11-16T12:20:01,2,12125550143,"<script>alert(1)</script>",Inbound,"<b>Lost",00:00:41,00:00:00,0.00
            """)));

        assertThat(AuditPage.html(result))
                .doesNotContain("<script>")
                .doesNotContain("<b>")
                .contains("&lt;script&gt;");
    }

    @Test
    void a_log_without_calls_makes_a_page_too() {
        String header = Story.RINGCENTRAL.lines().findFirst().orElseThrow() + "\n";
        AuditResult result = Story.done(Story.request(Story.file(folder, "calls.csv", header)));

        assertThat(AuditPage.html(result)).contains("There is no call from outside.");
        assertThat(String.join("\n", AuditText.lines(result))).contains("There is no call in it.");
        assertThat(json(AuditJson.text(result)).at("/inbound/percentMissed").isNull())
                .isTrue();
    }

    @Test
    void a_week_without_a_missed_call_says_so() {
        AuditResult result = Story.done(Story.request(Story.file(
                folder, "calls.csv", Story.RINGCENTRAL.lines().limit(2).reduce("", (all, line) -> all + line + "\n"))));

        assertThat(result.notes()).contains("No call was missed.");
        assertThat(AuditPage.html(result)).contains("No call was missed.");
    }

    private AuditResult story() {
        return Story.done(Story.request(Story.file(folder, "calls.csv", Story.RINGCENTRAL)));
    }

    private AuditResult withHours() {
        AuditRequest plain = Story.request(Story.file(folder, "calls.csv", Story.RINGCENTRAL));
        return Story.done(new AuditRequest(
                plain.files(),
                plain.system(),
                plain.columns(),
                plain.zone(),
                plain.directory(),
                HoursText.read("mon-fri 08:00-17:00"),
                plain.own(),
                Optional.empty(),
                plain.clock()));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
