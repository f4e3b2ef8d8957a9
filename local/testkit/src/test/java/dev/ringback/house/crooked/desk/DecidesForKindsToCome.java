package dev.ringback.house.crooked.desk;

import dev.ringback.callback.State;
import java.util.List;

/** Two switches over a sealed type with a default, one without, and one over a type that is not ours. */
public final class DecidesForKindsToCome {

    private DecidesForKindsToCome() {}

    static String statement(State state, List<String> words) {
        switch (state) {
            case State.Closed _ -> words.add("closed");
            default -> words.add("open");
        }
        return String.join(" ", words);
    }

    static String expression(State.Held held) {
        return switch (held) {
            case State.Claimed _ -> "an attempt";
            default -> "a hand-off";
        };
    }

    static String straight(State.Held held) {
        return switch (held) {
            case State.Claimed _ -> "an attempt";
            case State.ClaimedHandOff _ -> "a hand-off";
        };
    }

    static String foreign(Object any) {
        return switch (any) {
            case String text -> text;
            default -> "no text";
        };
    }
}
