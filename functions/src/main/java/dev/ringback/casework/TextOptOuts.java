package dev.ringback.casework;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.texting.TextOptOut;
import java.util.Optional;

/** Where it is kept what numbers said by text about further texts, for the whole tenant. */
public interface TextOptOuts {

    /** What is known of a number; empty if it never said anything. */
    Optional<TextOptOut> find(PhoneNumber number);

    /**
     * Saves what a text made of what was known.
     *
     * @throws Conflict if another text of this number was saved since {@code before} was read
     */
    void save(PhoneNumber number, Optional<TextOptOut> before, TextOptOut after) throws Conflict;

    /** Forgets what a number said, unless it said no last: that must be known for good. */
    void forgetUnlessStopped(PhoneNumber number);
}
