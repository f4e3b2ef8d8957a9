package dev.ringback.callback;

import java.util.Optional;

/** Something of a patient that one person at a time holds: while somebody does, nobody else holds anything else of that patient. */
public interface Claimable {

    /** Whose it is. */
    PhoneNumber caller();

    /** The claim on it, lapsed or not, that nobody has ended yet. */
    Optional<Holding> holding();
}
