package dev.ringback.api;

import dev.ringback.callback.Word;
import dev.ringback.casework.KeeperRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is asked of the keeper as JSON; {@code action} says which it is (docs/deploy.md). */
public final class KeeperRequestJson {

    private static final String ACTION = "action";
    private static final String FILE = "directory";
    private static final String BY = "by";
    private static final String VERSION = "version";

    /** Room for a name or an address, not for more. */
    private static final int LONGEST_BY = 200;

    private enum Action implements Word {
        CHECK,
        DIFF,
        APPLY,
        ROLLBACK,
        HISTORY
    }

    private KeeperRequestJson() {}

    /** Reads a request; one that cannot be read says why. */
    public static KeeperRequest read(JsonNode event) {
        try {
            return read(Body.of(event, List.of(ACTION, FILE, BY, VERSION)).word(ACTION, Action.class), event);
        } catch (Body.Unreadable e) {
            return new KeeperRequest.Unusable(e.problem().detail());
        }
    }

    private static KeeperRequest read(Action action, JsonNode event) throws Body.Unreadable {
        return switch (action) {
            case CHECK -> new KeeperRequest.Check(having(event, FILE).given(FILE));
            case DIFF -> new KeeperRequest.Diff(having(event, FILE).given(FILE));
            case APPLY -> {
                Body asked = having(event, FILE, BY, VERSION);
                yield new KeeperRequest.Apply(
                        asked.given(FILE), asked.text(BY, LONGEST_BY), asked.findWholeNumber(VERSION));
            }
            case ROLLBACK -> {
                Body asked = having(event, BY, VERSION);
                yield new KeeperRequest.Rollback(
                        asked.text(BY, LONGEST_BY), asked.findWholeNumber(VERSION), Optional.empty());
            }
            case HISTORY -> {
                having(event);
                yield new KeeperRequest.History();
            }
        };
    }

    private static Body having(JsonNode event, String... fields) throws Body.Unreadable {
        return Body.of(
                event, Stream.concat(Stream.of(ACTION), Arrays.stream(fields)).toList());
    }
}
