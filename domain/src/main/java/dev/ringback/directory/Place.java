package dev.ringback.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A place in the file: its path, what stands there, and where to report what is wrong with it. */
record Place(String path, JsonNode node, Mistakes mistakes) {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final int LONGEST_SHOWN = 80;

    static Place root(JsonNode file, Mistakes mistakes) {
        return new Place("", file, mistakes);
    }

    Place at(String key, JsonNode value) {
        return new Place(pathOf(key), value, mistakes);
    }

    Place at(int index, JsonNode value) {
        return new Place("%s[%d]".formatted(path, index), value, mistakes);
    }

    String pathOf(String key) {
        return under(path, key);
    }

    static String under(String path, String key) {
        if (!PLAIN_KEY.matcher(key).matches()) {
            return "%s[\"%s\"]".formatted(path, key);
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Reports that something else was expected here. */
    <T> Optional<T> mistake(String expected) {
        return mistake(found(), expected);
    }

    <T> Optional<T> mistake(String found, String expected) {
        mistakes.add(new Mistake(path.isEmpty() ? "the file" : path, found, expected));
        return Optional.empty();
    }

    private String found() {
        if (node.isMissingNode() || node.isNull()) {
            return "nothing";
        }
        String shown = node.toString();
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
    }
}
