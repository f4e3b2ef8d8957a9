package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import java.util.Optional;

/**
 * What a dialled number implies, if anything.
 *
 * @param campaign the label by which its calls are counted (docs/rules.md §12)
 */
public record Line(Optional<Bucket> bucket, Optional<String> campaign) {

    /** The line that implies nothing. */
    public static final Line PLAIN = new Line(Optional.empty(), Optional.empty());
}
