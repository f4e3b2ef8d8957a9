package dev.ringback.rehearsal;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a scenario's line, being read.
 *
 * @param name what the messages call it
 */
record LineObject(String name, JsonNode node) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST_FOUND = 60;

    /** Fails where a key stands that does not belong there. */
    void only(Set<String> known) throws UnexpectedValue {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new UnexpectedValue(
                        "%s to have nothing but %s, found \"%s\"".formatted(name, inWords(known), key));
            }
        }
    }

    /** A string that has to be there. */
    String text(String key) throws UnexpectedValue {
        return optionalText(key)
                .orElseThrow(() -> new UnexpectedValue("%s to have \"%s\", a string".formatted(name, key)));
    }

    Optional<String> optionalText(String key) throws UnexpectedValue {
        Optional<JsonNode> value = node.optional(key).filter(present -> !present.isNull());
        if (value.isPresent() && !value.get().isString()) {
            throw new UnexpectedValue("\"%s\" to be a string, found %s".formatted(key, found(value.get())));
        }
        return value.map(JsonNode::asString);
    }

    String number(String key) throws UnexpectedValue {
        text(key);
        return optionalNumber(key).orElseThrow();
    }

    Optional<String> optionalNumber(String key) throws UnexpectedValue {
        Optional<String> number = optionalText(key);
        if (number.isPresent() && !E164.matcher(number.get()).matches()) {
            throw new UnexpectedValue(
                    "\"%s\" to be a number in E.164 such as +12125550123, found %s".formatted(key, number.get()));
        }
        return number;
    }

    /** What stands somewhere, short enough for a message. */
    static String found(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String json = node.toString();
        return json.length() <= LONGEST_FOUND ? json : json.substring(0, LONGEST_FOUND) + "…";
    }

    private static String inWords(Set<String> keys) {
        return new TreeSet<>(keys).stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "));
    }
}
