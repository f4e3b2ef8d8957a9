package dev.ringback.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The patient's end of the line.
 *
 * @param given the number that the caller gave to be called back on, if they did
 * @param from where the call came from; empty if Connect did not say
 */
public record Customer(Optional<Address> given, Optional<Address> from) {

    /** What stands here, the number to be called first. */
    public List<Address> addresses() {
        return Stream.of(given, from).flatMap(Optional::stream).toList();
    }
}
