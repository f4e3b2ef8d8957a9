package dev.ringback.callback;

/** The id of a location: one practice site, as the directory names it. */
public record LocationId(String id) {

    public LocationId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a location id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
