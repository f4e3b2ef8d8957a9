package dev.ringback.texting;

import dev.ringback.callback.Word;
import java.util.Optional;

/** What Ringback itself answers to a patient's text; everything else a person answers (docs/rules.md §8). */
public enum Answer implements Word {
    /** Confirms that no more texts come. */
    NO_MORE,
    /** Confirms that texts may come again. */
    AGAIN,
    /** Names the practice and its number. */
    HELP;

    /** The answer to a text, if it has one of ours. */
    static Optional<Answer> to(ReplyMeaning meaning) {
        return switch (meaning) {
            case REVOKES -> Optional.of(NO_MORE);
            case RESTORES -> Optional.of(AGAIN);
            case ASKS_FOR_HELP -> Optional.of(HELP);
            case ASKS_NOTHING, OTHER -> Optional.empty();
        };
    }
}
