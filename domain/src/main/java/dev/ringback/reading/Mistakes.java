package dev.ringback.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mistakes that one pass over a file has come upon so far, and what the pass is for. */
public final class Mistakes {

    private enum Purpose {
        CHECK,
        READ
    }

    /** Nobody mends more at once, and a file that is all mistakes must not cost more than one that has none. */
    public static final int MOST_TOLD = 200;

    private final Purpose purpose;
    private final List<Mistake> found = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private int count;

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

    /** Whether a further mistake would only be counted. */
    boolean areEnough() {
        return found.size() >= MOST_TOLD;
    }

    /** Adds something that cannot be understood. */
    void add(Mistake mistake) {
        count++;
        paths.add(mistake.path());
        if (!areEnough()) {
            found.add(mistake);
        }
    }

    public int count() {
        return count;
    }

    boolean isAnyAt(String path) {
        return paths.contains(path);
    }

    /** What was read, unless there are mistakes: these in the order in which they were found. */
    public <T> Checked<T> checked(T value) {
        return found.isEmpty() ? new Checked.Sound<>(value) : new Checked.Faulty<>(withTheRest(found));
    }

    /** What was read; where a mistake left nothing, the mistakes in the order of the file's sections, which are not always read in it. */
    public <T> Checked<T> checked(Optional<T> value, List<String> sections) {
        return value.<Checked<T>>map(Checked.Sound::new)
                .orElseGet(() -> new Checked.Faulty<>(withTheRest(bySection(sections))));
    }

    private List<Mistake> bySection(List<String> sections) {
        Map<String, Integer> places = new HashMap<>();
        sections.forEach(section -> places.putIfAbsent(section, places.size()));
        return found.stream()
                .sorted(Comparator.comparingInt(mistake -> places.getOrDefault(section(mistake), -1)))
                .toList();
    }

    private static String section(Mistake mistake) {
        return mistake.path().split("[.\\[]", 2)[0];
    }

    private List<Mistake> withTheRest(List<Mistake> told) {
        if (count == told.size()) {
            return told;
        }
        List<Mistake> all = new ArrayList<>(told);
        all.add(new Mistake("", FileSentence.MORE_MISTAKES.with(count - told.size()), FileSentence.MEND_FIRST));
        return all;
    }
}
