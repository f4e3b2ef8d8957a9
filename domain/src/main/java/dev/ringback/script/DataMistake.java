package dev.ringback.script;

/**
 * One mistake in the data of scripts or rules.
 *
 * @param path where it is, such as {@code scheduling.en.opening}
 * @param found what stands there
 * @param expected what would be right
 */
public record DataMistake(String path, String found, String expected) {

    @Override
    public String toString() {
        return "%s: found %s; expected %s".formatted(path, found, expected);
    }
}
