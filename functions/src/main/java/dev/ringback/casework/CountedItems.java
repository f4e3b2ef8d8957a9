package dev.ringback.casework;

import java.util.stream.Stream;

/** All that is written already and is counted: callbacks, calls that opened nothing, and who wants no texts. */
public interface CountedItems {

    /** In so many parts all of it is read. */
    int PARTS = 1_000;

    /** What is in a part, page by page as far as it is consumed; a callback that cannot be read is left out. */
    Stream<KeepNumbers.Change> part(int part);
}
