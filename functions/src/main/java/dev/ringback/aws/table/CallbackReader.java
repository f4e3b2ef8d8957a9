package dev.ringback.aws.table;

import dev.ringback.callback.Callback;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of the table as callbacks: with all of their history, and none of those that are damaged. */
final class CallbackReader {

    private final EarlierHistory earlier;
    private final DamagedItems damaged;

    CallbackReader(EarlierHistory earlier, DamagedItems damaged) {
        this.earlier = earlier;
        this.damaged = damaged;
    }

    /** The callback that an item is; absent where it is damaged, which is then set apart. */
    Optional<Callback> read(Map<String, AttributeValue> item) {
        try {
            return Optional.of(CallbackItem.read(earlier.whole(item)));
        } catch (UnreadableItem _) {
            damaged.setApart(item);
            return Optional.empty();
        }
    }

    /** The same for a use case that may add to it: a long history makes room first. */
    Optional<Callback> readToChange(Map<String, AttributeValue> item) {
        Optional<Callback> callback = read(item);
        callback.ifPresent(_ -> earlier.setAsideIfLong(item));
        return callback;
    }
}
