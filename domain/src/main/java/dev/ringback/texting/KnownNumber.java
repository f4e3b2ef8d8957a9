package dev.ringback.texting;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of a number in the whole tenant when a text would go to it.
 *
 * @param textedAt when a text went to it, or may have gone, from whatever location
 */
public record KnownNumber(NumberState state, Set<Instant> textedAt) {

    /** Of whom nothing was asked yet. */
    public static final KnownNumber UNASKED = new KnownNumber(NumberState.USABLE, Set.of());

    public KnownNumber {
        textedAt = Set.copyOf(textedAt);
    }
}
