package dev.ringback.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.page.Pages.Accepts;
import dev.ringback.page.Pages.Answer;
import dev.ringback.page.Pages.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Map<String, String> OF_A_STACK = Map.of(
            "RINGBACK_PAGE_ISSUER", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example",
            "RINGBACK_PAGE_CLIENT", "desk",
            "RINGBACK_PAGE_AUTHORIZATION", "https://sunrise.auth.us-east-1.amazoncognito.com/oauth2/authorize",
            "RINGBACK_PAGE_TOKEN", "https://sunrise.auth.us-east-1.amazoncognito.com/oauth2/token",
            "RINGBACK_PAGE_WORKSPACE", "https://sunrise.my.connect.aws/");
    private static final Pattern PATH = Pattern.compile("app/([0-9a-f]{16})/([\\w./-]+)");

    private final Pages stack = new Pages(PageSettings.from(OF_A_STACK));
    private final Pages bare = new Pages(PageSettings.from(Map.of()));

    @Test
    void the_page_names_its_files_by_the_hash_of_them_all_and_each_of_them_is_there() {
        String page = text(bare.index(Accepts.PLAIN_ONLY));

        assertThat(PATH.matcher(page).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(path -> {
                    Answer file = bare.file(path.substring("app/".length()), Accepts.PLAIN_ONLY);
                    assertThat(file.status()).isEqualTo(200);
                    assertThat(file.headers()).containsEntry("cache-control", "public, max-age=31536000, immutable");
                });
        assertThat(page).doesNotContain(PageFiles.HASH);
    }

    @Test
    void the_page_itself_is_asked_for_each_time() {
        assertThat(bare.index(Accepts.PLAIN_ONLY).headers())
                .containsEntry("cache-control", "no-cache")
                .containsEntry("content-type", "text/html; charset=utf-8");
    }

    @Test
    void under_another_hash_there_is_nothing_and_no_browser_keeps_that() {
        for (String path : new String[] {
            "0000000000000000/app.js", "app.js", "", hash() + "/", hash() + "/index.html", hash() + "/../app.js"
        }) {
            Answer answer = bare.file(path, Accepts.GZIP);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.headers()).containsEntry("cache-control", "no-cache");
        }
    }

    @Test
    void who_can_unpack_it_gets_it_packed() throws IOException {
        String path = hash() + "/app.js";
        Answer packed = bare.file(path, Accepts.GZIP);

        assertThat(packed.headers()).containsEntry("content-encoding", "gzip").containsEntry("vary", "accept-encoding");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes(packed)))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(bytes(bare.file(path, Accepts.PLAIN_ONLY)));
        }
        assertThat(bare.file(path, Accepts.PLAIN_ONLY).headers()).doesNotContainKey("content-encoding");
    }

    @Test
    void a_browser_runs_nothing_but_our_files_and_asks_nobody_but_the_desk_and_the_issuer() {
        assertThat(stack.index(Accepts.GZIP).headers())
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
                                + " 'self'; connect-src 'self' https://sunrise.auth.us-east-1.amazoncognito.com;"
                                + " frame-ancestors https://sunrise.my.connect.aws; base-uri 'none'; form-action 'none';"
                                + " require-trusted-types-for 'script'; trusted-types lit-html")
                .containsEntry("strict-transport-security", "max-age=31536000")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsKey("permissions-policy");
    }

    @Test
    void nobody_frames_it_where_no_workspace_is_named() {
        assertThat(bare.index(Accepts.GZIP).headers().get("content-security-policy"))
                .contains("frame-ancestors 'none'", "connect-src 'self';");
    }

    @Test
    void recordings_are_played_from_the_one_bucket_that_the_stack_names() {
        var playing = new Pages(PageSettings.from(
                Map.of(PageSettings.RECORDINGS, "https://sunrise-recordings.s3.us-east-1.amazonaws.com")));

        assertThat(playing.index(Accepts.GZIP).headers().get("content-security-policy"))
                .contains("; media-src https://sunrise-recordings.s3.us-east-1.amazonaws.com; ");
        assertThat(bare.index(Accepts.GZIP).headers().get("content-security-policy"))
                .doesNotContain("media-src");
    }

    @Test
    void every_answer_has_the_same_policy() {
        assertThat(stack.file("config.json", Accepts.GZIP).headers())
                .containsEntry(
                        "content-security-policy",
                        stack.index(Accepts.GZIP).headers().get("content-security-policy"));
        assertThat(stack.file("nothing", Accepts.GZIP).headers()).containsKey("content-security-policy");
    }

    @Test
    void what_is_no_origin_gets_into_no_policy() {
        assertThatThrownBy(() -> new Pages(PageSettings.from(Map.of("RINGBACK_PAGE_WORKSPACE", "*; script-src *"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_page_learns_how_one_signs_in_here() {
        assertThat(text(stack.file("config.json", Accepts.GZIP)))
                .isEqualTo("{\"signIn\":{\"kind\":\"oidc\","
                        + "\"issuer\":\"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example\","
                        + "\"clientId\":\"desk\","
                        + "\"authorization\":\"https://sunrise.auth.us-east-1.amazoncognito.com/oauth2/authorize\","
                        + "\"token\":\"https://sunrise.auth.us-east-1.amazoncognito.com/oauth2/token\","
                        + "\"scopes\":\"openid email\"}}");
        assertThat(text(bare.file("config.json", Accepts.GZIP))).isEqualTo("{\"signIn\":{\"kind\":\"none\"}}");
    }

    private String hash() {
        return PATH.matcher(text(bare.index(Accepts.PLAIN_ONLY)))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String text(Answer answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Answer answer) {
        return switch (answer.body()) {
            case Body.Text(String text) -> text.getBytes(StandardCharsets.UTF_8);
            case Body.File file -> file.copy();
        };
    }
}
