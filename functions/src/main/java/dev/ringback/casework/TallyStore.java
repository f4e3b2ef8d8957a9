package dev.ringback.casework;

import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import java.util.Collection;
import java.util.stream.Stream;

/** Where it is kept what the numbers are folded from; it outlives the callbacks (docs/adr/0036-what-the-numbers-keep.md). */
public interface TallyStore {

    /**
     * Keeps each of these tallies, unless it is kept as a longer history gave it.
     *
     * @param entries how many entries the history had that gave them
     */
    void keep(Collection<Tally> tallies, int entries);

    /** All that counts for these days, read page by page as far as it is consumed; it may lag by moments. */
    Stream<Tally> during(Period period);
}
