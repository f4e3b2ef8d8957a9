package dev.ringback.callback;

/** Who someone is: the {@code email} (or {@code sub}) claim of the sign-in token, as the directory lists it. */
public record PersonId(String id) {

    public PersonId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
