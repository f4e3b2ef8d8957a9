package dev.ringback.checkers;

import java.time.Instant;

/** When faults struck: what depends on a service that is down waits for it, but one fault alone excuses nothing. */
final class Strikes {

    private Instant last = Instant.MIN;
    private Instant lastButOne = Instant.MIN;

    void heed(Moment moment) {
        if (moment.struck() > 0) {
            lastButOne = moment.struck() > 1 ? moment.now() : last;
            last = moment.now();
        }
    }

    /** Whether one struck after that. */
    boolean after(Instant then) {
        return last.isAfter(then);
    }

    /** Whether they went on after that: more than one struck. */
    boolean goOnAfter(Instant then) {
        return lastButOne.isAfter(then);
    }
}
