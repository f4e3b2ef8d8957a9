package dev.ringback.callback;

import java.util.List;
import java.util.stream.Collectors;

/** What staff read, in whichever language they read. */
public interface Wording {

    String in(Language language);

    /** What reads the same in every language: an id, a number, what stands in a file. */
    static Wording verbatim(String text) {
        return new Verbatim(text);
    }

    /** One after the other, with a semicolon between them. */
    static Wording listed(List<Wording> parts) {
        return new Listed(parts);
    }

    record Verbatim(String text) implements Wording {

        @Override
        public String in(Language language) {
            return text;
        }
    }

    record Listed(List<Wording> parts) implements Wording {

        public Listed {
            parts = List.copyOf(parts);
        }

        @Override
        public String in(Language language) {
            return parts.stream().map(part -> part.in(language)).collect(Collectors.joining("; "));
        }
    }
}
