package dev.ringback.intake;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

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

    /**
     * The same, but for a name that begins as a constant's does the longest such constant: Connect names a new kind of a thing after the
     * thing ({@code CALLBACK_CUSTOMER_FIRST_DIALED} is a {@code CALLBACK}).
     */
    static <E extends Enum<E>> E readKind(Class<E> type, String written, E whenUnknown) {
        String letters = letters(written);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> letters.startsWith(letters(constant.name())))
                .max(Comparator.comparingInt(constant -> constant.name().length()))
                .orElse(whenUnknown);
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }
}
