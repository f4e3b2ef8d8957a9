package dev.ringback.casework.memory;

import dev.ringback.casework.CountedItems;
import dev.ringback.casework.KeepNumbers;
import java.util.Optional;
import java.util.stream.Stream;

/** What is counted of a practice in memory: each thing in the part that its key falls into. */
public final class MemoryCountedItems implements CountedItems {

    private record Kept(Object key, KeepNumbers.Change change) {}

    private final MemoryCallbacks callbacks;
    private final MemoryUncallable uncallable;
    private final MemoryOptOuts optOuts;

    MemoryCountedItems(MemoryCallbacks callbacks, MemoryUncallable uncallable, MemoryOptOuts optOuts) {
        this.callbacks = callbacks;
        this.uncallable = uncallable;
        this.optOuts = optOuts;
    }

    @Override
    public Stream<KeepNumbers.Change> part(int part) {
        return all().filter(kept -> Math.floorMod(kept.key().hashCode(), PARTS) == part)
                .map(Kept::change);
    }

    private Stream<Kept> all() {
        Stream<Kept> grew = callbacks
                .readable()
                .map(callback -> new Kept(
                        callback.key(),
                        new KeepNumbers.Change.Grew(
                                callback.key(),
                                Optional.of(callback),
                                0,
                                callback.history().size())));
        Stream<Kept> openedNothing = uncallable.all().stream()
                .map(call -> new Kept(call.chain(), new KeepNumbers.Change.OpenedNothing(call)));
        Stream<Kept> stopped = optOuts.inForce().entrySet().stream()
                .map(said -> new Kept(
                        said.getKey(),
                        new KeepNumbers.Change.Stopped(
                                said.getKey(),
                                said.getValue().heard().getLast(),
                                said.getValue().since())));
        return Stream.of(grew, openedNothing, stopped).flatMap(kept -> kept);
    }
}
