package dev.ringback.reading;

/**
 * One mistake in a file.
 *
 * @param path where it is, such as {@code locations[0].hours.mon-fri}
 * @param found what stands there
 * @param expected what would be right
 */
public record Mistake(String path, String found, String expected) {

    @Override
    public String toString() {
        return "%s: found %s; expected %s".formatted(path, found, expected);
    }
}
