package dev.ringback.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Leaves out what a failure does not need. */
final class Smallest {

    private static final int TRIES = 80;

    private Smallest() {}

    /**
     * A part of {@code all} that still fails in the same way and, as far as that many tries tell, of which nothing can be left out.
     *
     * @param failure what goes wrong with a part, if anything does
     */
    static <T> List<T> failing(List<T> all, Function<List<T>, Optional<String>> failure) {
        List<T> needed = List.copyOf(all);
        Optional<String> way = failure.apply(all).map(Smallest::way);
        int tries = 0;
        for (int size = Math.max(1, needed.size() / 2); size > 0 && tries < TRIES; size /= 2) {
            for (int from = 0; from < needed.size() && tries < TRIES; tries++) {
                List<T> fewer = new ArrayList<>(needed);
                fewer.subList(from, Math.min(fewer.size(), from + size)).clear();
                if (way.equals(failure.apply(fewer).map(Smallest::way))) {
                    needed = fewer;
                } else {
                    from += size;
                }
            }
        }
        return needed;
    }

    /** What went wrong, without the ids, numbers and times of this time. */
    private static String way(String wrong) {
        return wrong.replaceAll("\\S*\\d\\S*", "…");
    }
}
