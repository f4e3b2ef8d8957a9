package dev.ringback.callback;

/** A team of the practice group: it owns callbacks and hand-offs. The constants are the teams that docs/rules.md §2 and §5 name. */
public record Team(String id) {

    public static final Team FRONT_DESK = new Team("front-desk");
    public static final Team REFERRALS = new Team("referrals");
    public static final Team BILLING = new Team("billing");
    public static final Team CLINICAL = new Team("clinical");
    public static final Team INSURANCE = new Team("insurance");

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
