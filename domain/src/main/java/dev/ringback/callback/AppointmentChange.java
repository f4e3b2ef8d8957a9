package dev.ringback.callback;

/** What has become of an appointment (docs/rules.md §14); of two changes of one moment the later one here counts. */
public enum AppointmentChange implements Word {
    BOOKED,
    MOVED,
    CANCELLED,
    /** The patient did not come. */
    MISSED,
    /** The patient was there. */
    KEPT;

    /** Whether a visit is still to come. */
    public boolean isToCome() {
        return switch (this) {
            case BOOKED, MOVED -> true;
            case CANCELLED, MISSED, KEPT -> false;
        };
    }

    /** Whether there will be no visit, nor was one. */
    boolean isOff() {
        return switch (this) {
            case CANCELLED, MISSED -> true;
            case BOOKED, MOVED, KEPT -> false;
        };
    }
}
