package dev.ringback.casework.memory;

import dev.ringback.casework.TallyStore;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the numbers are folded from, in memory. */
public final class MemoryTallies implements TallyStore {

    private record Key(LocalDate day, Class<?> kind, List<Object> of) {}

    private record Kept(Tally tally, int entries) {}

    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    @Override
    public void keep(Collection<Tally> tallies, int entries) {
        tallies.forEach(tally -> kept.merge(
                key(tally),
                new Kept(tally, entries),
                (known, told) -> told.entries() > known.entries() ? told : known));
    }

    @Override
    public Stream<Tally> during(Period period) {
        return List.copyOf(kept.values()).stream().map(Kept::tally).filter(tally -> period.contains(tally.day()));
    }

    private static Key key(Tally tally) {
        List<Object> of = switch (tally) {
            case Tally.OfCallback callback -> List.of(callback.callback());
            case Tally.FurtherCall call -> List.of(call.callback(), call.seq());
            case Tally.Uncallable call -> List.of(call.chain());
            case Tally.OfText text -> List.of(text.callback(), text.seq());
            case Tally.OfQuestion asked -> List.of(asked.callback());
            case Tally.Stop stop -> List.of(stop.text());
            case Tally.OfFollowUp owed -> List.of(owed.followUp());
            case Tally.OpenAtClose open -> List.of(open.callback());
        };
        return new Key(tally.day(), tally.getClass(), of);
    }
}
