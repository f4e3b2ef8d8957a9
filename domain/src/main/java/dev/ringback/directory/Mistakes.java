package dev.ringback.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes that reading one file has come upon so far. */
final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    void add(Mistake mistake) {
        found.add(mistake);
    }

    int count() {
        return found.size();
    }

    boolean isAnyAt(String path) {
        return found.stream().anyMatch(mistake -> mistake.path().equals(path));
    }

    /** All of them, ordered as the file orders its sections; sections are not always read in that order. */
    List<Mistake> bySection(List<String> sections) {
        return found.stream()
                .sorted(Comparator.comparingInt(mistake -> sections.indexOf(section(mistake))))
                .toList();
    }

    private static String section(Mistake mistake) {
        return mistake.path().split("[.\\[]", 2)[0];
    }
}
