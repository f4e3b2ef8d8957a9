package dev.ringback.callback;

import java.util.Locale;
import java.util.Optional;

/** A constant that is one of the field's own words: the same in code, table, API and docs. */
public interface Word {

    String name();

    /** The word as people and machines read it: {@code NEW_PATIENT} is {@code new-patient}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} that {@code word} names, if it names one. */
    static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant).filter(found -> found.word().equals(word));
            }
        }
        return Optional.empty();
    }
}
