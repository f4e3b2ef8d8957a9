package dev.ringback.callback;

/** Who someone is: the {@code email} (or {@code sub}) claim of the sign-in token, as the directory lists it. */
public record PersonId(String id) {

    public PersonId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person id must not be blank");
        }
    }

    /**
     * How ids are compared: the case of A to Z does not count, and nothing else is another letter. Unicode's own rules would take the
     * Kelvin sign for a k and a long s for an s, and one person's sign-in for another's.
     */
    public static String keyOf(String id) {
        var key = new StringBuilder(id);
        for (int at = 0; at < id.length(); at++) {
            char letter = id.charAt(at);
            if (letter >= 'A' && letter <= 'Z') {
                key.setCharAt(at, (char) (letter | ' '));
            }
        }
        return key.toString();
    }

    /** Whether mail can be sent to it: a person is known by the email of their sign-in, or by its sub. */
    public boolean isEmail() {
        return id.contains("@");
    }

    @Override
    public String toString() {
        return id;
    }
}
