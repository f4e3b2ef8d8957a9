package dev.ringback.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource of phrases, one a line, under {@code [section]} headings; lines that begin with {@code #} are comments.
 */
record WordList(String name, Map<String, List<Phrase>> sections) {

    static WordList load(String name) {
        try (InputStream resource = WordList.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the artifact lacks its resource " + name);
            }
            return parse(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    static WordList parse(String name, String text) {
        Map<String, List<Phrase>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(phrase(name, line));
            }
        }
        return new WordList(name, Map.copyOf(sections));
    }

    private static Phrase phrase(String name, String line) {
        return Phrase.read(line).orElseThrow(() -> new IllegalStateException(name + ": no word in \"" + line + "\""));
    }

    List<Phrase> section(String section) {
        List<Phrase> phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalStateException(name + " has no section [" + section + "]");
        }
        return phrases;
    }
}
