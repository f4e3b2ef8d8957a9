package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import dev.ringback.intake.HandedOver;
import java.time.Instant;
import java.util.Optional;

/** Where it is kept what flows handed over of calls that they had on the line. */
public interface HandOvers {

    /** Keeps the latest of a contact; the same once more changes nothing. */
    void keep(HandedOver handedOver, Instant at, Instant expiresAt);

    /** What a flow handed over last of a contact, unless that has expired. */
    Optional<HandedOver> find(ContactId contact, Instant now);
}
