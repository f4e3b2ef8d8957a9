package dev.ringback.reading;

import dev.ringback.callback.Language;
import java.util.List;

/** A mistake as somebody reads it. */
public record Told(String path, String found, String expected) {

    public static List<Told> inEnglish(List<Mistake> mistakes) {
        return mistakes.stream().map(mistake -> Told.in(Language.EN, mistake)).toList();
    }

    public static Told in(Language language, Mistake mistake) {
        return new Told(
                mistake.where().in(language),
                mistake.found().in(language),
                mistake.expected().in(language));
    }
}
