package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WishedBy;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of who called, gathered from where it is kept. */
record MemoryCallers(MemoryCallbacks callbacks) {

    CallerRecord load(CallerAtLocation who) {
        Map<Boolean, List<Callback>> here = callbacks
                .readable()
                .filter(callback -> callback.caller().equals(who.caller()))
                .collect(Collectors.partitioningBy(
                        callback -> callback.location().equals(who.location())));
        return new CallerRecord(
                who,
                here.getOrDefault(true, List.of()),
                here.getOrDefault(false, List.of()),
                callbacks.notes.reached(who),
                callbacks.notes.said(who),
                callbacks.numbers().standing(who.caller()),
                callbacks.numbers().wishedBy(who.caller()),
                callbacks.damage.hidden(who.caller()),
                callbacks.followUps.openOf(who.caller()).map(FollowUp::key).toList(),
                callbacks.followUps.of(who.caller()).stream()
                        .filter(followUp -> !followUp.isOpen())
                        .map(FollowUp::key)
                        .toList());
    }

    /** At each location where anything is known of this number. */
    List<CallerRecord> records(PhoneNumber caller) {
        return Stream.concat(callbacks.all().map(kept -> kept.callback().who()), callbacks.notes.callers())
                .filter(who -> who.caller().equals(caller))
                .distinct()
                .map(this::load)
                .toList();
    }

    /** What is open of those who have these numbers, and of those to whom these lead. */
    Stream<Callback> openOn(Set<PhoneNumber> numbers) {
        Set<PhoneNumber> callers = Stream.concat(
                        numbers.stream(),
                        numbers.stream()
                                .flatMap(number -> callbacks.numbers().wishedBy(number).stream())
                                .map(WishedBy::patient))
                .collect(Collectors.toSet());
        return callbacks.allOpen().filter(callback -> callers.contains(callback.caller()));
    }

    /** The next number of a caller that is free. */
    int nextOrdinal(PhoneNumber caller) {
        return load(new CallerAtLocation(new LocationId("anywhere"), caller)).nextOrdinal();
    }
}
