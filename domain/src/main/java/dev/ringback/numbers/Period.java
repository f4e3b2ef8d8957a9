package dev.ringback.numbers;

import java.time.LocalDate;

/** Some days, both ends included, each in every location's own zone. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period ends no earlier than it begins, unlike %s..%s".formatted(from, to));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
