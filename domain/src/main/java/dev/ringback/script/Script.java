package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.ScriptVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The words for one call, filled in: nothing in them is left open. */
public record Script(Bucket bucket, Language language, ScriptLines words) {

    /** Which script it is: another one wherever a line of it is another. */
    public ScriptVersion version() {
        var digest = new CRC32();
        words.byPart()
                .forEach((part, lines) -> digest.update(
                        "%s:%s;".formatted(part.word(), String.join("|", lines)).getBytes(StandardCharsets.UTF_8)));
        return new ScriptVersion("%08x".formatted(digest.getValue()));
    }

    /** The lines of a part; none where the bucket has no such part. */
    public List<String> lines(ScriptPart part) {
        return words.byPart().getOrDefault(part, List.of());
    }
}
