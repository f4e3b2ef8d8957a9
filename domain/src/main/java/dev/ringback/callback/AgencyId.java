package dev.ringback.callback;

/** The id of a virtual-assistant agency, as the directory names it. */
public record AgencyId(String id) {

    public AgencyId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an agency id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
