package dev.ringback.callback;

/**
 * An appointment of the practice's own, by the system that keeps it. It leads to a patient there, so that it appears in no log.
 *
 * @param system which system of the practice's, so that two of them may have the same id
 * @param id what that system calls the appointment
 */
public record AppointmentId(String system, String id) {

    /** As long as ids of such systems are, and short enough for a history. */
    public static final int LONGEST = 128;

    public AppointmentId {
        if (!isPossible(system) || !isPossible(id)) {
            throw new IllegalArgumentException(
                    "an appointment has a system and an id, each of 1 to %d characters".formatted(LONGEST));
        }
    }

    public static boolean isPossible(String part) {
        return !part.isBlank() && part.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "an appointment";
    }
}
