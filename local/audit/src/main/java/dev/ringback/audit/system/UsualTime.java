package dev.ringback.audit.system;

import java.time.LocalDateTime;
import java.util.Optional;

/** The form in which most logs write a time, {@code 2026-11-16 08:12:54}, read without a pattern: there may be millions. */
final class UsualTime {

    static final int LENGTH = "2026-11-16 08:12:54".length();

    private UsualTime() {}

    /** What a text begins with, if it is a time in this form. */
    static Optional<LocalDateTime> in(String text) {
        boolean isUsual = text.length() >= LENGTH
                && (text.charAt(4) == '-' || text.charAt(4) == '/')
                && text.charAt(7) == text.charAt(4)
                && (text.charAt(10) == ' ' || text.charAt(10) == 'T')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!isUsual) {
            return Optional.empty();
        }
        int year = 100 * two(text, 0) + two(text, 2);
        int[] parts = {two(text, 5), two(text, 8), two(text, 11), two(text, 14), two(text, 17)};
        for (int part : parts) {
            if (part < 0) {
                return Optional.empty();
            }
        }
        return year < 0
                ? Optional.empty()
                : Optional.of(LocalDateTime.of(year, parts[0], parts[1], parts[2], parts[3], parts[4]));
    }

    /** Two digits as a number; far below zero where one is none. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : 10 * tens + ones;
    }
}
