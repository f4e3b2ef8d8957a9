package dev.ringback.script;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import java.util.List;

/** The words for one call, filled in: nothing in them is left open. */
public record Script(Bucket bucket, Language language, ScriptLines words) {

    /** The lines of a part; none where the bucket has no such part. */
    public List<String> lines(ScriptPart part) {
        return words.byPart().getOrDefault(part, List.of());
    }
}
