package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.followup.FollowUp;
import java.time.Instant;

/** A piece of a patient's journey: the callback, or what is owed after it. */
public sealed interface JourneyItem {

    record OfCallback(Callback callback) implements JourneyItem {}

    record OfFollowUp(FollowUp followUp) implements JourneyItem {}

    default String id() {
        return switch (this) {
            case OfCallback(Callback callback) -> callback.id().id();
            case OfFollowUp(FollowUp followUp) -> followUp.id().id();
        };
    }

    default LocationId location() {
        return switch (this) {
            case OfCallback(Callback callback) -> callback.location();
            case OfFollowUp(FollowUp followUp) -> followUp.location();
        };
    }

    default PhoneNumber patient() {
        return switch (this) {
            case OfCallback(Callback callback) -> callback.caller();
            case OfFollowUp(FollowUp followUp) -> followUp.caller();
        };
    }

    /** The callback that it began with. */
    default String journey() {
        return switch (this) {
            case OfCallback(Callback callback) -> callback.id().id();
            case OfFollowUp(FollowUp followUp) -> followUp.callback().id();
        };
    }

    /** How many entries its history has. */
    default int version() {
        return switch (this) {
            case OfCallback(Callback callback) -> callback.history().size();
            case OfFollowUp(FollowUp followUp) -> followUp.history().size();
        };
    }

    /** When something last happened to it. */
    default Instant changedAt() {
        return switch (this) {
            case OfCallback(Callback callback) -> callback.history().getLast().at();
            case OfFollowUp(FollowUp followUp) -> followUp.history().getLast().at();
        };
    }
}
