package dev.ringback.reading;

import dev.ringback.callback.Language;
import dev.ringback.callback.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value of a file with its path, and with where to report what is wrong with it. */
public record Node(String path, JsonNode json, Mistakes mistakes) {

    private static final int LONGEST_SHOWN = 80;

    /** What was found is said in a sentence, which may quote a key of the file. */
    private record Shown(Wording found) implements Wording {

        private static final int LONGEST = 200;

        @Override
        public String in(Language language) {
            return shown(found.in(language), LONGEST);
        }
    }

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
        // A path repeats the keys above it, so that a long one would be written out for all that is below it.
        return FieldPath.under(path, shown(key, LONGEST_SHOWN));
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

    /** Reports that what stands here cannot be understood, and what would be right. */
    public <T> Optional<T> mistake(Wording expected) {
        return mistake(mistakes.areEnough() ? FileSentence.NOTHING : found(), expected);
    }

    public <T> Optional<T> mistake(Wording found, Wording expected) {
        mistakes.add(new Mistake(path, new Shown(found), expected));
        return Optional.empty();
    }

    /** Reports what can be understood and must not be put in force; no mistake in a file that is in force already. */
    public void refuse(Wording expected) {
        if (mistakes.areOfCheck()) {
            mistake(expected);
        }
    }

    public void refuse(Wording found, Wording expected) {
        if (mistakes.areOfCheck()) {
            mistake(found, expected);
        }
    }

    private Wording found() {
        if (!isThere() || (json.isString() && json.stringValue().isEmpty())) {
            return FileSentence.NOTHING;
        }
        return Wording.verbatim(shown(json.toString(), LONGEST_SHOWN));
    }

    private static String shown(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
