package dev.ringback.audit.file;

import java.util.ArrayList;
import java.util.List;

/** What could not be read: all of it is counted, and the first of it is told. */
public final class Unreadables {

    /** Whoever reads the report wants to see what is wrong, and not a million times. */
    public static final int TOLD = 100;

    /** A row that could not be read. {@code why} quotes nothing but words of a result and names of columns: a number is a patient's. */
    public record Unreadable(String file, long line, String why) {}

    private final List<Unreadable> told = new ArrayList<>();
    private long count;

    public void add(String file, long line, String why) {
        count++;
        if (told.size() < TOLD) {
            told.add(new Unreadable(file, line, why));
        }
    }

    public void addAll(Unreadables more) {
        more.told.stream().limit(TOLD - told.size()).forEach(told::add);
        count += more.count;
    }

    public long count() {
        return count;
    }

    public List<Unreadable> told() {
        return List.copyOf(told);
    }
}
