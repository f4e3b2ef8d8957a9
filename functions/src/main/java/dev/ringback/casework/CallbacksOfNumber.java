package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WishedBy;
import java.util.stream.Stream;

/** The callbacks whose patient may be called on a number: it called us, or the patient wished for it. */
public final class CallbacksOfNumber {

    private final CallbackStore callbacks;
    private final NumberStore numbers;

    public CallbacksOfNumber(CallbackStore callbacks, NumberStore numbers) {
        this.callbacks = callbacks;
        this.numbers = numbers;
    }

    /** At every location, open and closed. */
    Stream<Callback> find(PhoneNumber number) {
        return Stream.concat(
                        Stream.of(number), numbers.wishedBy(number).stream().map(WishedBy::patient))
                .distinct()
                .flatMap(patient -> callbacks.records(patient).stream())
                .flatMap(record -> record.callbacks().stream());
    }
}
