package dev.ringback.reading;

import dev.ringback.callback.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value of a file with its path, and with where to report what is wrong with it. */
public record Node(String path, JsonNode json, Mistakes mistakes) {

    private static final int LONGEST_SHOWN = 80;

    /** A member of a map whose keys are the file's own. */
    public record Member(String key, Node value) {}

    /** The whole file. */
    public static Node root(JsonNode file, Mistakes mistakes) {
        return new Node("", file, mistakes);
    }

    /** What {@code key} names here, even where nothing stands. */
    public Node at(String key) {
        return new Node(pathOf(key), json.path(key), mistakes);
    }

    public boolean isThere() {
        return !json.isMissingNode() && !json.isNull();
    }

    String pathOf(String key) {
        return FieldPath.under(path, key);
    }

    /** The items of a list; none where no list stands. */
    public List<Node> items() {
        List<Node> items = new ArrayList<>();
        if (json.isArray()) {
            for (JsonNode item : json.values()) {
                items.add(new Node(FieldPath.item(path, items.size()), item, mistakes));
            }
        }
        return items;
    }

    /**
     * The members of a map; none where no map stands. One without a value is a member whose value is a mistake: it is what is
     * left of a YAML map that was written in one line with a comma too many. In a stored file it is not there.
     */
    public List<Member> members() {
        return json.properties().stream()
                .filter(member -> mistakes.areOfCheck() || !member.getValue().isNull())
                .map(member -> new Member(member.getKey(), at(member.getKey())))
                .toList();
    }

    /** The members of a map whose keys are words of {@code type}, in the order of these words; any other key is a mistake. */
    public <E extends Enum<E> & Word> Map<E, Node> byWord(Class<E> type) {
        Map<E, Node> byWord = new EnumMap<>(type);
        Members.of(this, Decoder.words(EnumSet.allOf(type))).ifPresent(members -> {
            for (E constant : type.getEnumConstants()) {
                members.find(constant.word()).ifPresent(value -> byWord.put(constant, value));
            }
        });
        return byWord;
    }

    /** Reports that what stands here cannot be understood, and what would be right. */
    public <T> Optional<T> mistake(String expected) {
        return mistake(found(), expected);
    }

    public <T> Optional<T> mistake(String found, String expected) {
        mistakes.add(new Mistake(path.isEmpty() ? "the file" : path, found, expected));
        return Optional.empty();
    }

    /** Reports what can be understood and must not be put in force; no mistake in a file that is in force already. */
    public void refuse(String expected) {
        refuse(found(), expected);
    }

    public void refuse(String found, String expected) {
        if (mistakes.areOfCheck()) {
            mistake(found, expected);
        }
    }

    private String found() {
        if (!isThere() || (json.isString() && json.stringValue().isEmpty())) {
            return "nothing";
        }
        String shown = json.toString();
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
    }
}
