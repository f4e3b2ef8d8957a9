package dev.ringback.page;

import dev.ringback.page.PageFiles.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a browser is answered that asks for the desk's pages (docs/adr/0033-the-web-platform-and-no-build-step.md). */
public final class Pages {

    /** What a browser can unpack. */
    public enum Accepts {
        GZIP,
        PLAIN_ONLY
    }

    /** An answer; its headers by their names in lower case. */
    public record Answer(int status, Map<String, String> headers, Body body) {}

    /** What is sent. */
    public sealed interface Body {

        /** As it is. */
        record Text(String text) implements Body {}

        /** A file, compressed or not. */
        record File(PageFiles.Bytes bytes) implements Body {

            public byte[] copy() {
                return bytes.copy();
            }
        }
    }

    /** A browser keeps what has the hash in its path, and asks each time for what says which hash it is. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String ASK_EACH_TIME = "no-cache";

    private static final String CONFIG = "config.json";

    private final PageFiles files = new PageFiles();
    private final PageSettings settings;
    private final Map<String, String> ofEveryAnswer;

    public Pages(PageSettings settings) {
        this.settings = settings;
        this.ofEveryAnswer = Map.of(
                "content-security-policy", policy(settings),
                "strict-transport-security", "max-age=31536000",
                "x-content-type-options", "nosniff",
                "referrer-policy", "no-referrer",
                "permissions-policy",
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(),"
                                + " clipboard-read=(), clipboard-write=(self)",
                "vary", "accept-encoding");
    }

    /** The page itself. */
    public Answer index(Accepts accepts) {
        return sent(files.find(PageFiles.INDEX).orElseThrow(), ASK_EACH_TIME, accepts);
    }

    /**
     * A file of the page.
     *
     * @param path what follows {@code /app/}: the hash and a name, or {@code config.json}
     */
    public Answer file(String path, Accepts accepts) {
        if (path.equals(CONFIG)) {
            return answer(200, "application/json", ASK_EACH_TIME, new Body.Text(PageConfig.of(settings)));
        }
        String ours = files.hash() + "/";
        // The page is not to be had under a path that browsers keep.
        return Optional.of(path)
                .filter(asked -> asked.startsWith(ours))
                .map(asked -> asked.substring(ours.length()))
                .filter(name -> !name.equals(PageFiles.INDEX))
                .flatMap(files::find)
                .map(found -> sent(found, FOR_GOOD, accepts))
                .orElseGet(() -> answer(
                        404, "text/plain; charset=utf-8", ASK_EACH_TIME, new Body.Text("There is no such file.\n")));
    }

    private Answer sent(PageFiles.Sent file, String kept, Accepts accepts) {
        return switch (accepts) {
            case PLAIN_ONLY -> answer(200, file.type(), kept, body(file.plain()));
            case GZIP -> {
                Answer plain = answer(200, file.type(), kept, body(file.compressed()));
                var headers = new HashMap<>(plain.headers());
                headers.put("content-encoding", "gzip");
                yield new Answer(plain.status(), Map.copyOf(headers), plain.body());
            }
        };
    }

    private static Body body(Bytes bytes) {
        return new Body.File(bytes);
    }

    private Answer answer(int status, String type, String kept, Body body) {
        var headers = new HashMap<>(ofEveryAnswer);
        headers.put("content-type", type);
        headers.put("cache-control", kept);
        return new Answer(status, Map.copyOf(headers), body);
    }

    /** Nothing but our own files, and nothing that turns a text into a script. */
    private static String policy(PageSettings settings) {
        List<String> asked = new ArrayList<>(List.of("connect-src 'self'"));
        settings.signIn().map(PageSettings.SignIn::tokenOrigin).ifPresent(asked::add);
        List<String> fetched = new ArrayList<>(List.of(String.join(" ", asked)));
        settings.recordings().map(origin -> "media-src " + origin).ifPresent(fetched::add);
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                String.join("; ", fetched),
                "frame-ancestors " + settings.workspace().orElse("'none'"),
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }
}
