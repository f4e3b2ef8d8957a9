package dev.ringback.callback;

/** The id of a Connect contact: one call leg. */
public record ContactId(String id) {

    public ContactId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a contact id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
