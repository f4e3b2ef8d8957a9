package dev.ringback.casework;

import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Refusal.NumberNotCalled;
import dev.ringback.callback.Standing;
import dev.ringback.directory.Directory;
import java.util.Optional;

/** Whether a number may be called that a patient wishes to be called on: what holds for a number holds however it came (docs/rules.md §4). */
final class WishedNumber {

    private WishedNumber() {}

    static Optional<NumberNotCalled> refusal(
            PhoneNumber number, LocationId location, CallbackStore callbacks, Directory directory) {
        if (directory.isOurOwn(number)) {
            return Optional.of(new NumberNotCalled(NumberNotCalled.Why.OUR_OWN));
        }
        Standing standing =
                callbacks.load(new CallerAtLocation(location, number)).standing();
        if (standing.isWrongNumber()) {
            return Optional.of(new NumberNotCalled(NumberNotCalled.Why.WRONG_NUMBER));
        }
        return standing.isDoNotCall()
                ? Optional.of(new NumberNotCalled(NumberNotCalled.Why.DO_NOT_CALL))
                : Optional.empty();
    }
}
