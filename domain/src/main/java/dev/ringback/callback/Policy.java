package dev.ringback.callback;

import dev.ringback.rhythm.ContactWindow;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.util.List;

/** What a location and its tenant have decided, as far as the rules of a callback ask for it. */
public interface Policy {

    OpenHours hours();

    BucketRule rule(Bucket bucket);

    /** What is wanted next of a patient who has booked. */
    List<WantedNext> wantedNext(Bucket bucket);

    /** The rhythm for a caller of this location: its open time, its numbers for the bucket, the caller's time zones. */
    Rhythm rhythm(Bucket bucket, PhoneNumber caller);

    /** When the attempts of {@code callback} fall: for the caller's number, and for the one that they wish to be called on as well. */
    default Rhythm rhythm(Callback callback) {
        Rhythm rhythm = rhythm(callback.bucket(), callback.caller());
        return callback.wishes()
                .callOn()
                .map(number -> rhythm.alsoFor(rhythm(callback.bucket(), number).caller()))
                .orElse(rhythm);
    }

    /** The hours of texts to patients of this location, where a number has none that are narrower. */
    ContactWindow texts();

    /** What short abandons open. */
    ShortAbandons shortAbandons();

    ClaimLimits claimLimits();

    /** How soon, in open time, {@code team} should have dealt with what is handed to it. */
    Duration handOffTarget(Team team);
}
