package dev.ringback.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resource of phrases, one a line, under {@code [section]} headings; lines that begin with {@code #} are comments. Whatever is wrong
 * with it is found when it is loaded: a line without a word, one that stands twice in its section or under no heading.
 */
public record WordList(String name, Map<String, List<Phrase>> sections) {

    /**
     * Reads a list of the artifact.
     *
     * @param user whose list it is: it lies beside that class
     */
    public static WordList load(Class<?> user, String name) {
        return parse(name, ListFile.read(user, name));
    }

    public static WordList parse(String name, String text) {
        Map<String, List<Phrase>> sections = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (section.isEmpty()) {
                    throw new IllegalStateException("%s: \"%s\" stands under no [section]".formatted(name, line));
                }
                if (!known.add(section + "#" + line)) {
                    throw new IllegalStateException("%s: \"%s\" stands twice in [%s]".formatted(name, line, section));
                }
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(phrase(name, line));
            }
        }
        return new WordList(name, Map.copyOf(sections));
    }

    private static Phrase phrase(String name, String line) {
        return Phrase.read(line).orElseThrow(() -> new IllegalStateException(name + ": no word in \"" + line + "\""));
    }

    public List<Phrase> section(String section) {
        List<Phrase> phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalStateException(name + " has no section [" + section + "]");
        }
        return phrases;
    }

    /** The single words of a section, without what is made up of several. */
    public Set<String> words(String section) {
        return section(section).stream()
                .flatMap(phrase -> phrase.words().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
