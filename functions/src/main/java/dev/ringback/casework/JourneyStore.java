package dev.ringback.casework;

import java.util.List;
import java.util.Optional;

/** Where other systems read callbacks and follow-ups page by page. A page may lag behind them by moments. */
public interface JourneyStore {

    /** Which of all that is kept. */
    enum Which {
        /** What somebody owes, read from the indexes of what is open. */
        OPEN,
        /** What is closed as well, for as long as it is kept: all of it is gone through. */
        ALL
    }

    /**
     * A part of what is kept.
     *
     * @param next the id after which the next page begins; absent on the last one
     */
    record Page(List<JourneyItem> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** Nothing of that id is kept any more, so that nobody knows where it stood. */
    final class NoSuchPlace extends Exception {
        private static final long serialVersionUID = 1L;

        public NoSuchPlace() {
            super("nothing of that id is kept", null, false, false);
        }
    }

    /**
     * Looks at so many at most; what cannot be read is left out, so that a page may have fewer, or none, and another one after it.
     *
     * @param after the {@code next} of the page before
     * @param most at most 100
     */
    Page page(Which which, Optional<String> after, int most) throws NoSuchPlace;
}
