package dev.ringback.casework.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is still to happen, each thing at its time; what happens at one time happens in the order in which it was put down. */
final class Agenda {

    private final TreeMap<Instant, List<Runnable>> ahead = new TreeMap<>();
    private Instant reached = Instant.MIN;

    /** What was to happen before now happens with what happens next. */
    void at(Instant when, Runnable what) {
        Instant then = when.isAfter(reached) ? when : reached.plusSeconds(1);
        ahead.computeIfAbsent(then, _ -> new ArrayList<>()).add(what);
    }

    /** When something happens next. */
    Optional<Instant> next() {
        return Optional.ofNullable(ahead.firstEntry()).map(entry -> entry.getKey());
    }

    void play(Instant moment) {
        reached = moment;
        List<Runnable> now = ahead.remove(moment);
        if (now != null) {
            now.forEach(Runnable::run);
        }
    }
}
