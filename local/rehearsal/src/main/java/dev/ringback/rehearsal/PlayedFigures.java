package dev.ringback.rehearsal;

import dev.ringback.callback.LocationId;
import dev.ringback.casework.TallyStore;
import dev.ringback.directory.Directory;
import dev.ringback.numbers.Closes;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Selection;
import dev.ringback.rhythm.OpenHours;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The figures of what was played, folded from what the function {@code Numbers} kept of it. */
record PlayedFigures(Period period, Figures figures) {

    /** The days are those of the catch-all location's zone. */
    static PlayedFigures of(TallyStore kept, Directory directory, Instant from, Instant until) {
        OpenHours hours = directory.catchAllLocation().hours();
        var period = new Period(hours.dateAt(from), hours.dateAt(until));
        Set<LocationId> locations = directory.locations().keySet();
        var counting = new Counting(
                new Selection(locations, Set.of(), Set.of(), Optional.empty()),
                Optional.empty(),
                Closes.during(period, locations, directory, until),
                until);
        kept.during(period).forEach(counting::add);
        return new PlayedFigures(period, counting.figures());
    }
}
