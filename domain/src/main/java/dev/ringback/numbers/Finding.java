package dev.ringback.numbers;

import dev.ringback.callback.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the figures suggest to somebody who can change it.
 *
 * @param says a sentence for people, in English
 * @param because the figures that it rests on
 * @param where the hour, weekday or campaign, or the kind of follow-up and the team, that stands out, if one does
 */
public record Finding(Id id, String says, Map<String, Number> because, Map<String, String> where) {

    /** What might be changed. */
    public enum Id implements Word {
        /** Who answers the phones, and when. */
        COVERAGE,
        /** How many people call back. */
        STAFFING,
        /** Who takes what waits. */
        OWNERSHIP,
        /** What is said to patients, and what can be offered to them. */
        CONVERSATION,
        REPEAT_CALLERS,
        UNRESOLVED,
        /** Who does what is owed after calls, and when. */
        FOLLOW_UPS
    }

    /** Nothing can be told of so few. */
    static Finding tooFew(Id id, String what, String name, long found, int needed) {
        return new Finding(
                id,
                "Too few to tell: %d %s, and %d are needed.".formatted(found, what, needed),
                Map.of(name, found, "tooFew", needed),
                Map.of());
    }

    public Finding {
        because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
}
