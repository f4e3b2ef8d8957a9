package dev.ringback.intake;

import java.util.Locale;

/** Reads the constants that Connect writes: their casing varies from event to event, and new ones appear. */
final class ConnectConstants {

    private ConnectConstants() {}

    /** The constant whose name has the same letters, whatever their case and whatever stands between them. */
    static <E extends Enum<E>> E read(Class<E> type, String written, E whenUnknown) {
        String letters = letters(written);
        for (E constant : type.getEnumConstants()) {
            if (letters(constant.name()).equals(letters)) {
                return constant;
            }
        }
        return whenUnknown;
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }
}
