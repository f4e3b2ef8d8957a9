package dev.ringback.intake;

import java.util.Optional;

/**
 * Where a call came from or went to, as Connect wrote it: mostly E.164, sometimes a word for a withheld number or a SIP
 * address. It prints itself hidden, so that it cannot slip into a log (docs/rules.md §13).
 */
public record Address(String raw) {

    public Address {
        if (raw.isBlank()) {
            throw new IllegalArgumentException("an address must not be blank; where there is none, leave it out");
        }
    }

    public static Optional<Address> of(String raw) {
        return raw.isBlank() ? Optional.empty() : Optional.of(new Address(raw.strip()));
    }

    @Override
    public String toString() {
        return "(an address)";
    }
}
