package dev.ringback.callback;

import java.util.List;
import java.util.stream.Stream;

/** A naive reading of who looked at a number how often, and of who has done something. */
final class NaiveLooks {

    private NaiveLooks() {}

    static long looks(Worker by, List<Entry> until) {
        long looks = 0;
        for (Entry entry : until.reversed()) {
            boolean isAnothers =
                    entry instanceof Entry.NumberShown shown && !shown.by().id().equals(by.id());
            if (isAnothers || hasActed(by, List.of(entry))) {
                return looks;
            }
            looks += entry instanceof Entry.NumberShown ? 1 : 0;
        }
        return looks;
    }

    static boolean hasActed(Worker person, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !(entry instanceof Entry.Renewed || entry instanceof Entry.NumberShown))
                .anyMatch(entry -> doers(entry).anyMatch(by -> by.id().equals(person.id())));
    }

    /** Who did it, by the record's own field. */
    private static Stream<Worker> doers(Entry entry) {
        return Stream.of(entry.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("by"))
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(entry);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(by -> by instanceof Actor.Staff(Worker worker) ? worker : by)
                .filter(Worker.class::isInstance)
                .map(Worker.class::cast);
    }
}
