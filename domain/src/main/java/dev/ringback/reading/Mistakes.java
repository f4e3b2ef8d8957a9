package dev.ringback.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The mistakes that one pass over a file has come upon so far, and what the pass is for. */
public final class Mistakes {

    private enum Purpose {
        CHECK,
        READ
    }

    private final Purpose purpose;
    private final List<Mistake> found = new ArrayList<>();

    private Mistakes(Purpose purpose) {
        this.purpose = purpose;
    }

    /** For a file that somebody wants to put in force: all that is wrong with it counts. */
    public static Mistakes ofCheck() {
        return new Mistakes(Purpose.CHECK);
    }

    /** For a file that was checked before it was stored: only what cannot be understood counts (docs/adr/0022). */
    public static Mistakes ofReading() {
        return new Mistakes(Purpose.READ);
    }

    /** Whether what can be understood is judged too. */
    public boolean areOfCheck() {
        return purpose == Purpose.CHECK;
    }

    /** Adds something that cannot be understood. */
    void add(Mistake mistake) {
        found.add(mistake);
    }

    public int count() {
        return found.size();
    }

    boolean isAnyAt(String path) {
        return found.stream().anyMatch(mistake -> mistake.path().equals(path));
    }

    /** What was read, unless there are mistakes: these in the order in which they were found. */
    public <T> Checked<T> checked(T value) {
        return found.isEmpty() ? new Checked.Sound<>(value) : new Checked.Faulty<>(found);
    }

    /** What was read; where a mistake left nothing, the mistakes in the order of the file's sections, which are not always read in it. */
    public <T> Checked<T> checked(Optional<T> value, List<String> sections) {
        return value.<Checked<T>>map(Checked.Sound::new).orElseGet(() -> new Checked.Faulty<>(bySection(sections)));
    }

    private List<Mistake> bySection(List<String> sections) {
        return found.stream()
                .sorted(Comparator.comparingInt(mistake -> sections.indexOf(section(mistake))))
                .toList();
    }

    private static String section(Mistake mistake) {
        return mistake.path().split("[.\\[]", 2)[0];
    }
}
