package dev.ringback.checkers;

import java.time.Instant;

/** When a fault last struck: what depends on a service that is down waits for it. */
final class Strikes {

    private Instant last = Instant.MIN;

    void heed(Moment moment) {
        last = moment.struck() > 0 ? moment.now() : last;
    }

    /** Whether one struck after that. */
    boolean after(Instant then) {
        return last.isAfter(then);
    }
}
