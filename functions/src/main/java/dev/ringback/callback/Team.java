package dev.ringback.callback;

/** A team of the practice group, such as {@code front-desk} or {@code clinical}: it owns callbacks and hand-offs. */
public record Team(String id) {

    public Team {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a team must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
